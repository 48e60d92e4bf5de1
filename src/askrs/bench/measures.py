"""What is measured of a set: the nine numbers of a row, each with its bootstrap interval."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import nan
from typing import Any

from askrs.bench.metrics import Interval, auroc, bootstrap, f1, hit_at, mean, percentile, recall_at
from askrs.bench.trials import Trial

__all__ = ["MEASURES", "Measure", "Number", "Result", "measured"]


@dataclass(frozen=True, slots=True)
class Measure:
    """``of`` a trial one observation, or None where the measure does not apply; ``together`` one number of all."""

    of: Callable[[Trial], Any]
    together: Callable[[Sequence[Any]], float]


@dataclass(frozen=True, slots=True)
class Number:
    """A measured value, and the interval around it."""

    value: float
    interval: Interval


@dataclass(frozen=True, slots=True)
class Result:
    """A set's trials and its numbers by the names of ``MEASURES``."""

    name: str
    trials: tuple[Trial, ...]
    numbers: Mapping[str, Number]


def measured(name: str, trials: Sequence[Trial]) -> Result:
    """All numbers of a set."""
    return Result(name, tuple(trials), {label: _number(measure, trials) for label, measure in MEASURES.items()})


def _number(measure: Measure, trials: Sequence[Trial]) -> Number:
    observed = [value for trial in trials if (value := measure.of(trial)) is not None]
    return Number(measure.together(observed), bootstrap(observed, measure.together))


def _recall(k: int) -> Measure:
    return Measure(lambda t: recall_at(k, t.articles, t.case.articles) if _has(t, t.case.articles) else None, mean)


def _hit(k: int) -> Measure:
    return Measure(lambda t: hit_at(k, t.highlights, t.case.quotes) if _has(t, t.case.quotes) else None, mean)


def _has(trial: Trial, gold: Sequence[str]) -> bool:
    return trial.case.answerable and bool(gold)


def _abstention(refused_and_right: Sequence[tuple[bool, bool]]) -> float:
    """F1 of "not in your library", if any question deserves it."""
    refused, right = zip(*refused_and_right, strict=True) if refused_and_right else ((), ())
    return f1(refused, right) if any(right) else nan


def _auroc(scored: Sequence[tuple[float, bool]]) -> float:
    return auroc([score for score, _ in scored], [answerable for _, answerable in scored])


def _milliseconds(share: float) -> Measure:
    return Measure(lambda t: 1000 * t.seconds, lambda times: percentile(times, share))


MEASURES: Mapping[str, Measure] = {
    "R@1": _recall(1),
    "R@5": _recall(5),
    "hit@1": _hit(1),
    "hit@3": _hit(3),
    "abstention F1": Measure(lambda t: (not t.found, not t.case.answerable), _abstention),
    "wrong refusals": Measure(lambda t: float(not t.found) if t.case.answerable else None, mean),
    "AUROC": Measure(lambda t: (t.confidence, t.case.answerable), _auroc),
    "p50 ms": _milliseconds(0.50),
    "p95 ms": _milliseconds(0.95),
}
