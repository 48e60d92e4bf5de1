"""Vectors that are being made anew for another model: kept beside the library until all of them are there.

They are in a file of their own, so that the library stays as it is until it changes as a whole; whoever deletes that
file loses nothing but work.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path

from askrs.domain.passage import PassageId
from askrs.storing.strangers import guard
from askrs.storing.translating import translated_errors

__all__ = ["FILE_NAME", "Renewal", "digest_of"]

FILE_NAME = "renewing.sqlite3"

_TABLES = """
CREATE TABLE IF NOT EXISTS model (fingerprint TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS vectors (passage_id INTEGER PRIMARY KEY, digest BLOB NOT NULL, vector BLOB NOT NULL);
"""


class Renewal:
    """Vectors of one model under passage ids, each with the digest of what was encoded; the writer's lock is held.

    What was begun for another model, or cannot be read, is dropped.
    """

    def __init__(self, folder: Path, model: str) -> None:
        self._folder, self._file = folder, folder / FILE_NAME
        with translated_errors(folder):
            try:
                self._connection = self._opened(model)
            except sqlite3.DatabaseError as error:
                if isinstance(error, sqlite3.OperationalError):
                    raise
                self.drop()
                self._connection = self._opened(model)

    def held(self, ids: Sequence[PassageId]) -> dict[PassageId, bytes]:
        """The digests of what was encoded, of those of the passages that are there."""
        return {PassageId(key): digest for key, digest, _ in self._rows(ids)}

    def vectors(self, ids: Sequence[PassageId]) -> list[tuple[PassageId, bytes]]:
        """The float16 rows of those of the passages that are there."""
        return [(PassageId(key), vector) for key, _, vector in self._rows(ids)]

    def put(self, rows: Mapping[PassageId, tuple[bytes, bytes]]) -> None:
        """Keep digests and float16 rows, all or none; from now on they outlive the process."""
        with translated_errors(self._folder), self._connection:
            own = [(key, digest, vector) for key, (digest, vector) in rows.items()]
            self._connection.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?, ?)", own)

    def drop(self) -> None:
        """Delete the file: all is done, or nothing of it can be used."""
        for suffix in ("", "-journal"):
            self._file.with_name(self._file.name + suffix).unlink(missing_ok=True)

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def _opened(self, model: str) -> sqlite3.Connection:
        os.close(os.open(self._file, os.O_RDWR | os.O_CREAT, 0o600))
        connection = sqlite3.connect(self._file)
        try:
            guard(connection)
            connection.executescript(_TABLES)
            if connection.execute("SELECT fingerprint FROM model").fetchall() != [(model,)]:
                connection.executescript("DELETE FROM model; DELETE FROM vectors;")
                connection.execute("INSERT INTO model VALUES (?)", (model,))
                connection.commit()
        except BaseException:
            connection.close()
            raise
        return connection

    def _rows(self, ids: Sequence[PassageId]) -> list[tuple[int, bytes, bytes]]:
        query = "SELECT * FROM vectors WHERE passage_id IN (SELECT value FROM json_each(?)) ORDER BY passage_id"
        with translated_errors(self._folder):
            return self._connection.execute(query, (json.dumps(list(ids)),)).fetchall()


def digest_of(title: str, text: str) -> bytes:
    """Tells whether what was encoded is what would be encoded now."""
    return hashlib.sha256(f"{title}\0{text}".encode()).digest()[:16]
