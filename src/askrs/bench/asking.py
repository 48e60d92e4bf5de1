"""Sets of cases put to a library, and the options of every verb that does so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import click
from rich.console import Console
from rich.progress import track

from askrs.bench.cases import CaseSet, load, load_files, spread
from askrs.bench.measures import Result, measured
from askrs.bench.preparing import prepared
from askrs.bench.trials import Trial, ids_by_file, put
from askrs.errors import SettingsError
from askrs.settings import DEFAULT_MODEL, Settings

__all__ = ["Plan", "asked", "chosen", "plan_options", "set_options"]

_Command = TypeVar("_Command", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Plan:
    """How the sets are asked; ``cached`` is the folder that keeps their libraries."""

    cached: Path
    model: str = DEFAULT_MODEL
    limit: int | None = None
    unscoped: bool = False
    fresh: bool = False
    thorough: bool = False
    without: frozenset[str] = frozenset()


def plan_options(command: _Command) -> _Command:
    """The options of a verb that become the fields of its ``Plan``."""
    for option in (
        click.option("--thorough", is_flag=True, help="With the larger model's reading."),
        click.option("--fresh", is_flag=True, help="Read the articles again."),
        click.option("--model", default=DEFAULT_MODEL, help="The encoder model."),
        click.option("--limit", type=click.IntRange(1), metavar="N", help="At most N cases a set, spread evenly."),
    ):
        command = option(command)
    return command


def set_options(command: _Command) -> _Command:
    """The argument and the options of a verb that name sets of cases, and how they are asked."""
    path = click.Path(path_type=Path)
    for option in (
        plan_options,
        click.option("--unscoped", is_flag=True, help="Ask the whole set even where a case names its articles."),
        click.option("--cases", type=path, metavar="FILE", help="A file of cases, with --articles."),
        click.option("--articles", type=path, metavar="DIR", help="A folder of articles, with --cases."),
        click.argument("folders", nargs=-1, type=path, metavar="[FOLDER]..."),
    ):
        command = option(command)
    return command


def chosen(folders: tuple[Path, ...], cases: Path | None, articles: Path | None) -> list[CaseSet]:
    """The sets that were named; SettingsError where there are none."""
    sets = [*map(load, folders), *_flat(cases, articles)]
    if not sets:
        raise SettingsError("There is nothing to measure.", "Name a folder of cases, or --cases and --articles.")
    return sets


def asked(cases: CaseSet, plan: Plan) -> Result:
    """The numbers of one set."""
    return measured(cases.name, _trials(cases, plan))


def _trials(cases: CaseSet, plan: Plan) -> list[Trial]:
    console = Console(stderr=True)
    limited = spread(cases.cases, plan.limit)
    settings = Settings(model=plan.model, thorough=plan.thorough, without=plan.without)
    with prepared(cases, settings, plan.cached, plan.fresh, partial(click.echo, err=True)) as library:
        ids = ids_by_file(library)
        watched = track(limited, f"{cases.name}: {len(limited)} questions", console=console)
        return [put(library, case, ids, not plan.unscoped) for case in watched]


def _flat(cases: Path | None, articles: Path | None) -> Iterator[CaseSet]:
    if cases and articles:
        yield load_files(cases, articles)
    elif cases or articles:
        raise SettingsError("--cases and --articles go together.", "Name both.")
