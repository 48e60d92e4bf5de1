"""Lines of links that a copied page brings along: menus and paths such as ``Home > World > Black Sea``."""

from __future__ import annotations

import re

__all__ = ["is_menu"]

_COLUMNS = re.compile(r"(?:\s{2,}|\t|\s*[|•·›»]\s*|\s+/\s+)")
_PATH = re.compile(r"\s*[>›»]\s*|\s+/\s+")
_ITEM = 4  # words
_LONGEST = 200  # code points


def is_menu(raw: str) -> bool:
    """Whether an untidied line is four or more short labels side by side, or a path of three.

    >>> is_menu("MENU   World   Business   Log in"), is_menu("Home > World > Black Sea"), is_menu("Analysis | Europe")
    (True, True, False)
    """
    line = raw.strip()
    if len(line) > _LONGEST:
        return False
    return _are_labels(_COLUMNS.split(line), 4) or _are_labels(_PATH.split(line), 3)


def _are_labels(items: list[str], enough: int) -> bool:
    """Whether ``items`` are what links say: few words and no figures, which tables have."""
    return len(items) >= enough and all(
        item[:1].isalpha() and len(item.split()) <= _ITEM and not re.search(r"\d|[.,;:!?]$", item) for item in items
    )
