"""One writer at a time, whoever it is: a file lock of the operating system, which a dead process no longer holds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from askrs.errors import LibraryBusy, LibraryNotFound, LibraryReadOnly
from askrs.storing.translating import FORBIDDEN

__all__ = ["locked"]


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the lock of the library in ``folder``; raises ``LibraryBusy`` when another process has it.

    In a folder that cannot be written to, raises ``LibraryReadOnly``; where there is none, ``LibraryNotFound``.
    """
    from filelock import FileLock, Timeout

    if not folder.is_dir():  # which FileLock would make
        raise LibraryNotFound(
            f"The library is no longer in {folder}.", "Bring that folder back; nothing else has to be done."
        )
    lock = FileLock(folder / "library.lock", timeout=0, mode=0o600)
    try:
        lock.acquire()
    except Timeout as error:
        raise LibraryBusy(
            "Another askrs is adding or removing articles in this library.", "Wait until it has finished, or cancel it."
        ) from error
    except OSError as error:
        if error.errno not in FORBIDDEN:
            raise
        raise LibraryReadOnly(
            f"The library in {folder} cannot be changed: its folder is read-only.",
            "Copy it elsewhere and name that folder with --library.",
        ) from error
    try:
        yield
    finally:
        lock.release()
