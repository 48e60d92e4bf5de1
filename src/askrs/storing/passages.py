"""Passages: their places, their vectors, and the words that they are found by."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Sequence

from askrs.domain.article import Article, ArticleId, ArticleText
from askrs.domain.passage import Passage, PassageDraft, PassageId
from askrs.domain.span import Span
from askrs.storing.database import Database
from askrs.storing.vocabulary import VocabularyTable

__all__ = ["PassageTable"]

_OF_ARTICLES = "article_id IN (SELECT value FROM json_each(?))"


class PassageTable:
    """Rows of ``passages`` and ``passages_words``, and the ``vocabulary`` of what they say.

    Writing methods belong inside ``Database.transaction``.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.vocabulary = VocabularyTable(database)

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
        self.vocabulary.add(f"{article.title} {draft.span.of(text.text)}" for draft in drafts)
        return ids

    def learn(self, article: Article) -> None:
        """Let an article's passages, which are stored already, be found by their words."""
        passages = self.of(article.id)
        rows = [(passage.id, article.title, passage.text) for passage in passages]
        self._database.connection.executemany("INSERT INTO passages_words (rowid, title, body) VALUES (?, ?, ?)", rows)
        self.vocabulary.add(f"{article.title} {passage.text}" for passage in passages)

    def clear(self, *articles: ArticleId) -> None:
        """Delete the passages of articles; words go first, since FTS5 knows no foreign keys."""
        connection, own = self._database.connection, (_list(articles),)
        these = f"FROM passages_words WHERE rowid IN (SELECT id FROM passages WHERE {_OF_ARTICLES})"
        self.vocabulary.forget(text for (text,) in connection.execute(f"SELECT title || ' ' || body {these}", own))
        connection.execute(f"DELETE {these}", own)
        connection.execute(f"DELETE FROM passages WHERE {_OF_ARTICLES}", own)

    def of(self, article_id: ArticleId) -> list[Passage]:
        """All passages of an article, in the order of its text."""
        return sorted(self.get(self.ids([article_id])).values(), key=lambda passage: passage.span)

    def get(self, ids: Sequence[PassageId]) -> dict[PassageId, Passage]:
        """The passages with these ids, as far as they (still) exist."""
        query = """
            SELECT passages.id, article_id, start, end, passages.pages, sentences, substr(text, start + 1, end - start)
            FROM passages JOIN texts USING (article_id) WHERE passages.id IN (SELECT value FROM json_each(?))
        """
        return {
            passage_id: Passage(
                passage_id, article_id, Span(start, end), tuple(json.loads(pages)), text, _unpacked(sentences)
            )
            for passage_id, article_id, start, end, pages, sentences, text in self._database.rows(query, _list(ids))
        }

    def match(
        self, query: str, limit: int, articles: Iterable[ArticleId] | None = None
    ) -> list[tuple[PassageId, float]]:
        """The best passages for an FTS5 query and their BM25 scores, higher is better; only of ``articles``, if given.

        Source: Robertson & Zaragoza 2009, as in SQLite's ``bm25()`` (k1 = 1.2, b = 0.75), whose sign is turned here.
        """
        scope = "" if articles is None else f"AND rowid IN (SELECT id FROM passages WHERE {_OF_ARTICLES})"
        sql = f"SELECT rowid, -rank FROM passages_words WHERE passages_words MATCH ? {scope} ORDER BY rank LIMIT ?"
        own = [] if articles is None else [_list(articles)]
        return [(PassageId(rowid), score) for rowid, score in self._database.rows(sql, query, *own, limit)]

    def matching(self, query: str, ids: Sequence[PassageId]) -> set[PassageId]:
        """Which of these passages an FTS5 query finds."""
        these = "rowid IN (SELECT value FROM json_each(?))"
        sql = f"SELECT rowid FROM passages_words WHERE passages_words MATCH ? AND {these}"
        return {PassageId(rowid) for (rowid,) in self._database.rows(sql, query, _list(ids))}

    def ids(self, articles: Iterable[ArticleId] | None = None, *, after: int = 0) -> list[PassageId]:
        """The ids of all passages, or of those of ``articles``, ascending; only those above ``after``."""
        scope, own = ("", []) if articles is None else (f"AND {_OF_ARTICLES}", [_list(articles)])
        sql = f"SELECT id FROM passages WHERE id > ? {scope} ORDER BY id"
        return [PassageId(row) for (row,) in self._database.rows(sql, int(after), *own)]

    def vectors(self, ids: Sequence[PassageId]) -> list[tuple[PassageId, bytes]]:
        """Ids and float16 vectors of these passages, ascending."""
        sql = "SELECT id, vector FROM passages WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"
        return [(PassageId(row), vector) for row, vector in self._database.rows(sql, _list(ids))]

    def openings(self, articles: Iterable[ArticleId]) -> list[tuple[ArticleId, bytes]]:
        """The float16 vector of the first passage of each of these articles."""
        firsts = f"SELECT min(id) FROM passages WHERE {_OF_ARTICLES} GROUP BY article_id"
        sql = f"SELECT article_id, vector FROM passages WHERE id IN ({firsts})"
        return [(ArticleId(row), vector) for row, vector in self._database.rows(sql, _list(articles))]

    def renew(self, rows: Iterable[tuple[PassageId, bytes]]) -> None:
        """Exchange the vectors of passages."""
        own = [(vector, passage_id) for passage_id, vector in rows]
        self._database.connection.executemany("UPDATE passages SET vector = ? WHERE id = ?", own)

    def count(self, query: str | None = None) -> int:
        """How many passages there are, or how many an FTS5 query finds."""
        sql = "SELECT count(*) FROM passages"
        if query is not None:
            sql = "SELECT count(*) FROM passages_words WHERE passages_words MATCH ?"
        ((count,),) = self._database.rows(sql, *([] if query is None else [query]))
        return int(count)


def _list(values: Iterable[int]) -> str:
    return json.dumps(list(values))


def _packed(spans: Iterable[Span]) -> bytes:
    return array("I", [edge for span in spans for edge in (span.start, span.end)]).tobytes()


def _unpacked(blob: bytes) -> tuple[Span, ...]:
    edges = array("I", blob)
    return tuple(Span(edges[i], edges[i + 1]) for i in range(0, len(edges), 2))
