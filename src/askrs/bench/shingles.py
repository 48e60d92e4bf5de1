"""How much of a text is right, counted in runs of four words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

__all__ = ["Overlap", "overlap", "word_recall"]

_LENGTH = 4


@dataclass(frozen=True, slots=True)
class Overlap:
    """Shares of the shingles of two texts that are ``right``, ``extra`` or ``missing``; together 1, or 0 of nothing."""

    right: float
    extra: float
    missing: float

    @staticmethod
    def pooled(overlaps: Iterable[Overlap]) -> tuple[float, float, float]:
        """Precision, recall and F1 over many texts, each weighing the same."""
        all_of_them = list(overlaps)
        right = sum(one.right for one in all_of_them)
        precision = right / (right + sum(one.extra for one in all_of_them) or 1.0)
        recall = right / (right + sum(one.missing for one in all_of_them) or 1.0)
        return precision, recall, 2 * precision * recall / (precision + recall or 1.0)


def overlap(text: str, truth: str) -> Overlap:
    """Shingles of four words of both texts against each other.

    As in the article extraction benchmark of Scrapinghub, 2020: counts are normalised for each page, then summed.

    >>> overlap("one two three four five", "one two three four six")
    Overlap(right=0.3333333333333333, extra=0.3333333333333333, missing=0.3333333333333333)
    """
    found, true = _shingles(text), _shingles(truth)
    right, extra, missing = ((found & true).total(), (found - true).total(), (true - found).total())
    every = right + extra + missing or 1
    return Overlap(right / every, extra / every, missing / every)


def word_recall(text: str, truth: str) -> float:
    """The share of the words of ``truth``, with their number, that ``text`` has; 1 where there are none."""
    found, true = Counter(_words(text)), Counter(_words(truth))
    return (found & true).total() / true.total() if true else 1.0


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _words(text)
    if len(words) < _LENGTH:
        return Counter([tuple(words)] if words else [])
    return Counter(zip(*(words[start:] for start in range(_LENGTH)), strict=False))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)
