"""How sure to be that the library answers at all."""

from __future__ import annotations

import math

from askrs.answering.ranking import RankedSentence

__all__ = ["confidence"]

_SLOPE, _MIDDLE = 3.16, 1.09
"""Logistic regression on the best sentence's score, by ``python -m askrs.bench calibrate`` on five development sets.

Each set weighs the same: 1,169 questions, 880 of them answerable from the set's articles. At the default threshold of
.5 it refuses 28 % of the unanswerable and 4 % of the answerable ones; near misses are mostly beyond a score like this.
"""


def confidence(best: RankedSentence) -> float:
    """The calibrated probability that the best sentence answers the question."""
    return 1.0 / (1.0 + math.exp(-_SLOPE * (best.tokens - _MIDDLE)))
