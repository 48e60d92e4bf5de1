"""Every word that the library's passages hold, as it is written there: what a misspelt word may have meant.

FTS5's own vocabulary would not do: it holds Porter's stems, which are no words, and reading it means reading every
place of every word. A row here is changed once an article, and a question reads the rows of one initial letter.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from askrs.storing.database import Database
from askrs.storing.words import KnownWord, counted

__all__ = ["VocabularyTable"]

_AFTER_ALL = chr(0x10FFFF)


class VocabularyTable:
    """Rows of ``vocabulary``. Writing methods belong inside ``Database.transaction``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, passages: Iterable[str]) -> None:
        """Count the words of some passages, each with its article's title."""
        self._database.connection.executemany(
            """
            INSERT INTO vocabulary (word, passages, plain) VALUES (?, ?, ?)
            ON CONFLICT DO UPDATE SET passages = passages + excluded.passages, plain = plain + excluded.plain
            """,
            counted(passages),
        )

    def forget(self, passages: Iterable[str]) -> None:
        """Take the words of some passages away again; what no passage holds any more is gone."""
        changes = [(held, plain, word) for word, held, plain in counted(passages)]
        connection = self._database.connection
        connection.executemany(
            "UPDATE vocabulary SET passages = passages - ?, plain = plain - ? WHERE word = ?", changes
        )
        connection.executemany(
            "DELETE FROM vocabulary WHERE passages <= 0 AND word = ?", [(word,) for *_, word in changes]
        )

    def beginning(self, initial: str, shortest: int, longest: int) -> list[KnownWord]:
        """The words of these lengths that begin with ``initial``, folded."""
        sql = """
            SELECT word, passages, plain FROM vocabulary
            WHERE word >= ? AND word < ? AND length(word) BETWEEN ? AND ? AND passages > 0
        """
        return [KnownWord(*row) for row in self._database.rows(sql, initial, initial + _AFTER_ALL, shortest, longest)]

    def names(self, start: str, limit: int) -> list[KnownWord]:
        """The words that begin with ``start``, folded, and are never in lower case; those of most passages first."""
        sql = """
            SELECT word, passages, plain FROM vocabulary WHERE word >= ? AND word < ? AND plain <= 0 AND passages > 0
            ORDER BY passages DESC, word LIMIT ?
        """
        return [KnownWord(*row) for row in self._database.rows(sql, start, start + _AFTER_ALL, limit)]

    def holding(self, query: str, limit: int) -> list[str]:
        """The texts of some passages that an FTS5 query finds, in no order of merit."""
        sql = "SELECT body FROM passages_words WHERE passages_words MATCH ? LIMIT ?"
        return [body for (body,) in self._database.rows(sql, query, limit)]

    def among(self, words: Iterable[str]) -> list[KnownWord]:
        """Those of these folded words that the library holds."""
        sql = "SELECT word, passages, plain FROM vocabulary WHERE word IN (SELECT value FROM json_each(?))"
        return [KnownWord(*row) for row in self._database.rows(sql, json.dumps(list(words)))]
