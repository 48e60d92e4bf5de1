"""``askrs collections``: articles put together under names."""

from __future__ import annotations

import sys
from collections.abc import Iterable

import click

from askrs.cli.opening import Choices, library_options, open_library
from askrs.domain.article import ArticleId
from askrs.exporting.inert import one_line

__all__ = ["command"]

_EPILOG = """\b
Examples:
  askrs collections                    their names, and how many articles each has
  askrs collections create Iran
  askrs collections add Iran 12 15
  askrs collections remove Iran 15     the article stays in the library
  askrs collections rename Iran "Iran and its neighbours"
  askrs collections delete Iran        its articles stay
  askrs collections list --json | jq '.[] | select(.articles | length > 9).name'
\b
  askrs articles --collection Iran     the articles in it
  askrs ask --collection Iran "Who mediated in Geneva?"
"""


class _Verbs(click.Group):
    """What one can do with collections; a name in a verb's place is told which verb it wants."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        word = args[0]
        if word not in self.commands and not word.startswith("-"):
            ctx.fail(f"There is no command {word!r} of collections. To see what is in one: askrs articles --collection")
        return super().resolve_command(ctx, args)


@click.group("collections", cls=_Verbs, epilog=_EPILOG, invoke_without_command=True)
@library_options
@click.pass_context
def command(context: click.Context) -> None:
    """List and change collections of articles."""
    if context.invoked_subcommand is None:
        context.invoke(list_collections, as_fields=False)


@command.command("list")
@click.option("--json", "as_fields", is_flag=True, help="Print JSON, for programs.")
@library_options
@click.pass_obj
def list_collections(choices: Choices, /, as_fields: bool) -> None:
    """List the collections, each with its number of articles."""
    with open_library(choices) as library:
        collections = library.collections.all()
    if as_fields:
        from askrs.cli.fields import as_json, collection_fields

        click.echo(as_json([collection_fields(one) for one in collections]), nl=False)
    elif collections:
        from askrs.cli.sheet import Sheet

        rows = ((one.name, str(len(one.articles))) for one in collections)
        click.echo(Sheet.of_output().table(("collection", "articles"), rows), nl=False)
    else:
        click.echo("There are no collections. Begin one with: askrs collections create NAME", err=True)


@command.command("create")
@click.argument("name")
@click.argument("numbers", type=int, nargs=-1, metavar="[ID...]")
@library_options
@click.pass_obj
def create(choices: Choices, /, name: str, numbers: tuple[int, ...]) -> None:
    """Begin the collection NAME, with the articles ID in it if any are named."""
    with open_library(choices) as library:
        made = library.collections.create(name, map(ArticleId, numbers))
    click.echo(f"{one_line(made.name)}: {_counted(made.articles)}")


@command.command("rename")
@click.argument("name")
@click.argument("new_name", metavar="NEW_NAME")
@library_options
@click.pass_obj
def rename(choices: Choices, /, name: str, new_name: str) -> None:
    """Call the collection NAME by NEW_NAME."""
    with open_library(choices) as library:
        renamed = library.collections.rename(library.collections.named(name).id, new_name)
    click.echo(f"{one_line(renamed.name)}: {_counted(renamed.articles)}")


@command.command("delete")
@click.argument("name")
@click.option("--yes", is_flag=True, help="Do not ask.")
@library_options
@click.pass_obj
def delete(choices: Choices, /, name: str, yes: bool) -> None:
    """Delete the collection NAME; its articles stay in the library."""
    if not (yes or sys.stdin.isatty()):
        raise click.UsageError("Add --yes to delete without being asked.")
    with open_library(choices) as library:
        found = library.collections.named(name)
        if yes or click.confirm(f"Delete “{one_line(found.name)}”? Its {_counted(found.articles)} stay."):
            library.collections.delete(found.id)
            click.echo(f"Deleted {one_line(found.name)}.")
        else:
            click.echo("Nothing was deleted.")


@command.command("add")
@click.argument("name")
@click.argument("numbers", type=int, nargs=-1, required=True, metavar="ID...")
@library_options
@click.pass_obj
def add(choices: Choices, /, name: str, numbers: tuple[int, ...]) -> None:
    """Put the articles ID into the collection NAME."""
    with open_library(choices) as library:
        found = library.collections.named(name)
        library.collections.add(found.id, map(ArticleId, numbers))
        now = library.collections.named(name)
    click.echo(f"{one_line(now.name)}: {_counted(now.articles)}")


@command.command("remove")
@click.argument("name")
@click.argument("numbers", type=int, nargs=-1, required=True, metavar="ID...")
@library_options
@click.pass_obj
def remove(choices: Choices, /, name: str, numbers: tuple[int, ...]) -> None:
    """Take the articles ID out of the collection NAME; they stay in the library."""
    with open_library(choices) as library:
        found = library.collections.named(name)
        library.collections.remove(found.id, map(ArticleId, numbers))
        now = library.collections.named(name)
    click.echo(f"{one_line(now.name)}: {_counted(now.articles)}")


def _counted(articles: Iterable[ArticleId]) -> str:
    number = len(list(articles))
    return "1 article" if number == 1 else f"{number:,} articles"
