"""``python -m askrs.bench trend``: how the numbers went from run to run."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click
from rich.table import Table
from rich.text import Text

from askrs.bench.report import cell, sheet, show
from askrs.bench.runs import Run, read_run
from askrs.bench.saving import results_folder
from askrs.errors import SettingsError

__all__ = ["history", "trend"]


@click.command("trend")
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@click.option("--set", "names", multiple=True, metavar="NAME", help="Only this set; repeatable.")
def trend(folder: Path | None, names: tuple[str, ...]) -> None:
    """Print a table a set: a row for each run saved in FOLDER (by default the project's results), oldest first."""
    place = folder or results_folder()
    runs = [read_run(file) for file in sorted(place.glob("*.json"))]
    known = dict.fromkeys(result.name for run in runs for result in run.sets)
    told = [name for name in known if not names or name in names]
    if not told:
        raise SettingsError(f"There are no such runs in {place}.", "Save one: quality FOLDER --save NAME")
    for name in told:
        show(history(name, runs))


def history(name: str, runs: Iterable[Run]) -> Table:
    """The numbers of one set in each run that asked it; what a run did not measure is a dash."""
    asked = [(run.name, result) for run in runs for result in run.sets if result.name == name]
    labels = list(dict.fromkeys(label for _, result in asked for label in result.numbers))
    drawn = sheet(name, "n", *labels)
    for run, result in asked:
        cells = (cell(number, label) if (number := result.numbers.get(label)) else "–" for label in labels)
        drawn.add_row(Text(run), str(len(result.verdicts)), *cells)
    return drawn
