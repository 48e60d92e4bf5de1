"""What a person sees when something goes wrong: sentences and an exit code, never a traceback.

Exit codes: 0 done, 1 refused (an ``AskrsError``), 2 not understood (usage), 70 a bug in askrs, 130 stopped.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

import click

from askrs.errors import AskrsError
from askrs.exporting.inert import printable
from askrs.paths import state_folder

__all__ = ["BUG", "REFUSED", "STOPPED", "guarded"]

REFUSED = 1
BUG = 70
STOPPED = 130


def guarded(work: Callable[[], object]) -> int:
    """Do ``work`` and return the program's exit code: the number that ``work`` returns, else 0."""
    try:
        code = work()
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped.", err=True)
        return STOPPED
    except AskrsError as error:
        click.echo(_sentence(error), err=True)
        return REFUSED
    except BrokenPipeError:
        _forget_output()
        return REFUSED
    except Exception as error:
        _confess(error)
        return BUG
    return code if isinstance(code, int) else 0


def _sentence(error: AskrsError) -> str:
    lines = [f"askrs: {error.message}", *([f"  {error.hint}"] if error.hint else [])]
    return printable("\n".join(lines))


def _forget_output() -> None:
    """The reader of the pipe has gone: whatever is still buffered goes nowhere, instead of failing again at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _confess(error: Exception) -> None:
    """Say that askrs has a bug, and keep the traceback where the person can find it."""
    trace = "".join(traceback.format_exception(error))
    if os.environ.get("ASKRS_DEBUG"):
        click.echo(trace, err=True, nl=False)
        return
    kept = _keep(trace)
    where = f"What happened is written in {kept}." if kept else "Set ASKRS_DEBUG=1 to see what happened."
    click.echo(printable(f"askrs: Something went wrong that askrs did not foresee. {where}"), err=True)


def _keep(trace: str) -> Path | None:
    """Write the traceback to the log of the last bug, readable by this user only; None if that cannot be done."""
    file = state_folder() / "last-error.log"
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(trace, encoding="utf-8", errors="backslashreplace")
    except OSError:
        return None
    return file
