"""``askrs show``: one article, as the library holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from askrs.cli.opening import Choices, library_options, open_library
from askrs.domain.article import Article, ArticleId
from askrs.domain.filters import Filters
from askrs.errors import UnknownArticle

if TYPE_CHECKING:
    from askrs.library import Library

__all__ = ["command"]

_EPILOG = """\b
Examples:
  askrs show 12
  askrs show 12 | less
  askrs show 12 --reading              how it was read, and what to be careful about
  askrs show 12 --json | jq -r .text
  askrs show 12 --version 3fa2b1       the text that an older citation quotes
"""


@click.command("show", epilog=_EPILOG)
@click.argument("number", type=int, metavar="ID")
@click.option("--version", default="", metavar="FINGERPRINT", help="The text as it was; its first letters are enough.")
@click.option("--json", "as_fields", is_flag=True, help="Print JSON, for programs.")
@click.option("--reading", is_flag=True, help="How it was read, in place of its text.")
@library_options
@click.pass_obj
def command(choices: Choices, number: int, version: str, as_fields: bool, reading: bool) -> None:
    """Print the article ID: its card and its text."""
    with open_library(choices) as library:
        articles = library.articles(Filters(articles=frozenset([ArticleId(number)])))
        if not articles:
            raise UnknownArticle(f"No article has the number {number}.", "List them with: askrs articles")
        article = articles[0]
        shown = _report(library, article, as_fields) if reading else _article(library, article, version, as_fields)
    click.echo(shown, nl=False)


def _article(library: Library, article: Article, version: str, as_fields: bool) -> str:
    text = library.text(article.id, version)
    if as_fields:
        from askrs.cli.fields import article_fields, as_json, text_fields

        return as_json(article_fields(article) | text_fields(text))
    from askrs.cli.cards import card
    from askrs.cli.sheet import Sheet

    return card(article, text, Sheet.of_output())


def _report(library: Library, article: Article, as_fields: bool) -> str:
    report = library.report(article.id)
    if as_fields:
        from askrs.cli.fields import article_fields, as_json, report_fields

        return as_json(article_fields(article) | {"reading": report_fields(report)})
    from askrs.cli.report import report_text
    from askrs.cli.sheet import Sheet

    return report_text(article, report, Sheet.of_output())
