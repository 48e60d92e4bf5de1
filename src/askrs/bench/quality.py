"""``python -m askrs.bench quality``: how good the answers to known questions are."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import track

from askrs.bench.cases import CaseSet, load, load_files, spread
from askrs.bench.measures import Result, measured
from askrs.bench.preparing import cache, prepared
from askrs.bench.report import table, to_json, wrong_cases
from askrs.bench.trials import Trial, ids_by_file, put
from askrs.errors import SettingsError
from askrs.settings import DEFAULT_MODEL, Settings

__all__ = ["Plan", "asked", "quality"]

_EPILOG = """\b
Examples:
  python -m askrs.bench quality sets/milestones
  python -m askrs.bench quality --cases sample.jsonl --articles articles/
"""


@dataclass(frozen=True, slots=True)
class Plan:
    """How the sets are asked; ``cached`` is the folder that keeps their libraries."""

    cached: Path
    model: str = DEFAULT_MODEL
    limit: int | None = None
    unscoped: bool = False
    fresh: bool = False


@click.command("quality", epilog=_EPILOG)
@click.argument("folders", nargs=-1, type=click.Path(path_type=Path), metavar="[FOLDER]...")
@click.option("--articles", type=click.Path(path_type=Path), metavar="DIR", help="A folder of articles, with --cases.")
@click.option("--cases", type=click.Path(path_type=Path), metavar="FILE", help="A file of cases, with --articles.")
@click.option("--unscoped", is_flag=True, help="Ask the whole set even where a case names its articles.")
@click.option("--limit", type=click.IntRange(1), metavar="N", help="At most N cases a set, spread evenly.")
@click.option("--model", default=DEFAULT_MODEL, help="The encoder model.")
@click.option("--fresh", is_flag=True, help="Read the articles again.")
@click.option("--json", "numbers", type=click.Path(path_type=Path), metavar="FILE", help="Write all numbers there.")
@click.option("--errors", type=click.Path(path_type=Path), metavar="FILE", help="Write the wrong answers there.")
def quality(folders: tuple[Path, ...], numbers: Path | None, errors: Path | None, **further: Any) -> None:  # noqa: ANN401
    """Ask each set of cases in FOLDER (articles/ and cases.jsonl) and print a row of numbers."""
    sets = [*map(load, folders), *_flat(further.pop("cases"), further.pop("articles"))]
    if not sets:
        raise SettingsError("There is nothing to measure.", "Name a folder of cases, or --cases and --articles.")
    plan = Plan(cache(), **further)
    results = [asked(cases, plan) for cases in sets]
    Console(width=None if sys.stdout.isatty() else 160).print(table(results))
    if numbers:
        numbers.write_text(to_json(results), encoding="utf-8")
    if errors:
        errors.write_text(wrong_cases(results), encoding="utf-8")


def asked(cases: CaseSet, plan: Plan) -> Result:
    """The numbers of one set."""
    return measured(cases.name, _trials(cases, plan))


def _trials(cases: CaseSet, plan: Plan) -> list[Trial]:
    console = Console(stderr=True)
    chosen = spread(cases.cases, plan.limit)
    with prepared(cases, Settings(model=plan.model), plan.cached, plan.fresh, _say) as library:
        ids = ids_by_file(library)
        watched = track(chosen, f"{cases.name}: {len(chosen)} questions", console=console)
        return [put(library, case, ids, not plan.unscoped) for case in watched]


def _flat(cases: Path | None, articles: Path | None) -> Iterator[CaseSet]:
    if cases and articles:
        yield load_files(cases, articles)
    elif cases or articles:
        raise SettingsError("--cases and --articles go together.", "Name both.")


def _say(message: str) -> None:
    click.echo(message, err=True)
