"""What a person has corrected, apart from what was read."""

from __future__ import annotations

import json
from collections.abc import Iterable

from askrs.domain.article import ArticleId
from askrs.domain.correction import Correction
from askrs.storing.database import Database

__all__ = ["CorrectionTable"]


class CorrectionTable:
    """Rows of ``corrections``, a field of an article each; ``ArticleTable`` lays them over what was read.

    Writing methods belong inside ``Database.transaction``.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, article_id: ArticleId) -> Correction:
        """All that has been corrected of an article."""
        rows = self._database.rows("SELECT field, value FROM corrections WHERE article_id = ?", article_id)
        return Correction.of({field: json.loads(value) for field, value in rows})

    def put(self, article_id: ArticleId, correction: Correction) -> None:
        """Remember new values; fields that the correction leaves alone stay as they are."""
        for field, value in correction.values().items():
            row = (article_id, field, json.dumps(value))
            self._database.connection.execute("INSERT OR REPLACE INTO corrections VALUES (?, ?, ?)", row)

    def forget(self, article_id: ArticleId, fields: Iterable[str]) -> None:
        """Let what was read show again."""
        for field in fields:
            sql = "DELETE FROM corrections WHERE article_id = ? AND field = ?"
            self._database.connection.execute(sql, (article_id, field))
