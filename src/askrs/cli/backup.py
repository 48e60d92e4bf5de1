"""``askrs backup``: the library in one file with a checksum."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from askrs.cli.health import spoken_moment
from askrs.cli.opening import Choices, library_options
from askrs.domain.backup import Backup, Reason
from askrs.exporting.inert import one_line

__all__ = ["command"]

_EPILOG = """\b
Examples:
  askrs backup                         into the library's folder, backups/
  askrs backup /media/stick/korea.askrs-backup
  askrs backup --list
  askrs backup --verify FILE           compare it with its checksum
  askrs restore FILE                   make it the library again

askrs also makes backups by itself: before it brings a library of an older version up to date, before a repair, before
a restore, and before ten or more articles are removed. It keeps the last three of each; those that you make are kept
until you delete them.
"""


@click.command("backup", epilog=_EPILOG)
@click.argument("target", required=False, type=click.Path(path_type=Path), metavar="[FILE]")
@click.option("-l", "--list", "listing", is_flag=True, help="List the backups beside the library.")
@click.option("--verify", type=click.Path(path_type=Path), metavar="FILE", help="Compare a backup with its checksum.")
@library_options
@click.pass_obj
def command(choices: Choices, target: Path | None, listing: bool, verify: Path | None) -> None:
    """Back the library up into a new FILE, even while it is used."""
    from askrs.upkeep import Upkeep

    upkeep = Upkeep(choices.library)
    if listing:
        click.echo(_listed(upkeep.backups()))
    elif verify:
        click.echo(f"Whole: {_told(upkeep.verify(verify))}")
    else:
        click.echo(f"Backed up: {_told(upkeep.backup(target))}")


def _listed(backups: Sequence[Backup]) -> str:
    return "\n".join(map(_told, backups)) or "There are no backups beside the library. Make one: askrs backup"


def _told(backup: Backup) -> str:
    counted = "uncounted" if backup.articles is None else f"{backup.articles:,}"
    why = "" if backup.reason is Reason.WISH else f", before {_WHYS[backup.reason]}"
    return one_line(
        f"{backup.file} ({spoken_moment(backup.created)}, articles: {counted}, {backup.size / 1e6:.1f} MB{why})"
    )


_WHYS = {
    Reason.UPGRADE: "the library was brought up to date",
    Reason.REMOVAL: "articles were removed",
    Reason.REPAIR: "a repair",
    Reason.RESTORE: "another backup was restored",
}
