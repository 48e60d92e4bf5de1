"""Passages: their places, their vectors, and the words that they are found by."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Iterator, Sequence

from askrs.domain.article import Article, ArticleId, ArticleText
from askrs.domain.passage import Passage, PassageDraft, PassageId
from askrs.domain.span import Span
from askrs.storing.database import Database, translated_errors

__all__ = ["PassageTable"]


class PassageTable:
    """Rows of ``passages`` and ``passages_words``. Writing methods belong inside ``Database.transaction``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self, article: Article, text: ArticleText, drafts: Sequence[PassageDraft], vectors: Sequence[bytes]
    ) -> list[PassageId]:
        """Store an article's passages; ``vectors`` are float16 rows, one for each draft."""
        connection, ids = self._database.connection, []
        for draft, vector in zip(drafts, vectors, strict=True):
            cursor = connection.execute(
                "INSERT INTO passages (article_id, start, end, sentences, pages, vector) VALUES (?, ?, ?, ?, ?, ?)",
                (
                    article.id,
                    draft.span.start,
                    draft.span.end,
                    _packed(draft.sentences),
                    json.dumps(draft.pages),
                    vector,
                ),
            )
            ids.append(PassageId(cursor.lastrowid or 0))
            words = (ids[-1], article.title, draft.span.of(text.text))
            connection.execute("INSERT INTO passages_words (rowid, title, body) VALUES (?, ?, ?)", words)
        return ids

    def get(self, ids: Sequence[PassageId]) -> dict[PassageId, Passage]:
        """The passages with these ids, as far as they (still) exist."""
        query = """
            SELECT passages.id, passages.article_id, start, end, passages.pages, sentences, substr(text, start + 1, end - start)
            FROM passages JOIN texts USING (article_id) WHERE passages.id IN (SELECT value FROM json_each(?))
        """
        with translated_errors(self._database.folder):
            rows = self._database.connection.execute(query, (json.dumps(list(ids)),)).fetchall()
        return {
            passage_id: Passage(
                passage_id, article_id, Span(start, end), tuple(json.loads(pages)), text, _unpacked(sentences)
            )
            for passage_id, article_id, start, end, pages, sentences, text in rows
        }

    def match(
        self, query: str, limit: int, articles: Iterable[ArticleId] | None = None
    ) -> list[tuple[PassageId, float]]:
        """The best passages for an FTS5 query and their BM25 scores, higher is better; only of ``articles``, if given.

        Source: Robertson & Zaragoza 2009, as in SQLite's ``bm25()`` (k1 = 1.2, b = 0.75), whose sign is turned here.
        """
        scope, parameters = "", [query]
        if articles is not None:
            scope = "AND rowid IN (SELECT id FROM passages WHERE article_id IN (SELECT value FROM json_each(?)))"
            parameters.append(json.dumps(list(articles)))
        sql = f"SELECT rowid, -rank FROM passages_words WHERE passages_words MATCH ? {scope} ORDER BY rank LIMIT {limit:d}"
        with translated_errors(self._database.folder):
            return [(PassageId(rowid), score) for rowid, score in self._database.connection.execute(sql, parameters)]

    def count_matches(self, query: str) -> int:
        """How many passages an FTS5 query finds."""
        sql = "SELECT count(*) FROM passages_words WHERE passages_words MATCH ?"
        with translated_errors(self._database.folder):
            (count,) = self._database.connection.execute(sql, (query,)).fetchone()
        return int(count)

    def matching(self, query: str, ids: Sequence[PassageId]) -> set[PassageId]:
        """Which of these passages an FTS5 query finds."""
        sql = "SELECT rowid FROM passages_words WHERE passages_words MATCH ? AND rowid IN (SELECT value FROM json_each(?))"
        with translated_errors(self._database.folder):
            return {PassageId(row) for (row,) in self._database.connection.execute(sql, (query, json.dumps(list(ids))))}

    def ids(self, articles: Iterable[ArticleId] | None = None) -> list[PassageId]:
        """The ids of all passages, or of those of ``articles``, ascending."""
        scope, parameters = "", []
        if articles is not None:
            scope, parameters = "WHERE article_id IN (SELECT value FROM json_each(?))", [json.dumps(list(articles))]
        with translated_errors(self._database.folder):
            rows = self._database.connection.execute(f"SELECT id FROM passages {scope} ORDER BY id", parameters)
            return [PassageId(row) for (row,) in rows]

    def vectors(self, ids: Sequence[PassageId]) -> Iterator[tuple[PassageId, bytes]]:
        """Ids and float16 vectors of these passages, ascending."""
        sql = "SELECT id, vector FROM passages WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"
        with translated_errors(self._database.folder):
            yield from self._database.connection.execute(sql, (json.dumps(list(ids)),))

    def count(self) -> int:
        """How many passages there are."""
        with translated_errors(self._database.folder):
            (count,) = self._database.connection.execute("SELECT count(*) FROM passages").fetchone()
        return int(count)


def _packed(spans: Iterable[Span]) -> bytes:
    return array("I", [edge for span in spans for edge in (span.start, span.end)]).tobytes()


def _unpacked(blob: bytes) -> tuple[Span, ...]:
    edges = array("I", blob)
    return tuple(Span(edges[i], edges[i + 1]) for i in range(0, len(edges), 2))
