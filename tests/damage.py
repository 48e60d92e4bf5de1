"""Ways in which a library is damaged, for tests: real bytes in real files."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from askrs.storing.schema import FILE_NAME

__all__ = ["change", "overwrite", "without_collections"]


def change(folder: Path, *statements: str) -> None:
    """Change a library behind askrs's back, as a fault would: without its seals."""
    with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def overwrite(folder: Path, old: bytes, new: bytes) -> int:
    """Change bytes in the file wherever they stand, and say at how many places."""
    file = folder / FILE_NAME
    data = file.read_bytes()
    assert len(old) == len(new)
    file.write_bytes(data.replace(old, new))
    return data.count(old)


def without_collections(folder: Path) -> None:
    """Make the library one of an askrs before collections."""
    tables = ("collected", "collections", "removed", "removals")
    change(folder, *(f"DROP TABLE {table}" for table in tables), "PRAGMA user_version = 8")
