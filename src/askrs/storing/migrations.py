"""From the tables of an older askrs to those of this one, a numbered step at a time.

A step is part of one transaction with all others, so a library is either of the old version or of the new one. Steps
only execute single statements: ``executescript`` would commit what came before.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence

from askrs.storing.schema import LATER
from askrs.storing.words import counted

__all__ = ["STEPS", "imitate", "upgrade"]


def _add_reports(connection: sqlite3.Connection) -> None:
    """Version 2 keeps how each article was read; of older ones nothing is known."""
    connection.execute(
        """
        CREATE TABLE reports (
            article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
            report     TEXT NOT NULL
        )
        """
    )


def _added(statements: Sequence[str]) -> Callable[[sqlite3.Connection], None]:
    def add(connection: sqlite3.Connection) -> None:
        for statement in statements:
            connection.execute(statement)

    return add


def _add_vocabulary(connection: sqlite3.Connection) -> None:
    """Version 7 counts the words of the passages: about a minute for a million of them."""
    _added(LATER[7])(connection)
    passages = connection.execute("SELECT title || ' ' || body FROM passages_words")
    connection.executemany("INSERT INTO vocabulary VALUES (?, ?, ?)", counted(passage for (passage,) in passages))


STEPS: Mapping[int, Callable[[sqlite3.Connection], None]] = {
    2: _add_reports,
    **{number: _added(statements) for number, statements in LATER.items()},
    7: _add_vocabulary,
}
"""Each step by the version that it leads to."""


def upgrade(connection: sqlite3.Connection, version: int) -> None:
    """Take the tables from ``version`` to the newest; belongs inside a transaction."""
    for number in sorted(STEPS):
        if number > version:
            STEPS[number](connection)
            connection.execute(f"PRAGMA user_version = {number}")


def imitate(connection: sqlite3.Connection, version: int) -> None:
    """Stand empty tables, which last as long as the connection, in for those that a library lacks.

    For an older library that cannot be written: so every query holds for every library that opens.
    """
    lacking = (statement for number, brought in LATER.items() if number > version for statement in brought)
    for statement in lacking:
        if "CREATE TABLE" in statement:
            connection.execute(statement.replace("CREATE TABLE", "CREATE TEMP TABLE", 1))
