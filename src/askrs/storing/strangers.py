"""Libraries that somebody else may have made: nothing in them is run.

The schema of a database is code: triggers, views and virtual tables work when a table is only read or written. So
SQLite is told to trust no schema, and what askrs never makes is refused. Source: sqlite.org/security.html.
"""

from __future__ import annotations

import sqlite3

from askrs.errors import LibraryDamaged
from askrs.storing.schema import WORDS

__all__ = ["foreign", "guard", "refuse_foreign"]

_DEFENSIVE = "SQLITE_DBCONFIG_DEFENSIVE"
_RUNNING = """
SELECT type, name, coalesce(sql, '') FROM sqlite_schema
WHERE type IN ('trigger', 'view') OR sql LIKE 'CREATE VIRTUAL TABLE%' ORDER BY name
"""


def guard(connection: sqlite3.Connection) -> None:
    """Have SQLite trust nothing that the file says; where Python can say so (3.12), in its defensive mode too."""
    connection.executescript("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;")
    if hasattr(connection, "setconfig"):
        connection.setconfig(getattr(sqlite3, _DEFENSIVE), True)


def foreign(connection: sqlite3.Connection) -> list[str]:
    """The triggers, views and virtual tables that askrs did not make, as ``trigger 'name'``."""
    return [
        f"{kind if kind in {'trigger', 'view'} else 'virtual table'} {name!r}"
        for kind, name, sql in connection.execute(_RUNNING)
        if " ".join(sql.split()) != " ".join(WORDS.split())
    ]


def refuse_foreign(connection: sqlite3.Connection, place: object) -> None:
    """Raise ``LibraryDamaged`` for a library with anything that could run."""
    found = foreign(connection)
    if found:
        raise LibraryDamaged(
            f"The library in {place} holds what askrs never makes, and what could do harm: {found[0]}.",
            "Do not use it; or write its articles anew, without that: askrs repair",
        )
