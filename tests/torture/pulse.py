"""The window's heartbeat while articles are indexed: the bench's own measurement, as a trial."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random

from askrs.bench.heartbeat import beats, shelf
from torture.tally import Trials

__all__ = ["indexing"]

_P99 = 50.0  # milliseconds


def indexing(trials: Trials, place: Path, _random: Random, count: int = 1000) -> None:
    """Index a hundred articles into a library of ``count`` in the real window, and ask meanwhile."""
    for number in trials:
        folder = place / str(number)
        folder.mkdir()
        shelf(folder, count)
        *_, told = beats(folder, ["--only", "indexing"])
        shutil.rmtree(folder)
        tally = trials.tally
        for key in ("p99", "longest"):
            tally.counts[f"{key} in ms"] = max(tally.counts[f"{key} in ms"], round(told[key]))
        tally.expect(told["p99"] < _P99, f"run {number}: p99 of {told['p99']} ms")
