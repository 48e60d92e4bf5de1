"""Whole processes, as a person waits for them: how long each takes and how much memory it has at its peak."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from askrs.errors import AskrsError

__all__ = ["Run", "once", "side_by_side"]

_KIB_IN_MIB = 1024 if sys.platform != "darwin" else 1024 * 1024

_WATCHER = """
import json, os, sys, time
start = time.perf_counter()
_, status, usage = os.wait4(os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ), 0)
with open(sys.argv[1], "w") as file:
    json.dump([time.perf_counter() - start, usage.ru_maxrss], file)
sys.exit(os.waitstatus_to_exitcode(status))
"""
"""A small process in between: on Linux a program's peak begins with the memory of whoever started it."""


@dataclass(frozen=True, slots=True)
class Run:
    """Wall-clock ``seconds``, the ``peak`` of resident memory in MiB (its own or a child's), and its ``output``."""

    seconds: float
    peak: float
    output: str


def once(command: Sequence[str]) -> Run:
    """One run of a command to its end; raises ``AskrsError`` if it fails."""
    with TemporaryDirectory() as scratch:
        file = Path(scratch, "run.json")
        watched = [sys.executable, "-I", "-S", "-c", _WATCHER, str(file), *command]
        ended = subprocess.run(watched, capture_output=True, text=True, check=False)
        if ended.returncode:
            said = ended.stderr.strip()[-300:]
            raise AskrsError(f"{' '.join(command[:4])} failed: {said}", "Run it by itself to see why.")
        seconds, peak = json.loads(file.read_text())
    return Run(seconds, peak / _KIB_IN_MIB, ended.stdout)


def side_by_side(commands: Mapping[str, Sequence[str]], runs: int) -> dict[str, Run]:
    """Every command ``runs`` times, in turns, so that whatever else the computer does slows all alike; the medians."""
    seen: dict[str, list[Run]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            seen[name].append(once(command))
    return {
        name: Run(median(run.seconds for run in own), median(run.peak for run in own), own[-1].output)
        for name, own in seen.items()
    }
