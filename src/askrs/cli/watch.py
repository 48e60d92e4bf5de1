"""``askrs watch``: folders whose articles come into the library by themselves."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from threading import Event

import click

from askrs.cli.failing import REFUSED
from askrs.cli.opening import Choices, library_options, open_library
from askrs.cli.progress import lines
from askrs.cli.stopping import terminable
from askrs.cli.telling import summary_text
from askrs.domain.events import to_line
from askrs.domain.progress import Finished, Progress, Skipped, Vanished
from askrs.errors import AskrsError

__all__ = ["command"]

_EPILOG = """\b
Examples:
  askrs watch ~/articles               until Ctrl-C
  askrs watch ~/articles ~/Downloads
  askrs watch --events ~/articles      a line of JSON for each event, for programs

What is in the folders is read first, then whatever comes or changes, once it has been written to its end. The library
is free for others between two batches.
"""

_Events = Generator[Progress, None, None]


@click.command("watch", epilog=_EPILOG)
@click.argument("folders", nargs=-1, required=True, metavar="FOLDER...")
@click.option("--events", is_flag=True, help="Print each event as a line of JSON, for programs.")
@library_options
@click.pass_context
def command(context: click.Context, folders: tuple[str, ...], events: bool) -> None:
    """Keep the library up to date with folders, until stopped."""
    told: Callable[[_Events], int] = _for_programs if events else _for_people
    with terminable():
        context.exit(told(_work(context.ensure_object(Choices), folders)))


def _work(choices: Choices, folders: Sequence[str]) -> _Events:
    from askrs.watching import watch

    yield from watch(folders, lambda: open_library(choices), Event())


def _for_people(work: _Events) -> int:
    """Each batch a few lines; being stopped is the usual end."""
    named: list[Skipped | Vanished] = []
    try:
        with lines() as show, closing(work) as events:
            for event in events:
                show(event)
                if isinstance(event, Skipped | Vanished):
                    named.append(event)
                elif isinstance(event, Finished):
                    click.echo(summary_text(event.summary, named))
                    named.clear()
    except KeyboardInterrupt:
        click.echo("No longer watching.", err=True)
    return 0


def _for_programs(work: _Events) -> int:
    """The window listens to this: every event a line, flushed at once; a refusal is the last line."""
    try:
        with closing(work) as events:
            for event in events:
                click.echo(to_line(event))
    except AskrsError as error:
        click.echo(to_line(error))
        return REFUSED
    except KeyboardInterrupt:
        pass
    return 0
