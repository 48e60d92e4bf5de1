"""``askrs gui``: the window."""

from __future__ import annotations

from pathlib import Path

import click

from askrs.cli.opening import Choices, library_options
from askrs.exporting.inert import printable

__all__ = ["command"]

_EPILOG = """\b
Examples:
  askrs gui
  askrs gui ~/Downloads/essay.pdf      add this article and read it
  askrs gui --ask "Who mediated in Geneva?"
  askrs gui --library ~/korea
"""


def _found(_context: click.Context, _option: click.Parameter, named: tuple[str, ...]) -> tuple[str, ...]:
    """Files as another process finds them, which may stand in another folder; web addresses as they are."""
    from askrs.fetching import is_url
    from askrs.finding import places_of

    places = tuple(places_of(named)) if named else ()
    for name, place in zip(named, places, strict=True):
        if not is_url(name) and not Path(place).exists():
            raise click.BadParameter(f"There is no file {printable(place)}.")
    return places


@click.command("gui", epilog=_EPILOG)
@click.argument("files", nargs=-1, metavar="[FILE]...", callback=_found)
@click.option("--ask", "question", metavar="QUESTION", help="Ask this as soon as the window stands.")
@click.option("--thorough", is_flag=True, help="Let a larger model read the best passages too.")
@library_options
@click.pass_context
def command(context: click.Context, files: tuple[str, ...], question: str | None, thorough: bool) -> None:
    """Open the window (the same as askrs alone).

    Each FILE is added to the library. Where the library's window is open already, it comes forward.
    """
    from askrs.gui import run

    choices = context.ensure_object(Choices)
    context.exit(run(choices.library, question, choices.settings(thorough=thorough), files))
