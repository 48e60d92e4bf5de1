"""``askrs export``: an answer as a Markdown document."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from askrs.cli.asking import Limits, answered, question_arguments
from askrs.cli.opening import Choices, library_options
from askrs.errors import ExportError

__all__ = ["command"]

_EPILOG = """\b
Examples:
  askrs export "Who mediated in Geneva?" > geneva.md
  askrs export "Who mediated in Geneva?" -o geneva.md
  askrs export --force -o geneva.md "Who mediated in Geneva in 1954?"
"""


@click.command("export", epilog=_EPILOG)
@question_arguments
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write to FILE.")
@click.option("--force", is_flag=True, help="Overwrite FILE.")
@library_options
@click.pass_obj
def command(choices: Choices, /, question: str, output: Path | None, force: bool, **limits: Any) -> None:  # noqa: ANN401
    """Write the answer to QUESTION as a Markdown document."""
    if output and output.exists() and not force:
        raise _taken(output)
    document = answered(choices, question, Limits(**limits), lambda library, answer: library.export(answer))
    if output is None:
        click.echo(document, nl=False)
    else:
        _write(output, document, force)
        click.echo(f"Written: {output}", err=True)


def _write(file: Path, document: str, force: bool) -> None:
    try:
        with file.open("w" if force else "x", encoding="utf-8", newline="\n") as stream:
            stream.write(document)
    except FileExistsError:
        raise _taken(file) from None
    except OSError as error:
        raise ExportError(f"{file} cannot be written: {error.strerror}.", "Choose another file with -o.") from error


def _taken(file: Path) -> ExportError:
    return ExportError(f"{file} exists already.", "Choose another file, or add --force to overwrite it.")
