"""Articles: the light card and the frozen text, in two tables."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Any

from askrs.domain.article import Article, ArticleId, ArticleText, Draft
from askrs.domain.correction import Correction
from askrs.errors import UnknownArticle
from askrs.storing.database import Database
from askrs.storing.passages import PassageTable
from askrs.storing.texts import packed, unpacked
from askrs.storing.versions import VersionTable

__all__ = ["ArticleTable"]

_READ = "source, title, authors, outlet, published, url, language, fingerprint, added"
"""What a card is made of, as it was read."""

_CARD = f"""
    id, {_READ},
    CASE WHEN id IN (SELECT article_id FROM reprints) THEN (
        WITH RECURSIVE story (id) AS (
            SELECT articles.id UNION SELECT other_id FROM reprints JOIN story ON article_id = story.id
        )
        SELECT nullif(min(id), articles.id) FROM story
    ) END AS reprint_of,
    (SELECT json_group_object(field, json(value)) FROM corrections WHERE article_id = articles.id) AS corrections
"""
"""The same, the first article of the story that it repeats, and what a person has corrected of it."""


class ArticleTable:
    """Rows of ``articles`` and ``texts``. Writing methods belong inside ``Database.transaction``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, draft: Draft, source: str, fingerprint: str, added: str) -> Article:
        """Store a draft as a new article and give its card."""
        cursor = self._database.connection.execute(
            f"INSERT INTO articles ({_READ}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (source, *_facts(draft), fingerprint, added),
        )
        article_id = ArticleId(cursor.lastrowid or 0)
        self._write_text(article_id, draft.text)
        return self.card(article_id)

    def replace(self, article_id: ArticleId, draft: Draft, source: str, fingerprint: str, added: str) -> Article:
        """Give an article a new text and new facts, without its passages; what a person corrected stays corrected.

        The text that it had stays under its own fingerprint.
        """
        PassageTable(self._database).clear(article_id)
        VersionTable(self._database).keep(article_id)
        self._database.connection.execute(
            f"UPDATE articles SET ({_READ}) = (?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE id = ?",
            (source, *_facts(draft), fingerprint, added, article_id),
        )
        self._write_text(article_id, draft.text)
        return self.card(article_id)

    def move(self, article_id: ArticleId, source: str) -> None:
        """Say that an article is found elsewhere now."""
        self._database.connection.execute("UPDATE articles SET source = ? WHERE id = ?", (source, article_id))

    def remove(self, ids: Iterable[ArticleId]) -> None:
        """Delete articles with all that belongs to them."""
        wanted = list(ids)
        PassageTable(self._database).clear(*wanted)
        of_them = "WHERE id IN (SELECT value FROM json_each(?))"
        self._database.connection.execute(f"DELETE FROM articles {of_them}", (json.dumps(wanted),))

    def card(self, article_id: ArticleId) -> Article:
        """One article's card; raises ``UnknownArticle``."""
        return self.cards([article_id])[article_id]

    def cards(self, ids: Sequence[ArticleId]) -> dict[ArticleId, Article]:
        """The cards of some articles; raises ``UnknownArticle`` for the first that does not exist."""
        wanted = json.dumps(list(ids))
        query = f"SELECT {_CARD} FROM articles WHERE id IN (SELECT value FROM json_each(?))"
        found = {article.id: article for article in self._cards(query, wanted)}
        for article_id in ids:
            if article_id not in found:
                raise _unknown(article_id)
        return found

    def as_read(self, article_id: ArticleId) -> Article:
        """One article's card without any correction; raises ``UnknownArticle``."""
        rows = self._database.rows(f"SELECT {_CARD} FROM articles WHERE id = ?", article_id)
        if not rows:
            raise _unknown(article_id)
        return _card((*rows[0][:-1], "{}"), self._database.locator())

    def all_cards(self) -> list[Article]:
        """Every card, newest publication first, those without a date last."""
        return sorted(self._cards(f"SELECT {_CARD} FROM articles"), key=attrgetter("published", "id"), reverse=True)

    def by_fingerprint(self, fingerprint: str) -> Article | None:
        """The article made from these very bytes, wherever they were found."""
        return next(self._cards(f"SELECT {_CARD} FROM articles WHERE fingerprint = ?", fingerprint), None)

    def fingerprints(self) -> list[str]:
        """The fingerprints of all articles, sorted."""
        return [name for (name,) in self._database.rows("SELECT fingerprint FROM articles ORDER BY fingerprint")]

    def text(self, article_id: ArticleId) -> ArticleText:
        """One article's text as it is now; raises ``UnknownArticle``."""
        rows = self._database.rows("SELECT text, blocks, pages FROM texts WHERE article_id = ?", article_id)
        if not rows:
            raise _unknown(article_id)
        return unpacked(*rows[0])

    def count(self) -> int:
        """How many articles there are."""
        ((count,),) = self._database.rows("SELECT count(*) FROM articles")
        return int(count)

    def _cards(self, query: str, *parameters: str) -> Iterator[Article]:
        locate = self._database.locator()
        return (_card(row, locate) for row in self._database.rows(query, *parameters))

    def _write_text(self, article_id: ArticleId, text: ArticleText) -> None:
        row = (article_id, *packed(text))
        self._database.connection.execute("INSERT OR REPLACE INTO texts VALUES (?, ?, ?, ?)", row)


def _card(row: Sequence[Any], locate: Callable[[str], str]) -> Article:
    article_id, source, title, authors, *rest, corrections = row
    read = Article(ArticleId(article_id), locate(source), title, tuple(json.loads(authors)), *rest)
    return read if corrections == "{}" else Correction.of(json.loads(corrections)).applied(read)


def _facts(draft: Draft) -> tuple[str, ...]:
    said = draft.metadata
    return said.title, json.dumps(said.authors), said.outlet, said.published, said.url, said.language


def _unknown(article_id: ArticleId) -> UnknownArticle:
    return UnknownArticle(f"No article in the library has the id {article_id}.", "List them with: askrs articles")
