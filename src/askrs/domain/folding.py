"""Words as full-text search compares them: in lower case and without diacritics."""

from __future__ import annotations

import unicodedata

__all__ = ["folded"]


def folded(text: str) -> str:
    """``text`` in lower case, without diacritics, with straight apostrophes.

    >>> folded("Erdoğan’s ÉLYSÉE")
    "erdogan's elysee"
    """
    lower = text.lower()
    if lower.isascii():
        return lower
    marked = unicodedata.normalize("NFD", lower.replace("’", "'"))
    return unicodedata.normalize("NFC", "".join(letter for letter in marked if not unicodedata.combining(letter)))
