"""A library that was moved, copied or brought to another computer, with the articles that lie beside or below it.

Sources are absolute paths. Where the library stood when they were written down is a fact of it, ``home``: a source
beside or below that place is looked for at the same place beside or below the library as it stands now.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

__all__ = ["HOME", "locator"]

HOME = "home"
"""The name of the fact."""

Locate = Callable[[str], str]


def locator(home: str, folder: Path) -> Locate:
    """What tells where a source is now: where it was, or if it is gone there, as far from ``folder`` as from ``home``.

    >>> locator("", Path("/new/library"))("/old/articles/a.md")
    '/old/articles/a.md'
    """
    old, here = Path(home), str(folder)
    around = f"{old.parent}{os.sep}"
    if not home or home == here or old.parent == old.parent.parent:
        return _where_it_was

    def locate(source: str) -> str:
        if not source.startswith(around) or os.path.lexists(source):
            return source
        candidate = os.path.normpath(os.path.join(here, os.path.relpath(source, home)))  # noqa: PTH118
        return candidate if os.path.lexists(candidate) else source

    return locate


def _where_it_was(source: str) -> str:
    return source
