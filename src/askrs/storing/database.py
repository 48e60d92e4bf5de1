"""The connection: opening, transactions, the writer's lock, and SQLite's errors in human words."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from askrs.domain.backup import Backup, Reason
from askrs.errors import LibraryBusy, LibraryNotFound, LibraryReadOnly, LibraryTooNew, StoreError
from askrs.storing.backups import keep
from askrs.storing.locking import locked
from askrs.storing.migrations import imitate, upgrade
from askrs.storing.moving import HOME, locator
from askrs.storing.schema import FILE_NAME, TABLES, VERSION
from askrs.storing.seals import Seals
from askrs.storing.strangers import guard, refuse_foreign
from askrs.storing.translating import translated_errors

__all__ = ["Database"]

_BUSY_MILLISECONDS = 10_000
_PAUSE = 0.02  # seconds between two looks whether another askrs has made the tables
_WAL_FIXED = ((3, 51, 3), (3, 50, 7), (3, 44, 6))
"""SQLite releases without the WAL-reset bug (sqlite.org/wal.html): 3.51.3 and later, and these two patched lines."""


class Database:
    """One connection to the library in ``folder``; made there when it is missing and ``create`` is set.

    ``kept`` are the backups that were made by themselves, the last one last.

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
            _make_place(self.file)
        self.writable = os.access(folder, os.W_OK) and (not self.file.exists() or os.access(self.file, os.W_OK))
        self.kept: list[Backup] = []
        self._lock_depth = 0
        with translated_errors(folder):
            self.connection = self._connect()
            self._seals = Seals(self.connection)
            self._prepare()
            self._known = _identity(self.file)

    def is_there(self) -> bool:
        """Whether the file still is the one that was opened, and no other has taken its place.

        An open file can be read long after its folder has gone. Raises ``LibraryNotFound`` where there is none.
        """
        try:
            return _identity(self.file) == self._known
        except OSError as error:
            raise LibraryNotFound(
                f"The library is no longer in {self.folder}.", "Bring that folder back; nothing else has to be done."
            ) from error

    @property
    def size(self) -> int:
        """Bytes of what the library holds, without its index."""
        ((pages,),), ((page,),) = self.rows("PRAGMA page_count"), self.rows("PRAGMA page_size")
        return int(pages) * int(page)

    def keep(self, reason: Reason) -> Backup:
        """Back the library up as it is, beside it; ``kept`` holds all that this connection has made so."""
        with self.writing(), translated_errors(self.folder):
            self.kept.append(keep(self.connection, self.folder, reason))
        return self.kept[-1]

    def _connect(self) -> sqlite3.Connection:
        mode = "rwc" if self.writable else "ro"
        uri = f"file:{quote(os.fsencode(self.file))}?mode={mode}"
        connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=_BUSY_MILLISECONDS / 1000)
        guard(connection)
        connection.execute("PRAGMA foreign_keys = ON")
        return connection

    def _prepare(self) -> None:
        version = self._version
        if version > VERSION:
            raise LibraryTooNew(
                f"The library in {self.folder} was written by a newer askrs.", "Update askrs to open it."
            )
        refuse_foreign(self.connection, self.folder)
        if version < VERSION and self.writable:
            self._wait_until_up_to_date()
        elif version < VERSION:
            imitate(self.connection, version)

    def _wait_until_up_to_date(self) -> None:
        """Make or change the tables; if another askrs holds the lock, it is about to do so itself."""
        deadline = time.monotonic() + _BUSY_MILLISECONDS / 1000
        while self._version < VERSION:
            try:
                with self.writing():
                    self._bring_up_to_date()
            except LibraryBusy:
                if time.monotonic() > deadline:
                    raise
                time.sleep(_PAUSE)

    @property
    def _version(self) -> int:
        return int(self.connection.execute("PRAGMA user_version").fetchone()[0])

    def _bring_up_to_date(self) -> None:
        """Make the tables, or change an older askrs's, whichever is still needed now that the lock is held."""
        version = self._version
        if version == 0:
            self.connection.executescript(f"BEGIN; {TABLES} PRAGMA user_version = {VERSION}; COMMIT;")
        elif version < VERSION:
            self.keep(Reason.UPGRADE)
            with self.transaction() as connection:
                upgrade(connection, version)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the writer's lock; ``LibraryBusy`` when another process has it. May be nested."""
        self._require_writable()
        if self._lock_depth:
            yield
            return
        with locked(self.folder):
            self._lock_depth = 1
            try:
                with translated_errors(self.folder):
                    self._journal("WAL" if _wal_is_safe() else "DELETE")
                yield
            finally:
                self._lock_depth = 0
                self._journal("DELETE")

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
        with self.writing(), translated_errors(self.folder):
            if self._version == VERSION:
                self._seals.arm()
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self._seals.write()
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
        with translated_errors(self.folder):
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
        with translated_errors(self.folder):
            return self.connection.execute(query, parameters).fetchall()

    def fact(self, name: str) -> str:
        """A fact about the library (``generation``, ``encoder`` …), empty when it is not known."""
        rows = self.rows("SELECT value FROM facts WHERE name = ?", name)
        return str(rows[0][0]) if rows else ""

    def state_fact(self, name: str, value: str) -> None:
        """Write a fact; it is part of the transaction at hand, if there is one."""
        self.rows("INSERT OR REPLACE INTO facts VALUES (?, ?)", name, value)

    def locator(self) -> Callable[[str], str]:
        """What tells where the source of an article is now, also when the library was moved together with it."""
        return locator(self.fact(HOME), self.folder)

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()


def _identity(file: Path) -> tuple[int, int]:
    found = file.stat()
    return found.st_dev, found.st_ino


def _make_place(file: Path) -> None:
    """A folder that only its owner may enter, and an empty file that only its owner may read."""
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if os.access(file.parent, os.W_OK):
            file.touch(mode=0o600)
    except OSError as error:
        raise StoreError(f"The folder {file.parent} cannot be made.", "Name another one with --library.") from error


def _wal_is_safe() -> bool:
    version = sqlite3.sqlite_version_info
    return version >= _WAL_FIXED[0] or any(fixed <= version < (*fixed[:2], 99) for fixed in _WAL_FIXED[1:])
