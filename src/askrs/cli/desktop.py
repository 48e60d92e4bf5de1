"""``askrs desktop``: askrs among the programs of a Linux desktop."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from askrs.cli.desktop_entry import MEDIA_TYPES, data_home, desktop_files, remove_files, start_command, write_files
from askrs.cli.opening import Choices, library_options
from askrs.errors import SettingsError
from askrs.exporting.inert import printable

__all__ = ["command"]

_EPILOG = """\b
Examples:
  askrs desktop install                askrs stands among the programs, and under "Open with"
  askrs desktop install --library ~/korea
  askrs desktop uninstall

Only the user's own folder is written (XDG_DATA_HOME, or ~/.local/share). The program that opens a kind of file today
stays the one that opens it.
"""


@click.group("desktop", epilog=_EPILOG)
@library_options
def command() -> None:
    """Put askrs among the programs of a Linux desktop."""


@command.command("install")
@library_options
@click.pass_obj
def install(choices: Choices) -> None:
    """Write the menu entry and the icon, and offer askrs under "Open with" for the files it reads."""
    _require_linux()
    library = ["--library", str(choices.library.expanduser().absolute())] if choices.library else []
    model = ["--model", choices.model] if choices.model else []
    files = desktop_files([*start_command(), "gui", *library, *model])
    with _defaults_kept():
        write_files(files)
        _tell_desktop()
    for path in files:
        click.echo(f"Written: {printable(str(path))}")
    click.echo("askrs now stands among the programs. To take it away: askrs desktop uninstall")


@command.command("uninstall")
@library_options
def uninstall() -> None:
    """Remove what install has written; the library stays."""
    _require_linux()
    removed = remove_files(list(desktop_files(["askrs"])))
    _tell_desktop()
    for path in removed:
        click.echo(f"Removed: {printable(str(path))}")
    if not removed:
        click.echo("There was nothing to remove.")


def _require_linux() -> None:
    if sys.platform in {"win32", "darwin"}:
        raise SettingsError(
            "Only Linux desktops need an entry for a program.",
            'Start the window with "askrs", and drag files into it to add them.',
        )


@contextmanager
def _defaults_kept() -> Iterator[None]:
    """A kind of file for which nobody chose a program may fall to the newest one: choose the one that had it."""
    before = _default_programs()
    yield
    for kind, program in _default_programs().items():
        if before.get(kind) and program != before[kind]:
            _run("xdg-mime", "default", before[kind], kind)


def _default_programs() -> dict[str, str]:
    return {kind: _run("xdg-mime", "query", "default", kind) for kind in sorted(set(MEDIA_TYPES.values()))}


def _tell_desktop() -> None:
    """Bring up to date what desktops look things up in, where they have such a thing."""
    _run("update-desktop-database", "-q", str(data_home() / "applications"))
    _run("gtk-update-icon-cache", "-q", "-t", "-f", str(data_home() / "icons" / "hicolor"))


def _run(program: str, *arguments: str) -> str:
    """What the program prints, or nothing where it is not there or does not end."""
    found = shutil.which(program)
    if found is None:
        return ""
    try:
        ran = subprocess.run([found, *arguments], capture_output=True, text=True, check=False, timeout=10)
    except subprocess.TimeoutExpired:
        return ""
    return ran.stdout.strip()
