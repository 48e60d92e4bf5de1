"""``askrs show``: one article, as the library holds it."""

from __future__ import annotations

import click

from askrs.cli.opening import Choices, library_options, open_library
from askrs.domain.article import ArticleId
from askrs.domain.filters import Filters
from askrs.errors import UnknownArticle

__all__ = ["command"]

_EPILOG = """\b
Examples:
  askrs show 12
  askrs show 12 | less
  askrs show 12 --json | jq -r .text
"""


@click.command("show", epilog=_EPILOG)
@click.argument("number", type=int, metavar="ID")
@click.option("--json", "as_fields", is_flag=True, help="Print JSON, for programs.")
@library_options
@click.pass_obj
def command(choices: Choices, number: int, as_fields: bool) -> None:
    """Print the article ID: its card and its text."""
    with open_library(choices) as library:
        articles = library.articles(Filters(articles=frozenset([ArticleId(number)])))
        if not articles:
            raise UnknownArticle(f"No article has the number {number}.", "List them with: askrs articles")
        article, text = articles[0], library.text(articles[0].id)
    if as_fields:
        from askrs.cli.fields import article_fields, as_json, text_fields

        click.echo(as_json(article_fields(article) | text_fields(text)), nl=False)
    else:
        from askrs.cli.cards import card
        from askrs.cli.sheet import Sheet

        click.echo(card(article, text, Sheet.of_output()), nl=False)
