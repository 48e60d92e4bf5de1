"""Documents that go to a file or to the terminal."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from askrs.errors import ExportError

__all__ = ["output_options", "require_free", "write_document"]

_Command = TypeVar("_Command", bound=Callable[..., Any])


def output_options(command: _Command) -> _Command:
    """Give a verb ``--output`` and ``--force``."""
    file = click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write to FILE.")
    force = click.option("--force", is_flag=True, help="Overwrite FILE.")
    return file(force(command))


def require_free(output: Path | None, force: bool) -> None:
    """Raise ``ExportError`` before any work where the file is there and may not be overwritten."""
    if output and output.exists() and not force:
        raise _taken(output)


def write_document(document: str, output: Path | None, force: bool) -> None:
    """Write to ``output``, or print where there is none; raises ``ExportError``."""
    if output is None:
        click.echo(document, nl=False)
        return
    try:
        with output.open("w" if force else "x", encoding="utf-8", newline="\n") as stream:
            stream.write(document)
    except FileExistsError:
        raise _taken(output) from None
    except OSError as error:
        raise ExportError(f"{output} cannot be written: {error.strerror}.", "Choose another file with -o.") from error
    click.echo(f"Written: {output}", err=True)


def _taken(file: Path) -> ExportError:
    return ExportError(f"{file} exists already.", "Choose another file, or add --force to overwrite it.")
