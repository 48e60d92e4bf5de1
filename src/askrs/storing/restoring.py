"""A backup, put back in the place of a library."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from askrs.domain.backup import Backup, Reason
from askrs.errors import BackupDamaged, LibraryTooNew, StoreError
from askrs.storing.backups import read_backup
from askrs.storing.locking import locked
from askrs.storing.replacing import install
from askrs.storing.schema import VERSION
from askrs.storing.translating import translated_errors

__all__ = ["restore"]

_SCRATCH = ".restoring.sqlite3"


def restore(file: Path, folder: Path) -> tuple[Backup, Path | None]:
    """Make the backup in ``file`` the library in ``folder``; give it, and the file that keeps what was there, if any.

    Raises ``BackupDamaged`` for anything but a whole backup, ``LibraryTooNew`` for one of a newer askrs,
    ``LibraryBusy`` and ``DiskFull``; the library is then as it was.
    """
    backup = read_backup(file)
    if backup.version > VERSION:
        raise LibraryTooNew(f"The backup {file} was written by a newer askrs.", "Update askrs to restore it.")
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"The folder {folder} cannot be made.", "Name another one with --library.") from error
    scratch = folder / _SCRATCH
    with locked(folder):
        try:
            _unpack(file, scratch, folder)
            return backup, install(scratch, folder, Reason.RESTORE)
        finally:
            for left in (scratch, scratch.with_name(f"{scratch.name}-journal")):
                left.unlink(missing_ok=True)


def _unpack(file: Path, scratch: Path, folder: Path) -> None:
    """The database of a backup, without what comes after it."""
    scratch.unlink(missing_ok=True)
    with translated_errors(folder):
        scratch.touch(mode=0o600)
        with (
            closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as packed,
            closing(sqlite3.connect(scratch, isolation_level=None)) as whole,
        ):
            packed.backup(whole)
            if whole.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise BackupDamaged(f"The library in {file} was damaged when it was backed up.", "Choose an older one.")
