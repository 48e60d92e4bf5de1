"""Which way a text runs, and how a piece of one stays whole among words that run the other way."""

from __future__ import annotations

import unicodedata

__all__ = ["isolated", "runs_from_right"]

_LONGEST = 2_000  # characters that are looked at: a text that begins with more signs than that has no words
_FROM_RIGHT = {"R", "AL"}
_ISOLATE, _END = "\u2068", "\u2069"
_OPENS, _CLOSES = {"LRI", "RLI", "FSI"}, "PDI"


def runs_from_right(text: str) -> bool:
    """Whether its first letter outside of isolates is one that is written from right to left (UAX #9, rule P2).

    >>> runs_from_right("«שלום» world"), runs_from_right("2024: hello"), runs_from_right("\u2068שלום\u2069, 2 May")
    (True, False, False)
    """
    depth = 0
    for letter in text[:_LONGEST]:
        kind = unicodedata.bidirectional(letter)
        if kind in _OPENS:
            depth += 1
        elif kind == _CLOSES:
            depth = max(depth - 1, 0)
        elif not depth and kind in {"L", *_FROM_RIGHT}:
            return kind in _FROM_RIGHT
    return False


def isolated(text: str) -> str:
    """``text`` as a part of a line in the window's own words, whose order it does not disturb.

    Nothing is added to a text without letters that run from right to left.
    """
    turns = any(unicodedata.bidirectional(letter) in _FROM_RIGHT for letter in text)
    return f"{_ISOLATE}{text}{_END}" if turns else text
