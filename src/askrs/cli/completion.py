"""``askrs completion``: the shell completes verbs and options with the Tab key."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from askrs.cli.opening import library_options

__all__ = ["command"]

_EPILOG = """\b
Examples:
  askrs completion bash >> ~/.bashrc
  askrs completion zsh >> ~/.zshrc
  askrs completion fish > ~/.config/fish/completions/askrs.fish
"""


@click.command("completion", epilog=_EPILOG)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@library_options
@click.pass_context
def command(context: click.Context, shell: str) -> None:
    """Print the completion script of SHELL."""
    kind = get_completion_class(shell)
    assert kind is not None
    click.echo(kind(context.find_root().command, {}, "askrs", "_ASKRS_COMPLETE").source())
