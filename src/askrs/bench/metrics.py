"""The measures of the field, as pure functions; each returns NaN where there is nothing to measure."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from math import ceil, isnan, nan
from random import Random
from typing import NamedTuple, TypeVar

__all__ = [
    "BINS",
    "ENOUGH",
    "Bin",
    "Interval",
    "auroc",
    "average_precision",
    "binned",
    "bootstrap",
    "brier",
    "calibration_error",
    "f1",
    "hit_at",
    "mean",
    "overlap",
    "percentile",
    "precision_at_1",
    "recall_at",
    "reciprocal_rank",
]

ENOUGH = 0.6
"""The share of the shorter sentence's words from which two sentences count as the same."""

BINS = 10
"""How many bins of equal width a reliability diagram has."""

_Item = TypeVar("_Item")
_WORD = re.compile(r"\w+")


class Interval(NamedTuple):
    """The range in which a measure would fall again, for another sample of the same size."""

    low: float
    high: float


class Bin(NamedTuple):
    """The predictions of one bin: how many, how sure they were on average, and the share that came true."""

    n: int
    confidence: float
    share: float


def mean(values: Iterable[float]) -> float:
    """The arithmetic mean."""
    listed = list(values)
    return sum(listed) / len(listed) if listed else nan


def recall_at(k: int, ranked: Sequence[str], gold: Collection[str]) -> float:
    """R@k: 1 if a gold item is among the first ``k`` ranked, else 0."""
    return float(any(item in gold for item in ranked[:k]))


def hit_at(k: int, ranked: Sequence[str], gold: Iterable[str]) -> float:
    """hit@k: 1 if one of the first ``k`` sentences overlaps a gold quote by ``ENOUGH``, else 0."""
    quotes = list(gold)
    return float(any(overlap(sentence, quote) >= ENOUGH for sentence in ranked[:k] for quote in quotes))


def overlap(one: str, other: str) -> float:
    """The share of the shorter text's words, counted as often as they occur, that the other text has too.

    >>> overlap("Moscow fears it.", "Moscow, they say, FEARS isolation")
    0.6666666666666666
    """
    words, others = _words(one), _words(other)
    shorter = min(words.total(), others.total())
    return (words & others).total() / shorter if shorter else 0.0


def f1(predicted: Sequence[bool], true: Sequence[bool]) -> float:
    """The harmonic mean of precision and recall of ``predicted``."""
    hits = sum(p and t for p, t in zip(predicted, true, strict=True))
    return 2 * hits / (sum(predicted) + sum(true)) if any(predicted) or any(true) else nan


def auroc(scores: Sequence[float], true: Sequence[bool]) -> float:
    """The area under the ROC curve: how often a true item scores above a false one, ties counting half.

    >>> auroc([0.9, 0.8, 0.3], [True, False, False])
    1.0
    """
    right = [score for score, label in zip(scores, true, strict=True) if label]
    wrong = sorted(score for score, label in zip(scores, true, strict=True) if not label)
    wins = sum(bisect_left(wrong, score) + bisect_right(wrong, score) for score in right)
    return wins / (2 * len(right) * len(wrong)) if right and wrong else nan


def brier(confidences: Sequence[float], true: Sequence[bool]) -> float:
    """The mean squared error of probabilities (Brier 1950): 0 is perfect, .25 what always saying .5 gets."""
    return mean((confidence - label) ** 2 for confidence, label in zip(confidences, true, strict=True))


def binned(confidences: Sequence[float], true: Sequence[bool], bins: int = BINS) -> list[Bin]:
    """The predictions in bins of equal width, those that are empty left out; a reliability diagram."""
    filled: dict[int, list[tuple[float, bool]]] = {}
    for confidence, label in zip(confidences, true, strict=True):
        filled.setdefault(min(int(confidence * bins), bins - 1), []).append((confidence, label))
    pairs = (filled[number] for number in sorted(filled))
    return [Bin(len(one), mean(c for c, _ in one), mean(float(label) for _, label in one)) for one in pairs]


def calibration_error(confidences: Sequence[float], true: Sequence[bool], bins: int = BINS) -> float:
    """The expected calibration error (Naeini et al. 2015): how far bins are from their share, weighed by their size."""
    filled = binned(confidences, true, bins)
    return sum(one.n * abs(one.confidence - one.share) for one in filled) / len(true) if filled else nan


def average_precision(relevant: Sequence[bool]) -> float:
    """The mean of the precisions at the ranks of the relevant items; its mean over questions is MAP."""
    ranks = [rank for rank, hit in enumerate(relevant, start=1) if hit]
    return mean(found / rank for found, rank in enumerate(ranks, start=1))


def reciprocal_rank(relevant: Sequence[bool]) -> float:
    """1 / rank of the first relevant item, 0 if there is none; its mean over questions is MRR."""
    return next((1 / rank for rank, hit in enumerate(relevant, start=1) if hit), 0.0)


def precision_at_1(relevant: Sequence[bool]) -> float:
    """P@1: 1 if the first item is relevant, else 0."""
    return float(any(relevant[:1]))


def percentile(values: Iterable[float], share: float) -> float:
    """The smallest value that at least ``share`` of all values do not exceed (nearest rank)."""
    ranked = sorted(values)
    return ranked[max(ceil(share * len(ranked)), 1) - 1] if ranked else nan


def bootstrap(
    items: Sequence[_Item], measure: Callable[[Sequence[_Item]], float], samples: int = 1000, level: float = 0.95
) -> Interval:
    """The percentile bootstrap interval of ``measure`` over ``items`` (Efron 1979), the same on every run."""
    if not items:
        return Interval(nan, nan)
    random = Random(0)
    drawn = (measure(random.choices(items, k=len(items))) for _ in range(samples))
    measured = [value for value in drawn if not isnan(value)]
    return Interval(percentile(measured, (1 - level) / 2), percentile(measured, (1 + level) / 2))


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.casefold()))
