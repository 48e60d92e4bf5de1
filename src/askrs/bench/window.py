"""The window's start, as whole processes from the command on."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from askrs.errors import AskrsError
from askrs.paths import resources

__all__ = ["window_start"]

_SCRIPT = resources() / "bench" / "start.py"
_NAMES = {
    "listed": ("the window, painted with its articles", "s"),
    "ready": ("… able to answer", "s"),
    "peak": ("… its peak memory", "MiB"),
}


def window_start(library: Path, runs: int) -> Iterator[tuple[str, str, float]]:
    """Name, unit and median of each number of the window's start on ``library``, which holds articles.

    Raises ``AskrsError`` where the window does not open.
    """
    seen = [_started(library) for _ in range(runs)]
    for key, (name, unit) in _NAMES.items():
        yield name, unit, median(run[key] for run in seen)


def _started(library: Path) -> dict[str, float]:
    command = [sys.executable, str(_SCRIPT), str(time.monotonic()), str(library)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        told: dict[str, float] = json.loads(ended.stdout.splitlines()[-1])
        return {key: told[key] for key in _NAMES}
    except (IndexError, KeyError, ValueError) as error:
        raise AskrsError(f"The window did not open: {ended.stderr.strip()[-300:]}", "Open it by itself.") from error
