"""The connection: opening, transactions, the writer's lock, and SQLite's errors in human words."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from askrs.errors import (
    DiskFull,
    LibraryBusy,
    LibraryDamaged,
    LibraryNotFound,
    LibraryReadOnly,
    LibraryTooNew,
    StoreError,
)
from askrs.storing.migrations import imitate, upgrade
from askrs.storing.schema import FILE_NAME, TABLES, VERSION

__all__ = ["Database"]

_BUSY_MILLISECONDS = 10_000
_WAL_FIXED = ((3, 51, 3), (3, 50, 7), (3, 44, 6))
"""SQLite releases without the WAL-reset bug (sqlite.org/wal.html): 3.51.3 and later, and these two patched lines."""


class Database:
    """One connection to the library in ``folder``; made there when it is missing and ``create`` is set.

    At rest a library is one ordinary file that opens read-only anywhere: a writer in WAL mode goes back to a rollback
    journal when it closes. One writer at a time, whoever it is, by a file lock of the operating system.
    """

    def __init__(self, folder: Path, *, create: bool = False) -> None:
        self.folder = folder
        self.file = folder / FILE_NAME
        if not self.file.exists():
            if not create:
                raise LibraryNotFound(
                    f"There is no library in {folder}.", "Add articles first: askrs index FILE_OR_FOLDER"
                )
            _make_folder(folder)
        self.writable = os.access(folder, os.W_OK) and (not self.file.exists() or os.access(self.file, os.W_OK))
        self._lock_depth = 0
        with _translated_errors(folder):
            self.connection = self._connect()
            self._prepare()

    def _connect(self) -> sqlite3.Connection:
        mode = "rwc" if self.writable else "ro"
        uri = f"file:{quote(os.fsencode(self.file))}?mode={mode}"
        connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=_BUSY_MILLISECONDS / 1000)
        connection.executescript("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON;")
        return connection

    def _prepare(self) -> None:
        (version,) = self.connection.execute("PRAGMA user_version").fetchone()
        if version > VERSION:
            raise LibraryTooNew(
                f"The library in {self.folder} was written by a newer askrs.", "Update askrs to open it."
            )
        if version < VERSION and self.writable:
            with self.writing():
                self._bring_up_to_date()
        elif version < VERSION:
            imitate(self.connection, version)

    def _bring_up_to_date(self) -> None:
        """Make the tables, or change an older askrs's, whichever is still needed now that the lock is held."""
        (version,) = self.connection.execute("PRAGMA user_version").fetchone()
        if version == 0:
            self.connection.executescript(f"BEGIN; {TABLES} PRAGMA user_version = {VERSION}; COMMIT;")
        elif version < VERSION:
            with self.transaction() as connection:
                upgrade(connection, version)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the writer's lock; ``LibraryBusy`` when another process has it. May be nested."""
        self._require_writable()
        if self._lock_depth:
            yield
            return
        from filelock import FileLock, Timeout

        lock = FileLock(self.folder / "library.lock", timeout=0)
        try:
            lock.acquire()
        except Timeout as error:
            raise LibraryBusy(
                "Another askrs is adding or removing articles in this library.",
                "Wait until it has finished, or cancel it.",
            ) from error
        self._lock_depth = 1
        try:
            with _translated_errors(self.folder):
                self._journal("WAL" if _wal_is_safe() else "DELETE")
            yield
        finally:
            self._lock_depth = 0
            self._journal("DELETE")
            lock.release()

    def _journal(self, mode: str) -> None:
        # A reader at work keeps WAL mode on; the next writer to finish alone turns it off.
        try:
            self.connection.execute(f"PRAGMA journal_mode = {mode}")
            self.connection.execute("PRAGMA synchronous = FULL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error):
                raise

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All or nothing, under the writer's lock; raises the ``StoreError`` of whatever SQLite said."""
        with self.writing(), _translated_errors(self.folder):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self.connection.execute(
                    "INSERT INTO facts VALUES ('generation', 1) ON CONFLICT DO UPDATE SET value = value + 1"
                )
                self.connection.execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise

    @contextmanager
    def noting(self) -> Iterator[sqlite3.Connection]:
        """All or nothing, for what stands beside the articles: without the writer's lock, while others index too.

        A moment is waited for another connection's transaction. The articles are what they were, so no generation is
        counted; what is deleted here is overwritten in the file.
        """
        self._require_writable()
        with _translated_errors(self.folder):
            self.connection.execute("PRAGMA secure_delete = ON")
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise
            finally:
                self.connection.execute("PRAGMA secure_delete = OFF")

    def _require_writable(self) -> None:
        if not self.writable:
            raise LibraryReadOnly(
                f"The library in {self.folder} cannot be changed: its folder is read-only.",
                "Copy it elsewhere and name that folder with --library.",
            )

    def rows(self, query: str, *parameters: object) -> list[tuple[Any, ...]]:
        """All rows of a query, with SQLite's errors translated."""
        with _translated_errors(self.folder):
            return self.connection.execute(query, parameters).fetchall()

    def fact(self, name: str) -> str:
        """A fact about the library (``generation``, ``encoder`` …), empty when it is not known."""
        rows = self.rows("SELECT value FROM facts WHERE name = ?", name)
        return str(rows[0][0]) if rows else ""

    def state_fact(self, name: str, value: str) -> None:
        """Write a fact; it is part of the transaction at hand, if there is one."""
        self.rows("INSERT OR REPLACE INTO facts VALUES (?, ?)", name, value)

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()


@contextmanager
def _translated_errors(folder: Path) -> Iterator[None]:
    """SQLite's errors as ours: the environment's faults in a sentence; anything else is a bug and passes through."""
    try:
        yield
    except sqlite3.Error as error:
        raise _translated(error, folder) from error


def _translated(error: sqlite3.Error, folder: Path) -> Exception:
    code = getattr(error, "sqlite_errorcode", None) or 0
    match code & 0xFF:
        case sqlite3.SQLITE_FULL:
            return DiskFull(f"No room is left on the disk of {folder}.", "Free some space; nothing was lost.")
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return LibraryBusy("Another askrs is writing to this library.", "Try again in a moment.")
        case sqlite3.SQLITE_READONLY:
            return LibraryReadOnly(f"The library in {folder} cannot be changed.", "Check the folder's permissions.")
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return LibraryDamaged(
                f"The library in {folder} is damaged.", "Move that folder away and index your articles again."
            )
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_IOERR | sqlite3.SQLITE_PERM:
            return StoreError(f"The library in {folder} cannot be opened.", "Check the folder and its permissions.")
        case _:
            return error


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"The folder {folder} cannot be made.", "Name another one with --library.") from error


def _wal_is_safe() -> bool:
    version = sqlite3.sqlite_version_info
    return version >= _WAL_FIXED[0] or any(fixed <= version < (*fixed[:2], 99) for fixed in _WAL_FIXED[1:])
