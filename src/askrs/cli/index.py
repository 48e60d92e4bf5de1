"""``askrs index``: files, folders and web addresses become articles of the library."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from typing import TYPE_CHECKING

import click

from askrs.cli.failing import REFUSED, STOPPED
from askrs.cli.opening import Choices, library_options, open_library
from askrs.cli.progress import shown
from askrs.cli.stopping import terminable
from askrs.cli.telling import summary_text
from askrs.domain.events import to_line
from askrs.domain.progress import Finished, Progress, Skipped, Summary, Vanished
from askrs.errors import AskrsError

if TYPE_CHECKING:
    from askrs.library import Library

__all__ = ["command"]

_Work = Callable[["Library"], Generator[Progress, None, None]]

_EPILOG = """\b
Examples:
  askrs index ~/articles               a folder and all folders in it
  askrs index paper.pdf page.html      single files
  askrs index https://example.org/a    one page of the web
  askrs --library ~/korea index .      into another library
  askrs index --password - paper.pdf   asks for the password of a locked file
  askrs --model NAME index             encode all articles again, for another model

Files that have not changed are left alone, so the same command brings a library up to date. It can be stopped at any
time with Ctrl-C: finished articles are safe.
"""


def _password(_context: click.Context, _option: click.Parameter, value: str) -> str:
    """``-`` is asked for: of a person without showing it, of a program as one line."""
    if value != "-":
        return value
    if sys.stdin.isatty():
        return str(click.prompt("Password", hide_input=True, err=True))
    return sys.stdin.readline().rstrip("\r\n")


@click.command("index", epilog=_EPILOG)
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option(
    "--password", default="", metavar="TEXT", callback=_password, help="Opens locked files; - asks for it, unseen."
)
@click.option("--events", is_flag=True, help="Print each event as a line of JSON, for programs.")
@library_options
@click.pass_context
def command(context: click.Context, paths: tuple[str, ...], events: bool, password: str) -> None:
    """Read files, folders and web pages into the library."""
    choices, told = context.ensure_object(Choices), _for_programs if events else _for_people
    with terminable():
        context.exit(told(choices, lambda library: _work(library, paths, password)))


def _for_people(choices: Choices, work: _Work) -> int:
    with open_library(choices) as library:
        try:
            summary, told = _watched(work(library))
        except KeyboardInterrupt:
            click.echo(_stopped(library.status().articles), err=True)
            return STOPPED
    click.echo(summary_text(summary, told))
    return 0 if summary.added + summary.updated + summary.unchanged + summary.vanished + summary.renewed else REFUSED


def _for_programs(choices: Choices, work: _Work) -> int:
    """The window listens to this: every event a line, flushed at once; a refusal is the last line."""
    try:
        with open_library(choices) as library, closing(work(library)) as events:
            for event in events:
                click.echo(to_line(event))
    except AskrsError as error:
        click.echo(to_line(error))
        return REFUSED
    except KeyboardInterrupt:
        return STOPPED
    return 0


def _watched(work: Generator[Progress, None, None]) -> tuple[Summary, list[Skipped | Vanished]]:
    """The end of the work, and what a person wants to know by name."""
    summary, told = Summary(), []
    with shown() as show, closing(work) as events:
        for event in events:
            show(event)
            if isinstance(event, Skipped | Vanished):
                told.append(event)
            elif isinstance(event, Finished):
                summary = event.summary
    return summary, told


def _work(library: Library, paths: Sequence[str], password: str) -> Generator[Progress, None, None]:
    """Indexing as what it is, a generator, so that it can be closed; without paths only what is left undone."""
    if not paths:
        yield from library.prepare()
        if not library.status().outdated:
            raise click.UsageError("Nothing is to be encoded again. Name files, folders or web addresses to add.")
    yield from library.index(paths, password=password)


def _stopped(articles: int) -> str:
    safe = "1 article is" if articles == 1 else f"{articles} articles are"
    return f"Stopped. {safe} safe in the library; run the same command to go on."
