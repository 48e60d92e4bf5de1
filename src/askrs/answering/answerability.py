"""How sure to be that the library answers at all."""

from __future__ import annotations

import math

__all__ = ["confidence"]

_SLOPE, _MIDDLE = 5.0, 1.1
"""Logistic regression on the best sentence's score; see ``python -m askrs.bench calibrate``."""


def confidence(best_score: float) -> float:
    """The calibrated probability that the best sentence answers the question, from its score by ``rank``."""
    return 1.0 / (1.0 + math.exp(-_SLOPE * (best_score - _MIDDLE)))
