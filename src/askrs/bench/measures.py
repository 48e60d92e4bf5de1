"""What is measured of a set: the numbers of a row, each with its bootstrap interval."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import nan
from typing import Any

from askrs.bench.metrics import Interval, auroc, bootstrap, f1, mean, percentile
from askrs.bench.trials import Trial
from askrs.bench.verdicts import Verdict, judged

__all__ = ["MEASURES", "RANKING", "Measure", "Number", "Result", "measured", "summed_up"]


@dataclass(frozen=True, slots=True)
class Measure:
    """``of`` a verdict one observation, or None where the measure does not apply; ``together`` one number of all."""

    of: Callable[[Verdict], Any]
    together: Callable[[Sequence[Any]], float]


@dataclass(frozen=True, slots=True)
class Number:
    """A measured value, and the interval around it."""

    value: float
    interval: Interval


@dataclass(frozen=True, slots=True)
class Result:
    """A set's verdicts and its numbers by the names of the measures; its trials where they are still at hand."""

    name: str
    verdicts: tuple[Verdict, ...]
    numbers: Mapping[str, Number]
    trials: tuple[Trial, ...] = ()


def measured(name: str, trials: Sequence[Trial]) -> Result:
    """All numbers of a set that was asked."""
    verdicts = tuple(map(judged, trials))
    return Result(name, verdicts, _numbers(verdicts, MEASURES), tuple(trials))


def summed_up(name: str, verdicts: Sequence[Verdict], measures: Mapping[str, Measure] | None = None) -> Result:
    """The numbers of a set of verdicts: those of ``MEASURES``, or others."""
    return Result(name, tuple(verdicts), _numbers(verdicts, MEASURES if measures is None else measures))


def _numbers(verdicts: Sequence[Verdict], measures: Mapping[str, Measure]) -> dict[str, Number]:
    return {label: _number(measure, verdicts) for label, measure in measures.items()}


def _number(measure: Measure, verdicts: Sequence[Verdict]) -> Number:
    observed = [value for verdict in verdicts if (value := measure.of(verdict)) is not None]
    return Number(measure.together(observed), bootstrap(observed, measure.together))


def _flag(label: str) -> Measure:
    return Measure(lambda verdict: verdict.flags.get(label), mean)


def _refused(answerable: bool) -> Measure:
    return Measure(lambda verdict: float(not verdict.found) if verdict.answerable is answerable else None, mean)


def _abstention(refused_and_right: Sequence[tuple[bool, bool]]) -> float:
    """F1 of "not in your library", if any question deserves it."""
    refused, right = zip(*refused_and_right, strict=True) if refused_and_right else ((), ())
    return f1(refused, right) if any(right) else nan


def _auroc(scored: Sequence[tuple[float, bool]]) -> float:
    return auroc([score for score, _ in scored], [answerable for _, answerable in scored])


def _milliseconds(share: float) -> Measure:
    return Measure(lambda verdict: 1000 * verdict.seconds, lambda times: percentile(times, share))


MEASURES: Mapping[str, Measure] = {
    "R@1": _flag("R@1"),
    "R@5": _flag("R@5"),
    "hit@1": _flag("hit@1"),
    "hit@3": _flag("hit@3"),
    "abstention F1": Measure(lambda verdict: (not verdict.found, not verdict.answerable), _abstention),
    "refused": _refused(answerable=False),
    "wrong refusals": _refused(answerable=True),
    "AUROC": Measure(lambda verdict: (verdict.confidence, verdict.answerable), _auroc),
    "p50 ms": _milliseconds(0.50),
    "p95 ms": _milliseconds(0.95),
}
"""Of a set of questions; ``refused`` is the share of the unanswerable, ``wrong refusals`` that of the answerable."""

RANKING: Mapping[str, Measure] = {label: _flag(label) for label in ("MAP", "MRR", "P@1", "ranked")}
"""Of a set of pools of sentences; ``ranked`` is the share of a pool that was ranked at all."""
