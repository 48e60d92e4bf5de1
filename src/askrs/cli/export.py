"""``askrs export``: an answer as a Markdown document."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from askrs.cli.asking import Limits, answered, question_arguments
from askrs.cli.documents import output_options, require_free, write_document
from askrs.cli.opening import Choices, library_options

__all__ = ["command"]

_EPILOG = """\b
Examples:
  askrs export "Who mediated in Geneva?" > geneva.md
  askrs export "Who mediated in Geneva?" -o geneva.md
  askrs export --force -o geneva.md "Who mediated in Geneva in 1954?"
"""


@click.command("export", epilog=_EPILOG)
@question_arguments
@output_options
@library_options
@click.pass_obj
def command(choices: Choices, /, question: str, output: Path | None, force: bool, **limits: Any) -> None:  # noqa: ANN401
    """Write the answer to QUESTION as a Markdown document."""
    require_free(output, force)
    document = answered(choices, question, Limits(**limits), lambda library, answer: library.export(answer))
    write_document(document, output, force)
