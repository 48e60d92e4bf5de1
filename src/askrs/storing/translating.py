"""SQLite's errors, and the disk's, in human words."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from askrs.errors import DiskFull, LibraryBusy, LibraryDamaged, LibraryReadOnly, StoreError

__all__ = ["FORBIDDEN", "damage_assumed", "translated_errors"]

FORBIDDEN = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
"""What a system says of a place that cannot be written to."""


@contextmanager
def translated_errors(folder: Path) -> Iterator[None]:
    """SQLite's errors as ours: the environment's faults in a sentence; anything else is a bug and passes through."""
    try:
        yield
    except sqlite3.Error as error:
        raise _translated(error, folder) from error
    except UnicodeDecodeError as error:  # SQLite's own message, which quotes what is damaged
        raise _damaged(folder) from error
    except OSError as error:
        if error.errno not in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
            raise
        raise _full(folder) from error


@contextmanager
def damage_assumed(folder: Path) -> Iterator[None]:
    """The same where what is asked would be answered by every whole library: anything else is damage, and no bug."""
    try:
        with translated_errors(folder):
            yield
    except sqlite3.Error as error:
        raise _damaged(folder) from error


def _translated(error: sqlite3.Error, folder: Path) -> Exception:
    code = getattr(error, "sqlite_errorcode", None) or 0
    if "decode to UTF-8" in str(error):
        code = sqlite3.SQLITE_CORRUPT
    match code & 0xFF:
        case sqlite3.SQLITE_FULL:
            return _full(folder)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return LibraryBusy("Another askrs is writing to this library.", "Try again in a moment.")
        case sqlite3.SQLITE_READONLY:
            return LibraryReadOnly(f"The library in {folder} cannot be changed.", "Check the folder's permissions.")
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return LibraryDamaged(f"The library in {folder} is damaged.", "Mend what can be mended: askrs repair")
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_IOERR | sqlite3.SQLITE_PERM:
            return StoreError(f"The library in {folder} cannot be opened.", "Check the folder and its permissions.")
        case _:
            return error


def _full(folder: Path) -> DiskFull:
    return DiskFull(f"No room is left on the disk of {folder}.", "Free some space; nothing was lost.")


def _damaged(folder: Path) -> LibraryDamaged:
    return LibraryDamaged(f"The library in {folder} is damaged.", "See what is wrong: askrs doctor --full")
