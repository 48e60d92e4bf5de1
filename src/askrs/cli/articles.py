"""``askrs articles``: what is in the library."""

from __future__ import annotations

import click

from askrs.cli.opening import Choices, library_options, open_library
from askrs.domain.filters import Filters

__all__ = ["command"]

_EPILOG = """\b
Examples:
  askrs articles
  askrs articles --collection Iran     that stand in this collection
  askrs articles --missing             whose files have vanished; they still answer
  askrs articles --json | jq -r '.[].title'
"""


@click.command("articles", epilog=_EPILOG)
@click.option("--collection", multiple=True, metavar="NAME", help="Only articles of this collection (repeatable).")
@click.option("--missing", is_flag=True, help="Only articles whose files are no longer there.")
@click.option("--json", "as_fields", is_flag=True, help="Print JSON, for programs.")
@library_options
@click.pass_obj
def command(choices: Choices, collection: tuple[str, ...], missing: bool, as_fields: bool) -> None:
    """List the library's articles."""
    with open_library(choices) as library:
        articles = library.articles(Filters(collections=frozenset(collection)), missing=missing)
    if as_fields:
        from askrs.cli.fields import article_fields, as_json

        click.echo(as_json([article_fields(article) for article in articles]), nl=False)
    elif articles:
        from askrs.cli.cards import listed
        from askrs.cli.sheet import Sheet

        click.echo(listed(articles, Sheet.of_output()), nl=False)
    elif collection:
        click.echo("No article stands there. Put some in: askrs collections add NAME ID", err=True)
    elif missing:
        click.echo("Every article's file is where it was.", err=True)
    else:
        click.echo("The library is empty. Read articles into it: askrs index PATH", err=True)
