"""Collections: their names, and which articles are in each."""

from __future__ import annotations

from collections.abc import Iterable

from askrs.domain.article import ArticleId
from askrs.domain.collection import Collection, CollectionId
from askrs.domain.folding import folded
from askrs.errors import UnknownCollection
from askrs.storing.database import Database

__all__ = ["CollectionTable"]

_LIST = "List them with: askrs collections"


class CollectionTable:
    """Rows of ``collections`` and ``collected``; names are told apart as words are searched, folded.

    Writing methods belong inside ``Database.noting``: no text depends on them.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[Collection]:
        """Every collection with its articles, by name."""
        held: dict[int, set[ArticleId]] = {}
        for collection_id, article_id in self._database.rows("SELECT collection_id, article_id FROM collected"):
            held.setdefault(collection_id, set()).add(article_id)
        rows = self._database.rows("SELECT id, name FROM collections ORDER BY folded")
        return [Collection(CollectionId(row), name, frozenset(held.get(row, ()))) for row, name in rows]

    def get(self, collection_id: CollectionId) -> Collection:
        """One collection; raises ``UnknownCollection``."""
        found = self._database.rows("SELECT name FROM collections WHERE id = ?", collection_id)
        if not found:
            raise UnknownCollection(f"No collection has the number {collection_id}.", _LIST)
        rows = self._database.rows("SELECT article_id FROM collected WHERE collection_id = ?", collection_id)
        return Collection(collection_id, found[0][0], frozenset(article for (article,) in rows))

    def find(self, name: str) -> CollectionId | None:
        """The collection of this name, if there is one."""
        rows = self._database.rows("SELECT id FROM collections WHERE folded = ?", folded(name))
        return CollectionId(rows[0][0]) if rows else None

    def add(self, name: str) -> CollectionId:
        """A new collection without articles."""
        row = (name, folded(name))
        cursor = self._database.connection.execute("INSERT INTO collections (name, folded) VALUES (?, ?)", row)
        return CollectionId(cursor.lastrowid or 0)

    def rename(self, collection_id: CollectionId, name: str) -> None:
        """Call a collection ``name``."""
        row = (name, folded(name), collection_id)
        self._database.connection.execute("UPDATE collections SET (name, folded) = (?, ?) WHERE id = ?", row)

    def remove(self, collection_id: CollectionId) -> None:
        """Delete a collection; its articles stay."""
        self._database.connection.execute("DELETE FROM collections WHERE id = ?", (collection_id,))

    def put_back(self, collection: Collection) -> None:
        """Put a collection back that was deleted, with those of its articles that are still there."""
        row = (collection.id, collection.name, folded(collection.name))
        self._database.connection.execute("INSERT INTO collections VALUES (?, ?, ?)", row)
        self.put(collection.id, collection.articles)

    def put(self, collection_id: CollectionId, articles: Iterable[ArticleId]) -> int:
        """Put articles into a collection, those that the library has; how many were not in it."""
        return self._database.connection.executemany(
            "INSERT OR IGNORE INTO collected SELECT ?, id FROM articles WHERE id = ?",
            [(collection_id, article_id) for article_id in articles],
        ).rowcount

    def take(self, collection_id: CollectionId, articles: Iterable[ArticleId]) -> int:
        """Take articles out of a collection; how many were in it."""
        return self._database.connection.executemany(
            "DELETE FROM collected WHERE collection_id = ? AND article_id = ?",
            [(collection_id, article_id) for article_id in articles],
        ).rowcount
