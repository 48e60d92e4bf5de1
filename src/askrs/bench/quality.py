"""``python -m askrs.bench quality``: how good the answers to known questions are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from askrs.bench.asking import Plan, asked, chosen, set_options
from askrs.bench.breakdown import FIELDS, broken_down
from askrs.bench.faults import write_faults
from askrs.bench.preparing import cache
from askrs.bench.report import show, table
from askrs.bench.saving import keep, keep_options

__all__ = ["quality"]

_EPILOG = """\b
Examples:
  python -m askrs.bench quality sets/milestones sets/near_miss --by type --by style
  python -m askrs.bench quality --cases sample.jsonl --articles articles/ --errors errors.html
  python -m askrs.bench quality sets/* --save reader
"""


@click.command("quality", epilog=_EPILOG)
@set_options
@click.option("--by", multiple=True, type=click.Choice(FIELDS), help="Break the numbers down too; repeatable.")
@click.option("--errors", type=click.Path(path_type=Path), metavar="FILE", help="Write the wrong answers there.")
@keep_options
def quality(
    folders: tuple[Path, ...],
    by: tuple[str, ...],
    errors: Path | None,
    numbers: Path | None,
    save: str,
    **further: Any,  # noqa: ANN401
) -> None:
    """Ask each set of cases in FOLDER (articles/ and cases.jsonl) and print a row of numbers.

    The errors are written as Markdown, or as a page if FILE ends in .html; the numbers that are saved are those that
    `trend` tells later.
    """
    sets = chosen(folders, further.pop("cases"), further.pop("articles"))
    plan = Plan(cache(), **further)
    results = [asked(cases, plan) for cases in sets]
    show(table(results))
    for field in by:
        show(table(broken_down(results, field), f"set, by {field}"))
    if errors:
        write_faults(results, errors)
    keep(results, plan.model, numbers, save)
