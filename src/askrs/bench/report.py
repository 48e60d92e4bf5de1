"""Results for the eye (a table), for a program (JSON) and for the search for causes (the cases that went wrong)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from math import isnan
from typing import Any

from rich.table import Table
from rich.text import Text

from askrs.bench.measures import MEASURES, Number, Result
from askrs.bench.metrics import hit_at, recall_at
from askrs.bench.trials import Trial

__all__ = ["table", "to_json", "wrong_cases"]


def table(results: Iterable[Result]) -> Table:
    """A row a set; below each number its 95 % bootstrap interval."""
    drawn = Table("set", "n", *MEASURES, box=None, pad_edge=False)
    for column in drawn.columns[1:]:
        column.justify = "right"
    for result in results:
        numbers = (_cell(result.numbers[label], label) for label in MEASURES)
        drawn.add_row(Text(result.name), str(len(result.trials)), *numbers)
    return drawn


def to_json(results: Iterable[Result]) -> str:
    """All numbers and all trials."""
    return json.dumps({"sets": [_fields(result) for result in results]}, indent=2) + "\n"


def wrong_cases(results: Iterable[Result]) -> str:
    """A Markdown document of the trials with a fault, and what the library gave instead."""
    lines = []
    for result in results:
        wrong = [(trial, fault) for trial in result.trials if (fault := _fault(trial))]
        lines += [f"# {result.name}: {len(wrong)} of {len(result.trials)}", ""]
        for trial, fault in wrong:
            lines += _told(trial, fault)
    return "\n".join(lines)


def _cell(number: Number, label: str) -> str:
    if isnan(number.value):
        return "–"
    low, high = number.interval
    if label.endswith("ms"):
        return f"{number.value:.0f}\n{low:.0f}–{high:.0f}"
    return f"{number.value:.3f}\n{low:.2f}–{high:.2f}"


def _fields(result: Result) -> dict[str, Any]:
    return {
        "set": result.name,
        "n": len(result.trials),
        "measures": {label: _number_fields(number) for label, number in result.numbers.items()},
        "trials": [
            {
                "id": trial.case.id,
                "answerable": trial.case.answerable,
                "found": trial.found,
                "confidence": trial.confidence,
                "articles": trial.articles[:5],
                "highlights": trial.highlights[:3],
                "seconds": trial.seconds,
            }
            for trial in result.trials
        ],
    }


def _number_fields(number: Number) -> dict[str, float | None]:
    return {"value": _known(number.value), "low": _known(number.interval.low), "high": _known(number.interval.high)}


def _known(value: float) -> float | None:
    return None if isnan(value) else value


def _fault(trial: Trial) -> str:
    case = trial.case
    if not case.answerable:
        return "answered, though the library has no answer" if trial.found else ""
    if not trial.found:
        return "wrongly refused"
    if case.articles and not recall_at(1, trial.articles, case.articles):
        return "another article first"
    return "another sentence first" if case.quotes and not hit_at(1, trial.highlights, case.quotes) else ""


def _told(trial: Trial, fault: str) -> Sequence[str]:
    case = trial.case
    return (
        f"## {case.question}",
        "",
        f"`{case.id}`: {fault} (confidence {trial.confidence:.2f})",
        "",
        *(f"- right: {quote}" for quote in case.quotes),
        *(f"- given: {sentence}" for sentence in trial.highlights[:3]),
        f"- right articles: {', '.join(case.articles) or 'none'}",
        f"- given articles: {', '.join(trial.articles[:3]) or 'none'}",
        "",
    )
