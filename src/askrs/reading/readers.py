"""The door of the room: a file goes to the reader of its format, and every failure comes back as a ReadError.

A reader is a module of this room with a function ``read(data, path)``, or ``read(data, path, password)`` where askrs
can open locked files of its format, and perhaps ``hearsay``, which ``reporting`` explains. It may raise whatever its
parser raises: ``read_file``, the room's door, turns that into a ReadError.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from askrs.domain.article import Draft
from askrs.errors import NoText, ReadError, TooLarge, UnreadableFile
from askrs.reading.formats import HEAD, Format, format_of
from askrs.reading.reporting import Hearsay, reported

__all__ = ["KeyReader", "Reader", "read_file"]


class Reader(Protocol):
    """What every reader module offers."""

    def read(self, data: bytes, path: Path) -> Draft:
        """The draft of a whole file's bytes; ``path`` gives its name and, at the last resort, its title."""


class KeyReader(Protocol):
    """What a reader module offers whose files may be locked."""

    def read(self, data: bytes, path: Path, password: str) -> Draft:
        """The draft of a whole file's bytes; LockedFile where ``password`` does not open it."""


def read_file(path: Path, password: str = "") -> Draft:
    """The draft of the file at ``path``; every failure is a ReadError, in a sentence that names the file."""
    try:
        size, head = _look(path)
        form = format_of(path, head)
        if size > form.limit * 1_000_000:
            raise TooLarge(
                f"{path.name} has {size // 1_000_000} MB; of such files askrs reads up to {form.limit} MB.",
                "Split it, or save only the article.",
            )
        return _read(form, path.read_bytes(), path, password)
    except ReadError:
        raise
    except MemoryError as error:
        raise TooLarge(f"{path.name} needs more memory than askrs allows a file.", "Split it into parts.") from error
    except OSError as error:
        reason = (error.strerror or "it cannot be opened").lower()
        raise UnreadableFile(
            f"{path.name} cannot be read: {reason}.", "Check its place and its permissions."
        ) from error
    except Exception as error:  # a parser's own, of any kind
        raise UnreadableFile(f"{path.name} is damaged.", "Open it in its own program and save it again.") from error


def _read(form: Format, data: bytes, path: Path, password: str) -> Draft:
    reader = import_module(form.module)
    if form.takes_password:
        draft = cast("KeyReader", reader).read(data, path, password)
    else:
        draft = cast("Reader", reader).read(data, path)
    listen: Callable[[bytes, Path, str], Hearsay] | None = getattr(reader, "hearsay", None)
    return reported(draft, listen(data, path, password) if listen else Hearsay(), path)


def _look(path: Path) -> tuple[int, bytes]:
    """The size of a file and its first bytes."""
    if path.is_dir():
        raise UnreadableFile(f"{path.name} is a folder, not a file.", "Name the files in it.")
    if path.exists() and not path.is_file():
        raise UnreadableFile(f"{path.name} is not an ordinary file.", "Copy its content to a file.")
    size = path.stat().st_size
    if not size:
        raise NoText(f"{path.name} is empty.", "Save it again, or leave it out.")
    with path.open("rb") as file:
        return size, file.read(HEAD)
