"""Where articles came from, and how to tell in a millisecond that a file has not changed."""

from __future__ import annotations

from dataclasses import dataclass

from askrs.domain.article import ArticleId
from askrs.storing.database import Database

__all__ = ["Source", "SourceTable"]


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
        query = "SELECT source, size, modified, article_id FROM sources WHERE source = ?"
        rows = self._database.rows(query, source)
        return Source(*rows[0]) if rows else None

    def put(self, source: Source) -> None:
        """Remember a file as it is now."""
        row = (source.source, source.size, source.modified, source.article_id)
        self._database.connection.execute("INSERT OR REPLACE INTO sources VALUES (?, ?, ?, ?)", row)

    def count_of(self, article_id: ArticleId) -> int:
        """How many files this article was found in."""
        ((count,),) = self._database.rows("SELECT count(*) FROM sources WHERE article_id = ?", article_id)
        return int(count)
