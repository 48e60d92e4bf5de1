"""Indexing as a person watches it: a bar on a terminal, a short line for each file elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import PurePath

import click

from askrs.domain.naming import counted
from askrs.domain.progress import Indexed, Preparing, Progress, Reading, Renewing, Skipped, Started, Vanished
from askrs.exporting.inert import one_line

__all__ = ["bar", "lines", "shown"]

Show = Callable[[Progress], None]


def shown() -> AbstractContextManager[Show]:
    """What suits standard error: call it with each event."""
    return bar() if sys.stderr.isatty() else lines()


@contextmanager
def lines() -> Iterator[Show]:
    """A line for each file that is done: ``3/12 added paper.pdf``."""

    def show(event: Progress) -> None:
        match event:
            case Preparing(message):
                click.echo(message, err=True)
            case Renewing(done, total) if done == total:
                click.echo(f"{counted(total, 'passage')} encoded again, for another model", err=True)
            case Indexed(source, outcome, _, done, total):
                click.echo(f"{done}/{total} {outcome.value} {_name(source)}", err=True)
            case Skipped(source, _, done, total):
                click.echo(f"{done}/{total} skipped {_name(source)}", err=True)
            case Vanished(source):
                click.echo(f"vanished {_name(source)}", err=True)

    yield show


@contextmanager
def bar() -> Iterator[Show]:
    """One bar for all files, with the time left and the file at hand; it leaves no trace."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), TextColumn("{task.description}", markup=False))
    with Bar(*columns, console=Console(stderr=True), transient=True) as drawn:
        task = drawn.add_task("", total=None)

        def show(event: Progress) -> None:
            match event:
                case Preparing(message):
                    drawn.update(task, description=message)
                case Renewing(done, total):
                    drawn.update(task, completed=done, total=total, description="Encoding again, for another model")
                case Started(total):
                    drawn.update(task, total=total)
                case Reading(source, done, total):
                    drawn.update(task, completed=done, total=total, description=_name(source))
                case Indexed(_, _, _, done, total) | Skipped(_, _, done, total):
                    drawn.update(task, completed=done, total=total)

        yield show


def _name(source: str) -> str:
    return one_line(PurePath(source).name or source)
