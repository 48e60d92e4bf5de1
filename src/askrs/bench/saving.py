"""Where numbers are kept: in a file that a person names, or among the results that the project remembers."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from askrs.bench.measures import Result
from askrs.bench.runs import to_compact_json, to_json, today
from askrs.errors import SettingsError
from askrs.paths import checkout, resources

__all__ = ["keep", "keep_options", "results_folder"]

_Command = TypeVar("_Command", bound=Callable[..., Any])


def results_folder() -> Path:
    """The folder of saved runs, one file a run, named by day and name."""
    return resources() / "bench" / "results"


def keep_options(command: _Command) -> _Command:
    """The options of a verb whose numbers can be kept: ``numbers`` and ``save``."""
    file = click.Path(path_type=Path)
    for option in (
        click.option("--save", default="", metavar="NAME", callback=_fit, help="Remember the numbers in the project."),
        click.option("--json", "numbers", type=file, metavar="FILE", help="Write all numbers there."),
    ):
        command = option(command)
    return command


def keep(results: Sequence[Result], model: str, numbers: Path | None, name: str) -> None:
    """Write all that is known to the file ``numbers``, and what the project remembers under ``name``."""
    if numbers:
        numbers.write_text(to_json(results, model), encoding="utf-8")
    if name:
        file = results_folder() / f"{today()}-{name}.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(to_compact_json(results, model), encoding="utf-8")
        click.echo(f"saved as {file.name}")


def _fit(_context: click.Context, _option: click.Parameter, name: str) -> str:
    """The name, refused before anything is asked if it cannot be a file's or there is no project to remember it."""
    if not name:
        return ""
    if not re.fullmatch(r"\w[\w.-]*", name):
        raise SettingsError(f"A run cannot be named {name!r}.", "Use letters, digits, dots and dashes.")
    if checkout() is None:
        raise SettingsError("Only a checkout of askrs remembers runs.", "Write to a file of your own with --json.")
    return name
