"""Getting out of a library what can still be read: each article by itself, so that one bad page costs what is on it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from askrs.domain.article import ArticleId
from askrs.storing.database import Database
from askrs.storing.seals import PARTS, digest, stored
from askrs.storing.snapshot import Snapshot

__all__ = ["Rows", "Salvage", "insert"]

Rows = list[tuple[Any, ...]]

_OURS = {*PARTS, "facts", "reprints", "vocabulary", "passages_words", "touched"}
_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"


class Salvage:
    """Reads one snapshot, of a library or of a backup; nothing that it comes upon makes it stop."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._connection = snapshot.connection

    def ids(self) -> list[ArticleId]:
        """The ids of all articles of which anything is left."""
        found = {row[0] for table, (key, _) in PARTS.items() for row in self._all(f"SELECT {key} FROM {table}", key)}
        seals = self._all("SELECT name FROM facts WHERE name LIKE 'seal %'", "name")
        found |= {int(name[5:]) for (name,) in seals if str(name)[5:].isdecimal()}
        return [
            ArticleId(number) for number in sorted(number for number in found if isinstance(number, int) and number > 0)
        ]

    def rows(self, part: str, article_id: ArticleId) -> Rows | None:
        """What a table holds of an article, all its columns; None where that cannot be read."""
        key, columns = PARTS[part]
        try:
            query = f"SELECT {columns} FROM {part} WHERE {key} = ? ORDER BY 1"
            return self._connection.execute(query, (article_id,)).fetchall()
        except (sqlite3.Error, UnicodeError):
            return None

    def title(self, article_id: ArticleId) -> str:
        """The title that an article's passages are found by, empty where that cannot be read."""
        these = "SELECT rowid FROM passages_words WHERE rowid IN (SELECT id FROM passages WHERE article_id = ?)"
        query = f"SELECT title FROM passages_words WHERE rowid = ({these} LIMIT 1)"
        try:
            row = self._connection.execute(query, (article_id,)).fetchone()
            return str(row[0]) if row else ""
        except (sqlite3.Error, UnicodeError):
            return ""

    def seal(self, article_id: ArticleId) -> dict[str, str]:
        """The seal of an article, empty where there is none."""
        try:
            return stored(self._connection, article_id)
        except (sqlite3.Error, UnicodeError):
            return {}

    def is_whole(self, part: str, article_id: ArticleId, sealed: str) -> bool:
        """Whether what a table holds of an article is what was sealed."""
        try:
            return digest(self._connection, part, article_id) == sealed
        except (sqlite3.Error, UnicodeError):
            return False

    def facts(self) -> dict[str, str]:
        """The facts of the library, without seals and what is said of its index."""
        found = self._all("SELECT name, value FROM facts", "name")
        told = {str(name): str(value) for name, value in found}
        return {name: value for name, value in told.items() if not name.startswith(("seal", "index "))}

    def pairs(self) -> Rows:
        """The pairs of reprints."""
        return self._all("SELECT article_id, other_id FROM reprints", "article_id")

    def others(self, known: Iterable[str]) -> Iterator[tuple[str, Rows]]:
        """The tables that belong to no article, those among ``known``, and what can be read of each."""
        for (name,) in self._all(_TABLES, "name"):
            if name in known and name not in _OURS and not str(name).startswith("passages_words_"):
                yield name, self._all(f'SELECT * FROM "{name}"', "1")

    def _all(self, query: str, order: str) -> Rows:
        """All rows of a query; where some cannot be read, those before them and those after."""
        try:
            return self._connection.execute(query).fetchall()
        except (sqlite3.Error, UnicodeError):
            rows = [
                *self._until_damage(f"{query} ORDER BY {order}"),
                *self._until_damage(f"{query} ORDER BY {order} DESC"),
            ]
            return list(dict.fromkeys(rows))

    def _until_damage(self, query: str) -> Iterator[tuple[Any, ...]]:
        try:
            yield from self._connection.execute(query)
        except (sqlite3.Error, UnicodeError):
            return


def insert(database: Database, part: str, article_id: ArticleId, rows: Sequence[tuple[Any, ...]]) -> None:
    """Write what ``Salvage.rows`` has read into another library; belongs inside ``Database.transaction``."""
    key, columns = PARTS[part]
    own = () if key == "id" else (article_id,)
    named = columns if key == "id" else f"{key}, {columns}"
    marks = ", ".join("?" * (len(columns.split(",")) + len(own)))
    sql = f"INSERT OR REPLACE INTO {part} ({named}) VALUES ({marks})"
    database.connection.executemany(sql, [(*own, *row) for row in rows])
