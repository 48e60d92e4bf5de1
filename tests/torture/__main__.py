"""``make torture``: what could break a library, counted; leaves with 1 if anything broke.

A table in Markdown at the end says what was counted. A run that is broken off goes on where it was: the counts are in a
file of the temporary folder until all is done.
"""

from __future__ import annotations

import logging
import os
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random
from typing import NamedTuple

import click

from askrs import Library
from askrs.paths import resources
from torture import faults, kills, pulse
from torture.addresses import ADDRESSES, addresses
from torture.exports import exports
from torture.mutations import FORMATS, mutations, odd_files
from torture.record import Record
from torture.tally import Tally, Trials

_Work = Callable[[Trials, Path, Random], None]


class _Trial(NamedTuple):
    """How often, how often when quick, at most how many seconds, and so many at a time between two notes; what."""

    count: int
    few: int
    seconds: float
    portion: int
    work: _Work


def _real(trials: Trials, place: Path, random: Random) -> None:
    kills.indexing(trials, place, random, "--real", count=12)


def _flips(trials: Trials, place: Path, random: Random) -> None:
    faults.flipped_bytes(trials, place, random, _samples(place))


def _mutated(suffix: str) -> _Work:
    return lambda trials, place, random: mutations(trials, place, random, suffix)


def _samples(place: Path) -> Path:
    with Library.open(place / "samples") as library:
        list(library.index([resources() / "articles"]))
    return place / "samples"


_SECONDS = dict.fromkeys(FORMATS, 30) | {".pdf": 200}
"""At most, for a thousand mutations of each format."""

_TRIALS: Mapping[str, _Trial] = {
    "killed while indexing": _Trial(290, 6, 330, 50, kills.indexing),
    "killed while indexing, real model": _Trial(10, 1, 40, 10, _real),
    "killed while saving the index": _Trial(50, 4, 45, 50, kills.saving),
    "killed while removing": _Trial(64, 4, 60, 64, kills.removing),
    "killed while putting back": _Trial(80, 4, 120, 80, kills.undoing),
    "killed while upgrading": _Trial(124, 4, 60, 124, kills.migrating),
    "disk full": _Trial(30, 3, 110, 30, faults.full_disks),
    "three writers and a reader, rounds": _Trial(20, 1, 130, 10, faults.writers),
    "damaged index files": _Trial(500, 50, 40, 500, faults.index_files),
    "window's beats, 100 articles indexed": _Trial(3, 1, 100, 1, pulse.indexing),
    "flipped bytes in the database": _Trial(200, 10, 100, 100, _flips),
    "hostile text in every export": _Trial(2000, 200, 150, 500, exports),
    "hostile addresses": _Trial(len(ADDRESSES), 10, 30, len(ADDRESSES), addresses),
    **{f"mutated files, {suffix}": _Trial(1000, 10, _SECONDS[suffix], 250, _mutated(suffix)) for suffix in FORMATS},
    "odd files": _Trial(100_000, 20, 40, 100_000, odd_files),
}
"""The seconds of all come to some twenty minutes, of which most trials use a part.

Some runs end before they are killed: one in three of those that index, one in ten of those that remove, half of those
that upgrade.
"""


@click.command()
@click.option("--quick", is_flag=True, help="A minute's worth.")
@click.option("--seed", default=0, help="What is drawn at random.")
@click.option("--factor", default=1.0, help="Of all counts and times.")
@click.option("--only", default="", help="Trials whose name holds this.")
@click.option("--odd-files", "odd", default="", help="A folder of odd files; else ASKRS_ODD_FILES names it.")
@click.option("--state", type=click.Path(path_type=Path), help="Where the counts are kept until all is done.")
def main(quick: bool, seed: int, factor: float, only: str, odd: str, state: Path | None) -> None:
    """Torment libraries."""
    if odd:
        os.environ["ASKRS_ODD_FILES"] = str(Path(odd).expanduser().absolute())
    kind = "quick" if quick else f"{factor:g}"
    record = Record(state or Path(tempfile.gettempdir(), f"askrs-torture-{kind}.json"), seed)
    logging.disable(logging.WARNING)  # each damaged index is one
    chosen = {name: trial for name, trial in _TRIALS.items() if only in name}
    wanted = {name: trial.few if quick else round(trial.count * factor) for name, trial in chosen.items()}
    start = time.monotonic()
    for name, trial in chosen.items():
        _tormented(name, trial, record, wanted[name], trial.seconds * factor)
        click.echo(str(record.of(name)))
        for fault in record.of(name).faults[:10]:
            click.echo(f"    {fault}")
    click.echo(f"\n{_table(record, wanted)}\n\n{time.monotonic() - start:.0f} s in this run.")
    broken = any(record.of(name).faults for name in chosen)
    record.forget()
    sys.exit(int(broken))


def _tormented(name: str, trial: _Trial, record: Record, wanted: int, seconds: float) -> None:
    """Portion after portion, until all that is wanted is counted or the time is up."""
    while (left := wanted - record.of(name).runs) > 0 and (room := seconds - record.of(name).seconds) > 0:
        begun, portion = record.of(name).runs, Tally(name)
        with tempfile.TemporaryDirectory(prefix="askrs-torture-") as place:
            trials = Trials(portion, min(left, trial.portion), room)
            trial.work(trials, Path(place), Random(f"{record.seed} {name} {begun}"))
        record.add(portion)
        if portion.runs < min(left, trial.portion):
            return


def _table(record: Record, wanted: Mapping[str, int]) -> str:
    rows = [record.of(name).row(0 if name == "odd files" else count) for name, count in wanted.items()]
    return "\n".join(["| trial | runs | faults | counts | seconds |", "|---|---|---|---|---|", *rows])


if __name__ == "__main__":
    os.environ["PYTHONPATH"] = os.pathsep.join(
        filter(None, (str(Path(__file__).parent.parent), os.environ.get("PYTHONPATH")))
    )
    main()
