"""``askrs status``: the library in a few numbers."""

from __future__ import annotations

import click

from askrs.cli.opening import Choices, library_options, open_library
from askrs.domain.naming import counted
from askrs.domain.status import LibraryStatus
from askrs.exporting.inert import one_line

__all__ = ["command"]

_EPILOG = """\b
Examples:
  askrs status
  askrs --library ~/korea status --json
"""


@click.command("status", epilog=_EPILOG)
@click.option("--json", "as_fields", is_flag=True, help="Print JSON, for programs.")
@library_options
@click.pass_obj
def command(choices: Choices, as_fields: bool) -> None:
    """Say where the library is, how large, and which model it uses."""
    with open_library(choices) as library:
        status = library.status()
    if as_fields:
        from askrs.cli.fields import as_json, status_fields

        click.echo(as_json(status_fields(status)), nl=False)
    else:
        click.echo(_told(status))


def _told(status: LibraryStatus) -> str:
    lines = {
        "folder": one_line(str(status.folder)),
        "articles": f"{status.articles:,}",
        "passages": f"{status.passages:,}",
        "size": _spoken_size(status.size),
        "model": one_line(status.model),
        "fingerprint": status.fingerprint,
    }
    if status.outdated:
        lines["outdated"] = f"{counted(status.outdated, 'passage')} of another model; askrs index encodes them again"
    if not status.writable:
        lines["read-only"] = "it can be asked, not changed; copy it elsewhere to add articles"
    return "\n".join(f"{label + ':':<13}{value}" for label, value in lines.items())


def _spoken_size(size: float) -> str:
    """Bytes in the largest unit that leaves a number of at least one.

    >>> _spoken_size(3_400_000)
    '3.4 MB'
    """
    for unit in ("bytes", "kB", "MB"):
        if size < 1000:
            return f"{size:.0f} {unit}" if unit == "bytes" else f"{size:.1f} {unit}"
        size /= 1000
    return f"{size:.1f} GB"
