"""Saved web pages: the article without the page around it."""

from __future__ import annotations

from askrs.reading.html.hearsay import hearsay
from askrs.reading.html.page import read

__all__ = ["hearsay", "read"]
