"""``askrs repair``: mends what ``askrs doctor --full`` finds, and keeps what was there."""

from __future__ import annotations

import sys

import click

from askrs.cli.health import EXIT_CODES, checkup_fields, checkup_text, watched
from askrs.cli.opening import Choices, library_options
from askrs.cli.stopping import terminable
from askrs.domain.finding import Repaired
from askrs.exporting.inert import printable

__all__ = ["command"]

_EPILOG = """\b
Examples:
  askrs repair
  askrs repair --yes --json            without asking, for programs

Passages, words, vectors and the index are made again from the stored texts. A damaged text is taken from a backup or
from the article's own file; where neither is whole, the article is set aside in a file of its own and named. The
library as it was is backed up first. Exit codes: those of askrs doctor --full afterwards.
"""


@click.command("repair", epilog=_EPILOG)
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option("--json", "as_fields", is_flag=True, help="Print JSON, for programs.")
@library_options
@click.pass_context
def command(context: click.Context, yes: bool, as_fields: bool) -> None:
    """Mend the library."""
    from askrs.upkeep import Upkeep

    choices = context.ensure_object(Choices)
    if not (yes or sys.stdin.isatty()):
        raise click.UsageError("Add --yes to repair the library without being asked.")
    if not (yes or click.confirm("Mend the library? It is backed up first.", default=True)):
        click.echo("Nothing was changed.")
        return
    with terminable():
        *_, repaired = watched(Upkeep(choices.library, choices.settings()).repair())
    assert isinstance(repaired, Repaired)
    if as_fields:
        from askrs.cli.fields import as_json

        kept = str(repaired.kept) if repaired.kept else None
        told = {"kept": kept, "mended": repaired.mended, "lost": repaired.lost}
        click.echo(as_json(told | {"after": checkup_fields(repaired.after)}), nl=False)
    else:
        click.echo(_told(repaired))
    context.exit(EXIT_CODES[repaired.after.severity])


def _told(repaired: Repaired) -> str:
    lines = [*(f"mended: {said}" for said in repaired.mended), *(f"lost:   {said}" for said in repaired.lost)]
    if repaired.kept:
        lines.append(f"The library as it was is kept in {repaired.kept}")
    if not lines:
        lines.append("Nothing had to be mended.")
    return printable("\n".join([*lines, "", checkup_text(repaired.after)]))
