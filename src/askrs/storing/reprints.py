"""Which articles tell the same story in the same words, and the signatures by which that is noticed."""

from __future__ import annotations

from collections.abc import Iterable

from askrs.domain.article import ArticleId
from askrs.storing.database import Database

__all__ = ["ReprintTable"]


class ReprintTable:
    """Rows of ``signatures`` and ``reprints``. Writing methods belong inside ``Database.transaction``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def signatures(self) -> dict[ArticleId, bytes]:
        """The signatures of all articles that are long enough to have one."""
        return dict(self._database.rows("SELECT article_id, signature FROM signatures WHERE signature <> x''"))

    def unsigned(self) -> list[ArticleId]:
        """Articles that no one has looked at yet."""
        sql = "SELECT id FROM articles WHERE id NOT IN (SELECT article_id FROM signatures) ORDER BY id"
        return [article_id for (article_id,) in self._database.rows(sql)]

    def put(self, article_id: ArticleId, signature: bytes, others: Iterable[ArticleId]) -> None:
        """Keep an article's signature, and the articles that it repeats or that repeat it, in place of older ones."""
        connection, own = self._database.connection, article_id
        connection.execute("INSERT OR REPLACE INTO signatures VALUES (?, ?)", (own, signature))
        connection.execute("DELETE FROM reprints WHERE article_id = ? OR other_id = ?", (own, own))
        pairs = [pair for other in others for pair in ((own, other), (other, own))]
        connection.executemany("INSERT INTO reprints VALUES (?, ?)", pairs)
