"""Which library a verb works on: ``--library`` and ``--model``, before or after the verb."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from askrs.exporting.inert import printable
from askrs.settings import DEFAULT_MODEL, Settings

if TYPE_CHECKING:
    from askrs.library import Library

__all__ = ["Choices", "library_options", "open_library", "prepare"]

_Command = TypeVar("_Command", bound=Callable[..., Any])


@dataclass(slots=True)
class Choices:
    """What was chosen for the whole command; the later word, the one after the verb, holds."""

    library: Path | None = None
    model: str | None = None

    def settings(self, **further: Any) -> Settings:  # noqa: ANN401 - any other field of Settings
        """The settings with the chosen model and the ``further`` ones."""
        return Settings(model=self.model or DEFAULT_MODEL, **further)


def library_options(command: _Command) -> _Command:
    """Give a verb the two options; its function gets them as the ``Choices`` of ``click.pass_obj``."""
    folder = click.option(
        "--library",
        type=click.Path(path_type=Path),
        metavar="DIR",
        expose_value=False,
        callback=_remember,
        help="The library's folder (or set ASKRS_LIBRARY).",
    )
    model = click.option(
        "--model",
        metavar="NAME",
        expose_value=False,
        callback=_remember,
        help="A sentence-transformers model, by name or folder.",
    )
    return folder(model(command))


def _remember(context: click.Context, option: click.Parameter, value: object) -> None:
    choices = context.ensure_object(Choices)
    if value is not None and option.name:
        setattr(choices, option.name, value)


def open_library(choices: Choices, **further: Any) -> Library:  # noqa: ANN401 - any field of Settings
    """The chosen library, open; use it in a ``with``."""
    from askrs.library import Library

    library = Library.open(choices.library, choices.settings(**further))
    for backup in library.kept:
        click.echo(printable(f"The library was brought up to date; as it was, it is kept in {backup.file}"), err=True)
    return library


def prepare(library: Library) -> None:
    """Do what must be done once before the first question, and say so, since it takes its time."""
    for event in library.prepare():
        if message := getattr(event, "message", ""):
            click.echo(message, err=True)
