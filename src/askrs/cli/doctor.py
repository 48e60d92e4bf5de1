"""``askrs doctor``: is everything as it should be; nothing is changed."""

from __future__ import annotations

from collections.abc import Iterable

import click

from askrs.cli.health import EXIT_CODES, NO_LIBRARY, checkup_fields, checkup_text, watched
from askrs.cli.opening import Choices, library_options
from askrs.cli.stopping import terminable
from askrs.domain.finding import Checkup, Health
from askrs.errors import LibraryNotFound

__all__ = ["command"]

_EPILOG = """\b
Examples:
  askrs doctor                         a quick look at the structure
  askrs doctor --full                  every byte: checksums, places, words, vectors, backups
  askrs doctor --full --json | jq '.findings[].remedy'

\b
Exit codes:
   0  nothing is wrong                  5  the library cannot be read at all
   3  wrong, made again without loss   10  there is no library
   4  something stored is damaged       1  refused, as by every command

It changes nothing and works on read-only disks. What mends a finding is said below it; mostly it is askrs repair.
"""


@click.command("doctor", epilog=_EPILOG)
@click.option("--full", is_flag=True, help="Look at every byte, which takes longer.")
@click.option("--json", "as_fields", is_flag=True, help="Print JSON, for programs.")
@library_options
@click.pass_context
def command(context: click.Context, full: bool, as_fields: bool) -> None:
    """Look for what is wrong with the library."""
    from askrs.upkeep import Upkeep

    choices = context.ensure_object(Choices)
    try:
        with terminable():
            checkup = _last(watched(Upkeep(choices.library, choices.settings()).check(full=full)))
    except LibraryNotFound as error:
        click.echo(f"askrs: {error}", err=True)
        context.exit(NO_LIBRARY)
    if as_fields:
        from askrs.cli.fields import as_json

        click.echo(as_json(checkup_fields(checkup)), nl=False)
    else:
        click.echo(checkup_text(checkup))
    context.exit(EXIT_CODES[checkup.severity])


def _last(events: Iterable[Health]) -> Checkup:
    """The end of a look."""
    *_, checkup = events
    assert isinstance(checkup, Checkup)
    return checkup
