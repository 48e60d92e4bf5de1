r"""What two writings of the same text have in common: their letters, digits and signs, without how they are set.

White space, hyphens and bullets come and go between a page and an article's text, a ligature is one character or
several, an accent its own or its letter's. All else must agree to the letter.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

__all__ = ["letters_of", "points_of"]

_PASSING = frozenset("-\u2010\u2011|•▪●◦‣∙■□➢·\u22c5\uf0b7\uf0a7")
_INVISIBLE = frozenset({"Cc", "Cf", "Cn", "Cs", "Zs", "Zl", "Zp"})


def letters_of(points: Iterable[str]) -> tuple[str, list[int]]:
    r"""The letters of a text, given by code points, and for each the place of the code point that it comes from.

    >>> letters_of("ﬁve-\nday")
    ('fiveday', [0, 0, 1, 2, 5, 6, 7])
    """
    found = [(letter, place) for place, point in enumerate(points) for letter in _letters(point)]
    return "".join(letter for letter, _ in found), [place for _, place in found]


def points_of(units: Sequence[int]) -> Iterator[tuple[str, int]]:
    """The code points in a row of UTF-16 units, each with the place of its first unit; half of one is left out."""
    place = 0
    while place < len(units):
        unit, following = units[place], units[place + 1] if place + 1 < len(units) else 0
        if 0xD800 <= unit < 0xDC00 and 0xDC00 <= following < 0xE000:
            yield chr(0x10000 + ((unit - 0xD800) << 10) + following - 0xDC00), place
            place += 2
            continue
        if 0 < unit < 0x110000 and not 0xD800 <= unit < 0xE000:
            yield chr(unit), place
        place += 1


@cache
def _letters(point: str) -> str:
    return "".join(
        letter
        for letter in unicodedata.normalize("NFKD", point)
        if letter not in _PASSING and unicodedata.category(letter) not in _INVISIBLE
    )
