"""``make torture``: what could break a library, counted; leaves with 1 if anything broke."""

from __future__ import annotations

import logging
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random

import click

from askrs import Library
from askrs.paths import resources
from torture import faults, kills, pulse
from torture.mutations import FORMATS, mutations
from torture.tally import Tally, Trials

_Trial = Callable[[Trials, Path, Random], None]

_TRIALS: dict[str, tuple[int, int, int, _Trial]] = {
    "killed while indexing": (200, 6, 300, kills.indexing),
    "killed while indexing, real model": (
        10,
        1,
        90,
        lambda trials, place, random: kills.indexing(trials, place, random, "--real", count=12),
    ),
    "killed while saving the index": (50, 4, 90, kills.saving),
    "killed while removing": (50, 4, 90, kills.removing),
    "killed while upgrading": (50, 4, 90, kills.migrating),
    "disk full": (30, 3, 120, faults.full_disks),
    "three writers and a reader, rounds": (20, 1, 120, faults.writers),
    "damaged index files": (500, 50, 60, faults.index_files),
    "window's beats, 100 articles indexed": (3, 1, 180, pulse.indexing),
    "flipped bytes in the database": (200, 10, 120, lambda *given: faults.flipped_bytes(*given, _samples(given[1]))),
}
"""How often, how often when quick, at most how many seconds, what."""

_MUTATIONS = 1000, 10, 40


def _samples(place: Path) -> Path:
    with Library.open(place / "samples") as library:
        list(library.index([resources() / "articles"]))
    return place / "samples"


@click.command()
@click.option("--quick", is_flag=True, help="A minute's worth.")
@click.option("--seed", default=0, help="What is drawn at random.")
@click.option("--factor", default=1.0, help="Of all counts and times.")
@click.option("--only", default="", help="Trials whose name holds this.")
def main(quick: bool, seed: int, factor: float, only: str) -> None:
    """Torment libraries."""
    trials = dict(_TRIALS)
    for suffix in FORMATS:
        work = lambda trials, place, random, suffix=suffix: mutations(trials, place, random, suffix)  # noqa: E731
        trials[f"mutated files, {suffix}"] = (*_MUTATIONS, work)
    logging.disable(logging.WARNING)  # each damaged index is one
    broken = 0
    for name, (count, few, seconds, work) in trials.items():
        if only in name:
            tally = Tally(name)
            with tempfile.TemporaryDirectory(prefix="askrs-torture-") as place:
                work(
                    Trials(tally, few if quick else round(count * factor), seconds * factor), Path(place), Random(seed)
                )
            click.echo(str(tally))
            for fault in tally.faults[:10]:
                click.echo(f"    {fault}")
            broken += bool(tally.faults)
    sys.exit(min(broken, 1))


if __name__ == "__main__":
    os.environ["PYTHONPATH"] = os.pathsep.join(
        filter(None, (str(Path(__file__).parent.parent), os.environ.get("PYTHONPATH")))
    )
    main()
