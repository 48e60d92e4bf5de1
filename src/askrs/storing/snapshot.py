"""A library to look at, as it is at one moment; nothing in its folder is written."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import quote

from askrs.errors import LibraryNotFound, LibraryTooNew
from askrs.storing.database import Database
from askrs.storing.migrations import imitate
from askrs.storing.schema import FILE_NAME, VERSION
from askrs.storing.seals import Seals
from askrs.storing.strangers import guard
from askrs.storing.translating import damage_assumed, translated_errors

__all__ = ["Snapshot"]

_RECOVERABLE = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN}


class Snapshot(Database):
    """The library in ``folder`` without the right to change it; ``version`` is that of its tables.

    ``copied`` takes a private copy first: long looks at it keep no writer waiting, and checks that SQLite can only do
    on a database that may be written are done there. ``was_broken_off`` says that the last writer died in the middle;
    what it left undone is then undone in a copy.
    """

    def __init__(self, folder: Path, *, copied: bool = False, file_name: str = FILE_NAME) -> None:
        self.folder, self.file = folder, folder / file_name
        self.writable, self.was_broken_off = False, False
        self.kept = []
        self._lock_depth = 0
        self._scratch: TemporaryDirectory[str] | None = None
        if not self.file.exists():
            raise LibraryNotFound(f"There is no library in {folder}.", "Add articles first: askrs index FILE_OR_FOLDER")
        with translated_errors(folder):
            self.connection = self._opened()
            if copied:
                self._copy()
            self._seals = Seals(self.connection)
            self._check_version()

    def rows(self, query: str, *parameters: object) -> list[tuple[Any, ...]]:
        """All rows of a query; ``LibraryDamaged`` where a whole library would have answered."""
        with damage_assumed(self.folder):
            return self.connection.execute(query, parameters).fetchall()

    def close(self) -> None:
        """Close the connection and drop the copy."""
        super().close()
        if self._scratch is not None:
            self._scratch.cleanup()

    def _opened(self) -> sqlite3.Connection:
        connection = _connect(self.file, "ro")
        try:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except sqlite3.OperationalError as error:
            connection.close()
            if error.sqlite_errorcode & 0xFF not in _RECOVERABLE:
                raise
            self.was_broken_off = True
            return self._recovered()
        return connection

    def _recovered(self) -> sqlite3.Connection:
        """A copy in which SQLite may play back the journal that a broken-off writer left."""
        self._scratch = TemporaryDirectory(prefix="askrs-")
        for suffix in ("", "-journal", "-wal"):
            part = self.file.with_name(self.file.name + suffix)
            if part.exists():
                shutil.copyfile(part, Path(self._scratch.name, part.name))
        return _connect(Path(self._scratch.name, self.file.name), "rw")

    def _copy(self) -> None:
        original = self.connection
        self.connection = sqlite3.connect("", isolation_level=None)
        try:
            original.backup(self.connection)
        finally:
            original.close()
        guard(self.connection)

    def _check_version(self) -> None:
        self.version = self._version
        if self.version > VERSION:
            raise LibraryTooNew(
                f"The library in {self.folder} was written by a newer askrs.", "Update askrs to open it."
            )
        if self.version == 0:
            raise LibraryNotFound(
                f"The library in {self.folder} is empty.", "Add articles first: askrs index FILE_OR_FOLDER"
            )
        imitate(self.connection, self.version)


def _connect(file: Path, mode: str) -> sqlite3.Connection:
    connection = sqlite3.connect(f"file:{quote(str(file))}?mode={mode}", uri=True, isolation_level=None, timeout=10)
    guard(connection)
    return connection
