"""Documents that go to a file, in the format of its suffix, or to the terminal, in Markdown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from askrs.domain.answer import Answer
from askrs.domain.history import SavedSession
from askrs.domain.paper import Dossier
from askrs.errors import ExportError
from askrs.exporting.formats import Format
from askrs.publishing import DEFAULT_STYLE, STYLES, document, format_of

__all__ = ["made_document", "now", "output_options", "require_free", "write_document"]

_Command = TypeVar("_Command", bound=Callable[..., Any])


def output_options(command: _Command) -> _Command:
    """Give a verb ``--output``, ``--force`` and ``--style``."""
    written = "Write to FILE: .md, .html, .pdf, .docx, .bib or .ris."
    file = click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help=written)
    force = click.option("--force", is_flag=True, help="Overwrite FILE.")
    style = click.option(
        "--style", type=click.Choice([*STYLES]), default=DEFAULT_STYLE, show_default=True, help="How sources are cited."
    )
    return file(force(style(command)))


def require_free(output: Path | None, force: bool) -> Format:
    """The format to write; raises ``ExportError`` before any work where the file cannot be had."""
    kind = format_of(output or "")
    if output and output.exists() and not force:
        raise _taken(output)
    return kind


def made_document(told: Answer | SavedSession, kind: Format, style: str, asked: str = "") -> bytes:
    """An answer or a session as a file's bytes; raises ``ExportError``."""
    return document(told, kind, _paint, style, asked)


def now() -> str:
    """The moment at which a question is asked, ISO 8601 with the zone of this computer."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def _paint(dossier: Dossier) -> bytes:
    from askrs.gui.paper_painting import painted_without_window

    return painted_without_window(dossier)


def write_document(made: bytes, output: Path | None, force: bool) -> None:
    """Write to ``output``, or print where there is none; raises ``ExportError``."""
    if output is None:
        click.echo(made.decode(), nl=False)
        return
    try:
        with output.open("wb" if force else "xb") as stream:
            stream.write(made)
    except FileExistsError:
        raise _taken(output) from None
    except OSError as error:
        raise ExportError(f"{output} cannot be written: {error.strerror}.", "Choose another file with -o.") from error
    click.echo(f"Written: {output}", err=True)


def _taken(file: Path) -> ExportError:
    return ExportError(f"{file} exists already.", "Choose another file, or add --force to overwrite it.")
