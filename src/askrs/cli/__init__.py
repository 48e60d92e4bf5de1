"""The command line: verbs typed. ``main`` is the program ``askrs``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import NoReturn

from askrs.cli.failing import guarded
from askrs.cli.program import program

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run askrs with ``arguments``, or those that it was started with, and leave with its exit code."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="replace")
    raise SystemExit(guarded(lambda: program.main(arguments, prog_name="askrs", standalone_mode=False)))
