"""``askrs history``: what was asked before, as it was answered."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from askrs.cli.documents import made_document, output_options, require_free, write_document
from askrs.cli.opening import Choices, library_options, open_library
from askrs.domain.history import SessionId

__all__ = ["command"]

_EPILOG = """\b
Examples:
  askrs history                        every session, last asked first
  askrs history list nile dam          those that speak of both
  askrs history show 3                 its answers as they were given
  askrs history show 3 --json | jq '.exchanges[].answer.citations'
  askrs history export 3 -o dam.pdf    also .md, .html, .docx, .bib, .ris
  askrs history rename 3 "The Nile dam"
  askrs history delete 3
  askrs history clear                  nothing of it is left
\b
The window keeps what is asked in it, unless History > Keep nothing is on; here
only "askrs ask --keep" does. It is kept in the library's file and nowhere else.
"""


class _Verbs(click.Group):
    """What one can do with sessions; a number or a word in a verb's place is told which verb it wants."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        word = args[0]
        if word not in self.commands and not word.startswith("-"):
            verb = "show" if word.isdecimal() else "list"
            wish = f"To read session {word}" if word.isdecimal() else "To search the history"
            ctx.fail(f"There is no command {word!r} of the history. {wish}: askrs history {verb} {word}")
        return super().resolve_command(ctx, args)


@click.group("history", cls=_Verbs, epilog=_EPILOG, invoke_without_command=True)
@library_options
@click.pass_context
def command(context: click.Context) -> None:
    """List, show and change the sessions that were kept."""
    if context.invoked_subcommand is None:
        context.invoke(list_sessions, words=(), as_fields=False)


@command.command("list")
@click.argument("words", nargs=-1)
@click.option("--json", "as_fields", is_flag=True, help="Print JSON, for programs.")
@library_options
@click.pass_obj
def list_sessions(choices: Choices, /, words: tuple[str, ...], as_fields: bool) -> None:
    """List the sessions, or those in whose questions, answers and titles all WORDS stand."""
    with open_library(choices) as library:
        cards = library.history.sessions(" ".join(words))
    if as_fields:
        from askrs.cli.fields import as_json, session_fields

        click.echo(as_json([session_fields(card) for card in cards]), nl=False)
        return
    from askrs.cli.sessions import sessions_text
    from askrs.cli.sheet import Sheet

    click.echo(sessions_text(cards, Sheet.of_output(), " ".join(words)), nl=False)


@command.command("show")
@click.argument("number", type=int, metavar="ID")
@click.option("--json", "as_fields", is_flag=True, help="Print JSON, for programs.")
@library_options
@click.pass_obj
def show(choices: Choices, /, number: int, as_fields: bool) -> None:
    """Print the session ID: its questions, each with its answer as it was given."""
    with open_library(choices) as library:
        session = library.history.session(SessionId(number))
    if as_fields:
        from askrs.cli.fields import as_json, saved_session_fields

        click.echo(as_json(saved_session_fields(session)), nl=False)
        return
    from askrs.cli.sessions import session_text
    from askrs.cli.sheet import Sheet

    click.echo(session_text(session, Sheet.of_output()), nl=False)


@command.command("export")
@click.argument("number", type=int, metavar="ID")
@output_options
@library_options
@click.pass_obj
def export(choices: Choices, /, number: int, output: Path | None, force: bool, style: str) -> None:
    """Write the session ID as a document."""
    kind = require_free(output, force)
    with open_library(choices) as library:
        session = library.history.session(SessionId(number))
    write_document(made_document(session, kind, style), output, force)


@command.command("rename")
@click.argument("number", type=int, metavar="ID")
@click.argument("name")
@library_options
@click.pass_obj
def rename(choices: Choices, /, number: int, name: str) -> None:
    """Call the session ID by NAME; "" calls it by its first question again."""
    from askrs.exporting.inert import one_line

    with open_library(choices) as library:
        card = library.history.rename(SessionId(number), name)
    click.echo(f"{card.id}  {one_line(card.name)}")


@command.command("delete")
@click.argument("number", type=int, metavar="ID")
@click.option("--yes", is_flag=True, help="Do not ask.")
@library_options
@click.pass_obj
def delete(choices: Choices, /, number: int, yes: bool) -> None:
    """Delete the session ID for good."""
    from askrs.exporting.inert import one_line

    with open_library(choices) as library:
        name = one_line(library.history.session(SessionId(number)).card.name)
        if _agreed(f"Delete “{name}” for good?", yes):
            library.history.delete(SessionId(number))
            click.echo("Deleted 1 session.")


@command.command("clear")
@click.option("--yes", is_flag=True, help="Do not ask.")
@library_options
@click.pass_obj
def clear(choices: Choices, /, yes: bool) -> None:
    """Delete every session for good."""
    with open_library(choices) as library:
        if _agreed("Delete the whole history for good?", yes):
            number = library.history.clear()
            click.echo("Deleted 1 session." if number == 1 else f"Deleted {number} sessions.")


def _agreed(question: str, yes: bool) -> bool:
    if not (yes or sys.stdin.isatty()):
        raise click.UsageError("Add --yes to delete without being asked.")
    agreed = yes or click.confirm(question)
    if not agreed:
        click.echo("Nothing was deleted.")
    return agreed
