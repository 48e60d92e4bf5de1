"""Where articles came from, and how to tell in a millisecond that a file has not changed."""

from __future__ import annotations

import os
from dataclasses import dataclass

from askrs.domain.article import ArticleId
from askrs.storing.database import Database

__all__ = ["Source", "SourceTable"]

_COLUMNS = "source, size, modified, article_id"


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was last read: ``size`` in bytes, ``modified`` in nanoseconds since 1970."""

    source: str
    size: int
    modified: int
    article_id: ArticleId


class SourceTable:
    """Rows of ``sources``; several files with the same bytes are sources of one article."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, source: str) -> Source | None:
        """What is known of a file, if it is in the library."""
        query = f"SELECT {_COLUMNS} FROM sources WHERE source = ?"
        rows = self._database.rows(query, source)
        return Source(*rows[0]) if rows else None

    def put(self, source: Source) -> None:
        """Remember a file as it is now."""
        row = (source.source, source.size, source.modified, source.article_id)
        self._database.connection.execute("INSERT OR REPLACE INTO sources VALUES (?, ?, ?, ?)", row)

    def below(self, place: str) -> list[Source]:
        """What is known of a file, or of all files in a folder and its folders, in the order of their names."""
        folder = place.rstrip(os.sep) + os.sep
        query = f"SELECT {_COLUMNS} FROM sources WHERE source = ? OR (source > ? AND source < ?) ORDER BY source"
        after = folder[:-1] + chr(ord(os.sep) + 1)
        return [Source(*row) for row in self._database.rows(query, place, folder, after)]

    def of(self, article_id: ArticleId) -> list[str]:
        """The files in which an article was found, where they are now."""
        query, locate = "SELECT source FROM sources WHERE article_id = ? ORDER BY source", self._database.locator()
        return [locate(source) for (source,) in self._database.rows(query, article_id)]

    def by_article(self) -> dict[ArticleId, list[str]]:
        """The files of every article, where they are now."""
        found: dict[ArticleId, list[str]] = {}
        locate = self._database.locator()
        for source, article_id in self._database.rows("SELECT source, article_id FROM sources ORDER BY source"):
            found.setdefault(article_id, []).append(locate(source))
        return found

    def settle(self) -> None:
        """Write down where the files are now that the library was moved; belongs inside a transaction."""
        locate = self._database.locator()
        for table, how in (("sources", "UPDATE OR REPLACE"), ("articles", "UPDATE")):
            for (source,) in self._database.rows(f"SELECT DISTINCT source FROM {table}"):
                if locate(source) != source:
                    self._database.rows(f"{how} {table} SET source = ? WHERE source = ?", locate(source), source)

    def forget(self, source: str) -> None:
        """Know nothing of a file any more."""
        self._database.connection.execute("DELETE FROM sources WHERE source = ?", (source,))

    def count_of(self, article_id: ArticleId) -> int:
        """How many files this article was found in."""
        ((count,),) = self._database.rows("SELECT count(*) FROM sources WHERE article_id = ?", article_id)
        return int(count)
