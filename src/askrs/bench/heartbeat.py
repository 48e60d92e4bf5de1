"""``python -m askrs.bench heartbeat``: whether the window stays alive while it works."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click
from rich.table import Table

from askrs.bench.report import sheet, show
from askrs.errors import AskrsError
from askrs.paths import resources

__all__ = ["SCENES", "beats", "heartbeat", "shelf", "verdict"]

SCENES: Mapping[str, str] = {
    "starting": "starting, until it could answer",
    "resting": "resting",
    "asking": "asking twelve questions, letter by letter",
    "opening": "opening an article of 1 MB, five times",
    "scrolling": "scrolling through a PDF of 300 pages",
    "filtering": "filtering and sorting the library",
    "indexing": "indexing 100 articles, asking meanwhile",
}
"""What is done, in words; the names are those of ``resources/bench/heartbeat.py``."""

_LONGEST = dict.fromkeys(("asking", "opening", "scrolling", "filtering"), 100.0)
_P99 = {"indexing": 50.0}
"""Milliseconds that a gap of the event loop may last."""

_SCRIPTS = resources() / "bench"


@click.command("heartbeat")
@click.option("--articles", type=click.IntRange(1), default=10_000, show_default=True, help="In the library.")
@click.option("--only", type=click.Choice(tuple(SCENES)), help="One scene; all of them by default.")
@click.option("--stacks", type=float, metavar="MS", help="Say where the window was in gaps of so many milliseconds.")
@click.option("--json", "numbers", type=click.Path(path_type=Path), metavar="FILE", help="Write all numbers there.")
def heartbeat(articles: int, only: str | None, stacks: float | None, numbers: Path | None) -> None:
    """Open the real window over a large library, work in it as a person does, and time a 5 ms timer's beats.

    Times are of this computer: leave it alone while this runs.
    """
    with TemporaryDirectory() as scratch:
        shelf(Path(scratch), articles)
        options = [*(["--only", only] if only else []), *(["--stacks", str(stacks)] if stacks else [])]
        told = list(beats(Path(scratch), options))
    show(_table(told))
    for fault in verdict(told):
        click.echo(fault)
    if numbers:
        numbers.write_text(json.dumps(told, indent=1), encoding="utf-8")


def shelf(folder: Path, articles: int) -> None:
    """Make the library of so many articles, and the folder of a hundred new ones, in ``folder``."""
    for _line in _lines("shelf.py", str(folder), str(articles)):
        pass


def beats(folder: Path, options: Sequence[str] = ()) -> Iterator[dict[str, Any]]:
    """What ``resources/bench/heartbeat.py`` tells of each scene: gaps in milliseconds, processor time in seconds.

    Raises ``AskrsError`` where the window cannot be opened.
    """
    return (json.loads(line) for line in _lines("heartbeat.py", str(folder), *options))


def verdict(told: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """A sentence for each gap that is longer than it may be."""
    for one in told:
        for key, limits in (("longest", _LONGEST), ("p99", _P99)):
            if one[key] > limits.get(one["doing"], float("inf")):
                yield f"Too long: {SCENES[one['doing']]}, {key} {one[key]:.0f} ms of {limits[one['doing']]:.0f}."


def _table(told: Sequence[Mapping[str, Any]]) -> Table:
    drawn = sheet("gaps between two beats, in ms", "p50", "p99", "longest", "most computing", "processor, s")
    for one in told:
        row = [f"{one[key]:.1f}" for key in ("p50", "p99", "longest", "computing", "seconds")]
        drawn.add_row(SCENES[one["doing"]], *row)
    return drawn


def _lines(script: str, *arguments: str) -> Iterator[str]:
    command = [sys.executable, str(_SCRIPTS / script), *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield from process.stdout
    if process.returncode:
        raise AskrsError(f"{script} did not come to its end.", "What it said above is why.")
