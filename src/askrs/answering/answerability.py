"""How sure to be that the library answers at all."""

from __future__ import annotations

import math

from askrs.answering.weights import Weights

__all__ = ["confidence"]


def confidence(best_score: float, weights: Weights) -> float:
    """The calibrated probability that the best sentence answers the question, from its score under ``weights``."""
    return 1.0 / (1.0 + math.exp(-weights.slope * (best_score - weights.middle)))
