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

    The usual looks know better what is not there, the larger reader where it is: of the good questions fewer are
    refused than by either threshold alone.
    """
    if min(one, other) <= 0.0 or max(one, other) >= 1.0:
        return (one + other) / 2
    odds = math.sqrt(one / (1.0 - one) * other / (1.0 - other))
    return odds / (1.0 + odds)
