"""``askrs edit``: what a person knows better than the file."""

from __future__ import annotations

from typing import Any

import click

from askrs.cli.opening import Choices, library_options, open_library
from askrs.domain.article import ArticleId
from askrs.domain.correction import CORRECTABLE

__all__ = ["command"]

_EPILOG = """\b
Examples:
  askrs edit 12 --title "Why Moscow waits" --author "Eldar Mamedov"
  askrs edit 12 --published 2024-10 --outlet "Responsible Statecraft"
  askrs edit 12 --author ""            the author is not known
  askrs edit 12 --forget title         back to what was read

A correction stays when the file changes and is indexed again; the file itself is not touched.
"""


@click.command("edit", epilog=_EPILOG)
@click.argument("number", type=int, metavar="ID")
@click.option("--title", metavar="TEXT", help="The title.")
@click.option("--author", "authors", multiple=True, metavar="NAME", help="An author (repeatable).")
@click.option("--outlet", metavar="NAME", help="Where it was published.")
@click.option("--published", metavar="DATE", help="When: 2024-10-25, 2024-10 or 2024.")
@click.option("--url", metavar="ADDRESS", help="Its web address.")
@click.option(
    "--forget", multiple=True, type=click.Choice(CORRECTABLE), metavar="FIELD", help="Undo a correction (repeatable)."
)
@click.option("--json", "as_fields", is_flag=True, help="Print JSON, for programs.")
@library_options
@click.pass_context
def command(context: click.Context, /, number: int, as_fields: bool, **fields: Any) -> None:  # noqa: ANN401 - edit's own
    """Correct the card of the article ID. An empty value says that it is not known."""
    wanted = {name: value for name, value in fields.items() if value not in (None, ())}
    if not wanted:
        raise click.UsageError("Say what to correct, for example: --title TEXT", context)
    with open_library(context.ensure_object(Choices)) as library:
        article = library.edit(ArticleId(number), **wanted)
    if as_fields:
        from askrs.cli.fields import article_fields, as_json

        click.echo(as_json(article_fields(article)), nl=False)
    else:
        from askrs.cli.cards import facts
        from askrs.cli.sheet import Sheet

        click.echo(facts(article, Sheet.of_output()), nl=False)
