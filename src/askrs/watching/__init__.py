"""Folders whose new and changed files come into the library by themselves.

A generator like indexing itself: whoever loops over ``watch`` decides where, and stops it by leaving.
"""

from __future__ import annotations

from askrs.watching.watcher import watch

__all__ = ["watch"]
