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
"""


@click.command("remove", epilog=_EPILOG)
@click.argument("numbers", type=int, nargs=-1, required=True, metavar="ID...")
@click.option("--yes", is_flag=True, help="Do not ask.")
@library_options
@click.pass_obj
def command(choices: Choices, numbers: tuple[int, ...], yes: bool) -> None:
    """Remove the articles ID from the library. Their files are not touched."""
    ids = frozenset(map(ArticleId, numbers))
    if not (yes or sys.stdin.isatty()):
        raise click.UsageError("Add --yes to remove articles without being asked.")
    with open_library(choices) as library:
        if not (yes or _agreed(library, ids)):
            click.echo("Nothing was removed.")
            return
        removed = library.remove(sorted(ids))
        kept = [backup.file for backup in library.kept]
    click.echo("Removed 1 article." if removed == 1 else f"Removed {removed} articles.")
    for file in kept[-1:]:
        click.echo(f"To have them back: askrs restore {one_line(shlex.quote(str(file)))}")


def _agreed(library: Library, ids: frozenset[ArticleId]) -> bool:
    click.echo(_titles(library.articles(Filters(articles=ids))))
    return click.confirm("Remove from the library?")


def _titles(articles: Sequence[Article]) -> str:
    return "\n".join(f"{article.id}  {one_line(article_name(article))}" for article in articles)
