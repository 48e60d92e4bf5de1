"""The texts that an article had: a citation names its version by the fingerprint of the bytes that were read."""

from __future__ import annotations

from askrs.domain.article import ArticleId, ArticleText
from askrs.errors import UnknownArticle
from askrs.storing.database import Database
from askrs.storing.texts import unpacked

__all__ = ["VersionTable"]

_SHOWN = 12  # characters of a fingerprint that tell versions apart

_ALL = """
    SELECT fingerprint, text, blocks, pages FROM articles JOIN texts ON article_id = id WHERE id = ?
    UNION ALL SELECT fingerprint, text, blocks, pages FROM versions WHERE article_id = ?
"""
"""The text of today first."""


class VersionTable:
    """Rows of ``versions``. Writing methods belong inside ``Database.transaction``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, article_id: ArticleId) -> None:
        """Keep the article's present text for good: it is about to get another one."""
        self._database.connection.execute(
            "INSERT OR REPLACE INTO versions SELECT id, fingerprint, text, blocks, pages"
            " FROM articles JOIN texts ON article_id = id WHERE id = ?",
            (article_id,),
        )

    def text(self, article_id: ArticleId, fingerprint: str) -> ArticleText:
        """The text of the version whose fingerprint is this or begins so.

        Raises ``UnknownArticle`` when there is none, or when several begin so.
        """
        versions = {name: columns for name, *columns in self._database.rows(_ALL, article_id, article_id)}
        found = [columns for name, columns in versions.items() if name.startswith(fingerprint.lower())]
        if len(found) != 1:
            number = "several versions" if found else "no version"
            raise UnknownArticle(
                f"Article {article_id} has {number} whose fingerprint begins with “{fingerprint}”.",
                f"There are {', '.join(name[:_SHOWN] for name in versions)}." if versions else "It is not there.",
            )
        return unpacked(*found[0])
