"""``askrs remove``: articles leave the library; their files stay where they are."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from askrs.cli.opening import Choices, library_options, open_library
from askrs.domain.article import Article, ArticleId
from askrs.domain.filters import Filters
from askrs.domain.naming import article_name
from askrs.exporting.inert import one_line

if TYPE_CHECKING:
    from askrs.library import Library

__all__ = ["command"]

_EPILOG = """\b
Examples:
  askrs remove 12
  askrs remove 12 15 --yes             without asking
  askrs remove --undo                  puts back what was removed last
  askrs remove --for-good 12           keeps nothing to put back
  askrs remove --for-good              forgets what was removed before
\b
What was removed is asked and listed no longer. For a day it can be put back
as it was, with its corrections and collections; then it is overwritten.
"""


@click.command("remove", epilog=_EPILOG)
@click.argument("numbers", type=int, nargs=-1, metavar="ID...")
@click.option("--undo", is_flag=True, help="Put back the articles that were removed last, as they were.")
@click.option("--for-good", is_flag=True, help="Keep nothing that could be put back; alone: of removals before, too.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@library_options
@click.pass_obj
def command(choices: Choices, numbers: tuple[int, ...], undo: bool, for_good: bool, yes: bool) -> None:
    """Remove the articles ID from the library. Their files are not touched."""
    if undo and (numbers or for_good):
        raise click.UsageError("--undo stands alone: it puts back what was removed last.")
    if not (numbers or undo or for_good):
        raise click.UsageError("Name articles by their numbers, as in: askrs remove 12")
    if undo:
        _put_back(choices)
    elif numbers:
        _remove(choices, frozenset(map(ArticleId, numbers)), for_good=for_good, yes=yes)
    else:
        with open_library(choices) as library:
            click.echo(f"Forgot {_counted(library.removals.forget())} of those removed before.")


def _remove(choices: Choices, ids: frozenset[ArticleId], *, for_good: bool, yes: bool) -> None:
    if not (yes or sys.stdin.isatty()):
        raise click.UsageError("Add --yes to remove articles without being asked.")
    with open_library(choices) as library:
        if not (yes or _agreed(library, ids)):
            click.echo("Nothing was removed.")
            return
        before = len(library.kept)
        removed = library.removals.remove(sorted(ids), for_good=for_good)
        kept = [backup.file for backup in library.kept[before:]]
    click.echo(f"Removed {_counted(removed)}.")
    if not for_good:
        click.echo("To put back what was removed, within a day: askrs remove --undo")
    for file in kept:
        click.echo(f"To have the library as it was before: askrs restore {one_line(shlex.quote(str(file)))}")


def _put_back(choices: Choices) -> None:
    with open_library(choices) as library:
        removal = library.removals.kept()[:1]
        back = library.removals.undo()
        cards = library.articles(Filters(articles=frozenset(back)))
    click.echo(f"Put back {_counted(len(back))}.")
    if cards:
        click.echo(_titles(cards))
    there = sum(len(one.articles) for one in removal) - len(back)
    if there:
        click.echo(f"The files of {_counted(there)} were added again meanwhile; they are left as they are now.")


def _counted(number: int) -> str:
    return "1 article" if number == 1 else f"{number} articles"


def _agreed(library: Library, ids: frozenset[ArticleId]) -> bool:
    click.echo(_titles(library.articles(Filters(articles=ids))))
    return click.confirm("Remove from the library?")


def _titles(articles: Sequence[Article]) -> str:
    return "\n".join(f"{article.id}  {one_line(article_name(article))}" for article in articles)
