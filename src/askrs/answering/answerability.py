"""How sure to be that the library answers at all."""

from __future__ import annotations

import math

from askrs.answering.weights import Weights

__all__ = ["confidence", "together"]


def confidence(best_score: float, weights: Weights) -> float:
    """The calibrated probability that the best sentence answers the question, from its score under ``weights``."""
    return 1.0 / (1.0 + math.exp(-weights.slope * (best_score - weights.middle)))


def together(one: float, other: float) -> float:
    """How sure two looks at the same question are together: the mean of their log-odds, as a probability.

    Without preference where one is certain that an answer is there and the other that none is.
    """
    there, not_there = math.sqrt(one * other), math.sqrt((1.0 - one) * (1.0 - other))
    return there / (there + not_there) if there or not_there else 0.5
