"""One ranking out of two."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

__all__ = ["LEXICAL_WEIGHT", "fuse"]

LEXICAL_WEIGHT = 0.3
"""The share of the lexical score.

Measured on five development sets, R@1 / R@5 of the gold article, mean: BM25 alone .73 / .93, vectors alone .71 / .91, this .80 / .96;
the best weight lies between .2 and .5 on every set. Reciprocal rank fusion, which forgets how far apart scores are, does worse than
BM25 alone on news.
"""

_Key = TypeVar("_Key")


def fuse(lexical: Mapping[_Key, float], semantic: Mapping[_Key, float]) -> dict[_Key, float]:
    """The weighted sum of both scores for every key of either; a missing score counts as 0.

    BM25 is divided by its maximum, a cosine taken as it is (Bruch, Gai & Ingber 2023: a convex combination with theoretical bounds).
    """
    highest = max(lexical.values(), default=0.0) or 1.0
    return {
        key: LEXICAL_WEIGHT * lexical.get(key, 0.0) / highest + (1 - LEXICAL_WEIGHT) * semantic.get(key, 0.0)
        for key in lexical.keys() | semantic.keys()
    }
