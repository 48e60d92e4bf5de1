"""What a Linux desktop is told of askrs: how it is started, its icon, and which files it can open.

The formats are freedesktop.org's Desktop Entry Specification 1.5 and Icon Theme Specification.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from askrs.errors import ExportError
from askrs.paths import resources

__all__ = [
    "MEDIA_TYPES",
    "data_home",
    "desktop_files",
    "entry_text",
    "exec_line",
    "remove_files",
    "start_command",
    "write_files",
]

MEDIA_TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".eml": "message/rfc822",
    ".epub": "application/epub+zip",
    ".htm": "text/html",
    ".html": "text/html",
    ".markdown": "text/markdown",
    ".md": "text/markdown",
    ".mht": "application/x-mimearchive",
    ".mhtml": "application/x-mimearchive",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".pdf": "application/pdf",
    ".rtf": "application/rtf",
    ".text": "text/plain",
    ".txt": "text/plain",
    ".xhtml": "application/xhtml+xml",
}
"""The media type of each suffix that askrs reads, as the shared-mime-info database calls it."""


def data_home() -> Path:
    """The user's own data folder: ``XDG_DATA_HOME`` where it is an absolute path, as its specification says."""
    named = Path(os.environ.get("XDG_DATA_HOME", ""))
    return named if named.is_absolute() else Path.home() / ".local" / "share"


def desktop_files(command: Sequence[str]) -> dict[Path, str]:
    """What is to be written where, for a program that is started with ``command``."""
    home = data_home()
    icon = resources() / "icons" / "askrs.svg"
    return {
        home / "applications" / "askrs.desktop": entry_text(command),
        home / "icons" / "hicolor" / "scalable" / "apps" / "askrs.svg": icon.read_text(encoding="utf-8"),
    }


def entry_text(command: Sequence[str]) -> str:
    """The desktop entry: it offers askrs for the files that it reads, and makes it the default for none."""
    keys = {
        "Type": "Application",
        "Version": "1.5",
        "Name": "askrs",
        "GenericName": "Reading Room",
        "Comment": "Ask your own articles and get the sentences that answer",
        "Keywords": "articles;questions;answers;citations;search;PDF;",
        "Icon": "askrs",
        "TryExec": _string(command[0]),
        "Exec": exec_line(command),
        "Terminal": "false",
        "StartupNotify": "true",
        "StartupWMClass": "askrs",
        "SingleMainWindow": "true",
        "Categories": "Office;",
        "MimeType": "".join(f"{kind};" for kind in sorted(set(MEDIA_TYPES.values()))),
    }
    return "\n".join(["[Desktop Entry]", *(f"{key}={value}" for key, value in keys.items()), ""])


def exec_line(command: Sequence[str]) -> str:
    """The arguments, each in quotes where it needs them, and ``%F``, where the desktop puts the files."""
    return _string(" ".join([*map(_argument, command), "%F"]))


def _argument(word: str) -> str:
    escaped = re.sub(r'(["`$\\])', r"\\\1", word).replace("%", "%%")
    return escaped if re.fullmatch(r"[\w@%+=:,./-]+", word, re.ASCII) else f'"{escaped}"'


def _string(value: str) -> str:
    if not value.isprintable():
        raise ExportError(f"The path {value!r} cannot stand in a desktop entry.", "Install askrs in another folder.")
    return value.replace("\\", "\\\\")


def write_files(files: dict[Path, str]) -> None:
    """Write each file whole or not at all; raises ``ExportError``."""
    for path, text in files.items():
        draft = path.with_name(f".{path.name}.new")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            draft.write_text(text, encoding="utf-8")
            draft.replace(path)
        except OSError as error:
            with suppress(OSError):
                draft.unlink()
            raise ExportError(
                f"{path} cannot be written: {error.strerror}.", "Check the permissions of its folder."
            ) from error


def remove_files(paths: Sequence[Path]) -> list[Path]:
    """Remove those that are there, and return them; raises ``ExportError``."""
    there = [path for path in paths if path.is_file() or path.is_symlink()]
    for path in there:
        try:
            path.unlink()
        except OSError as error:
            raise ExportError(
                f"{path} cannot be removed: {error.strerror}.", "Check the permissions of its folder."
            ) from error
    return there


def start_command() -> list[str]:
    """How this askrs is started from anywhere: its script beside this Python, by its absolute path."""
    script = Path(sys.executable).absolute().with_name("askrs")
    return [str(script)] if os.access(script, os.X_OK) else [str(Path(sys.executable).absolute()), "-m", "askrs"]
