"""The program and its verbs, each imported when it is asked for."""

from __future__ import annotations

from difflib import get_close_matches
from importlib import import_module

import click

from askrs import __version__
from askrs.cli.opening import library_options

__all__ = ["VERBS", "Verbs", "program"]

VERBS = (
    *("gui", "index", "watch", "ask", "articles", "show", "edit", "remove", "collections", "status", "export"),
    *("history", "doctor", "repair", "backup", "restore", "desktop", "completion"),
)

_EPILOG = """\b
Examples:
  askrs                                open the window
  askrs index ~/articles               read a folder into the library
  askrs ask "Why won't Russia deliver S-400s to Iran?"
  askrs --library ~/korea articles     list another library
"""


class Verbs(click.Group):
    """The verbs by name: the module ``askrs.cli.NAME`` holds each one as ``command``."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every verb, in the order in which a newcomer needs them."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The verb of this name."""
        if cmd_name not in VERBS:
            return None
        command: click.Command = import_module(f"askrs.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The verb that the arguments begin with; for a question or a typing slip, what to type instead."""
        word = args[0]
        if word not in VERBS and not word.startswith("-"):
            close = get_close_matches(word, VERBS, n=1)
            hint = f"Did you mean 'askrs {close[0]}'?" if close else 'To ask a question: askrs ask "…"'
            ctx.fail(f"There is no command {word!r}. {hint}")
        return super().resolve_command(ctx, args)


@click.group(
    cls=Verbs,
    invoke_without_command=True,
    epilog=_EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@library_options
@click.version_option(__version__, message="askrs %(version)s")
@click.pass_context
def program(context: click.Context) -> None:
    """A private reading room: ask your own articles, get the sentences that answer.

    Without a command, askrs opens its window.
    """
    if context.invoked_subcommand is None:
        context.invoke(import_module("askrs.cli.gui").command)
