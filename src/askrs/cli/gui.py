"""``askrs gui``: the window."""

from __future__ import annotations

import click

from askrs.cli.opening import Choices, library_options

__all__ = ["command"]

_EPILOG = """\b
Examples:
  askrs gui
  askrs gui --ask "Who mediated in Geneva?"
  askrs gui --library ~/korea
"""


@click.command("gui", epilog=_EPILOG)
@click.option("--ask", "question", metavar="QUESTION", help="Ask this as soon as the window stands.")
@click.option("--thorough", is_flag=True, help="Let a larger model look at the best sentences too: seconds.")
@library_options
@click.pass_context
def command(context: click.Context, question: str | None, thorough: bool) -> None:
    """Open the window (the same as askrs alone)."""
    from askrs.gui import run

    choices = context.ensure_object(Choices)
    context.exit(run(choices.library, question, choices.settings(thorough=thorough)))
