"""``askrs restore``: a backup becomes the library again; what was there is kept."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from askrs.cli.health import spoken_moment
from askrs.cli.opening import Choices, library_options
from askrs.exporting.inert import one_line

__all__ = ["command"]

_EPILOG = """\b
Examples:
  askrs restore ~/korea.askrs-backup
  askrs --library ~/new restore ~/korea.askrs-backup   into a folder of its own
  askrs backup --list                                  what there is

The backup is compared with its checksum first; a damaged one is refused and nothing is changed. A library that is there
already is backed up before it is replaced.
"""


@click.command("restore", epilog=_EPILOG)
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--yes", is_flag=True, help="Do not ask.")
@library_options
@click.pass_obj
def command(choices: Choices, file: Path, yes: bool) -> None:
    """Make the backup FILE the library."""
    from askrs.upkeep import Upkeep

    upkeep = Upkeep(choices.library)
    found = upkeep.verify(file)
    if not (yes or sys.stdin.isatty()):
        raise click.UsageError("Add --yes to restore a backup without being asked.")
    question = f"Make the backup of {spoken_moment(found.created)} the library in {one_line(str(upkeep.folder))}?"
    if not (yes or click.confirm(question)):
        click.echo("Nothing was changed.")
        return
    backup, kept = upkeep.restore(file)
    articles = "uncounted articles" if backup.articles is None else f"{backup.articles:,} articles"
    click.echo(f"Restored: {articles}, as they were on {spoken_moment(backup.created)}.")
    if kept:
        click.echo(f"What was there is kept in {one_line(str(kept))}")
