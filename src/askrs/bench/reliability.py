"""``python -m askrs.bench reliability``: whether an answer is as often there as askrs is sure of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
from rich.table import Table
from rich.text import Text

from askrs.bench.asking import Plan, asked, chosen, set_options
from askrs.bench.diagram import diagram
from askrs.bench.measures import Number, Result
from askrs.bench.metrics import binned, bootstrap, brier, calibration_error
from askrs.bench.preparing import cache
from askrs.bench.report import cell, sheet, show
from askrs.bench.runs import read_run

__all__ = ["calibrations", "reliability"]

_MEASURES = {"Brier score": brier, "expected calibration error": calibration_error}

_Outcome = tuple[float, bool]


@click.command("reliability")
@set_options
@click.option("--svg", type=click.Path(path_type=Path), metavar="FILE", help="Draw the diagram there.")
def reliability(folders: tuple[Path, ...], svg: Path | None, **further: Any) -> None:  # noqa: ANN401
    """Compare the confidence of answers with the share of questions that can be answered, in ten bins.

    FOLDER is a set, which is asked, or a file that --json or --save of `quality` wrote. All questions weigh the same.
    """
    runs = [place for place in folders if place.suffix.lower() == ".json"]
    folders = tuple(place for place in folders if place not in runs)
    cases, articles = further.pop("cases"), further.pop("articles")
    sets = chosen(folders, cases, articles) if folders or cases or articles or not runs else []
    plan = Plan(cache(), **further)
    results = [*(result for run in runs for result in read_run(run).sets), *(asked(one, plan) for one in sets)]
    show(calibrations(results))
    pooled = [outcome for result in results for outcome in _outcomes(result)]
    show(_bins(pooled))
    if svg:
        svg.write_text(diagram(*_apart(pooled)), encoding="utf-8")


def calibrations(results: Sequence[Result]) -> Table:
    """A row a set, and one for all: how well calibrated the confidence is, with bootstrap intervals."""
    drawn = sheet("set", "n", "answerable", *_MEASURES)
    rows = [(result.name, _outcomes(result)) for result in results]
    if len(rows) > 1:
        rows.append(("all", [outcome for _, outcomes in rows for outcome in outcomes]))
    for name, outcomes in rows:
        answerable = sum(label for _, label in outcomes)
        drawn.add_row(Text(name), str(len(outcomes)), str(answerable), *(_cell(label, outcomes) for label in _MEASURES))
    return drawn


def _bins(outcomes: Sequence[_Outcome]) -> Table:
    drawn = sheet("confidence", "n", "mean confidence", "share answerable")
    for one in binned(*_apart(outcomes)):
        low = min(int(one.confidence * 10), 9) / 10
        drawn.add_row(f"{low:.1f}–{low + 0.1:.1f}", str(one.n), f"{one.confidence:.3f}", f"{one.share:.3f}")
    return drawn


def _cell(label: str, outcomes: Sequence[_Outcome]) -> str:
    def together(drawn: Sequence[_Outcome]) -> float:
        return _MEASURES[label](*_apart(drawn))

    return cell(Number(together(outcomes), bootstrap(outcomes, together)), label)


def _outcomes(result: Result) -> list[_Outcome]:
    return [(verdict.confidence, verdict.answerable) for verdict in result.verdicts]


def _apart(outcomes: Sequence[_Outcome]) -> tuple[list[float], list[bool]]:
    return [confidence for confidence, _ in outcomes], [answerable for _, answerable in outcomes]
