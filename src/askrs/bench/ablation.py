"""``python -m askrs.bench ablate``: what each stage of the ranking is good for, by leaving it out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import click
from rich.table import Table
from rich.text import Text

from askrs.bench.asking import Plan, asked, chosen, set_options
from askrs.bench.cases import CaseSet
from askrs.bench.comparison import Comparison, compared
from askrs.bench.measures import Result
from askrs.bench.preparing import cache
from askrs.bench.report import cell, sheet, show, table
from askrs.bench.saving import keep, keep_options
from askrs.settings import STAGES

__all__ = ["ablate", "differences"]


@click.command("ablate")
@set_options
@click.option("--without", multiple=True, type=click.Choice(STAGES), help="Leave out this stage only; repeatable.")
@keep_options
def ablate(
    folders: tuple[Path, ...],
    without: tuple[str, ...],
    numbers: Path | None,
    save: str,
    **further: Any,  # noqa: ANN401
) -> None:
    """Ask each set with the whole ranking and then with each of its stages left out, one at a time.

    Prints the numbers, and what leaving the stage out makes of them: pairs of answers to the same question.
    """
    results: list[Result] = []
    sets = chosen(folders, further.pop("cases"), further.pop("articles"))
    plan = Plan(cache(), **further)
    for cases in sets:
        whole = asked(cases, plan)
        parts = [_lacking(cases, plan, stage) for stage in without or STAGES]
        results += [whole, *parts]
        show(table([whole, *parts]))
        show(differences([compared(whole, part) for part in parts]))
    keep(results, plan.model, numbers, save)


def differences(comparisons: list[Comparison]) -> Table:
    """A row a stage; below each difference its 95 % interval over pairs."""
    labels = list(comparisons[0].differences)
    drawn = sheet("difference", *labels)
    for one in comparisons:
        drawn.add_row(Text(one.name), *(cell(one.differences[label], label, signed=True) for label in labels))
    return drawn


def _lacking(cases: CaseSet, plan: Plan, stage: str) -> Result:
    result = asked(cases, replace(plan, without=frozenset({stage}), fresh=False))
    return replace(result, name=f"{cases.name} without {stage}")
