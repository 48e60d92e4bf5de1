"""Collections: articles that a person has put together, to look at or to ask by themselves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from askrs.domain.article import ArticleId
from askrs.domain.collection import Collection, CollectionId
from askrs.domain.filters import Filters
from askrs.errors import SettingsError, UnknownCollection
from askrs.storing import ArticleTable, CollectionTable, Database

__all__ = ["Collections"]

_LONGEST = 200  # characters of a name


class Collections:
    """The collections of one library; each change is made wholly or not at all.

    They can be changed while another askrs adds articles. An article that is read again because its file changed stays
    in its collections. Every verb that changes something raises the ``StoreError`` that says what stands in its way.
    """

    def __init__(self, database: Database) -> None:
        self._database, self._table = database, CollectionTable(database)

    def all(self) -> Sequence[Collection]:
        """Every collection with the ids of its articles, by name."""
        return self._table.all()

    def named(self, name: str) -> Collection:
        """The collection of this name, whatever its letters' case; raises ``UnknownCollection``."""
        found = self._table.find(_tidied(name))
        if found is None:
            raise UnknownCollection(f"There is no collection “{name}”.", "List them with: askrs collections")
        return self._table.get(found)

    def create(self, name: str, articles: Iterable[ArticleId] = ()) -> Collection:
        """A new collection of some articles, or of none yet.

        Its name has at most 200 characters. Raises ``SettingsError`` for an empty one, or one that another collection
        has, and ``UnknownArticle``.
        """
        with self._database.noting():
            called = self._free(name)
            members = self._known(articles)
            made = self._table.add(called)
            self._table.put(made, members)
        return self._table.get(made)

    def rename(self, collection_id: CollectionId, name: str) -> Collection:
        """Call a collection ``name``; raises ``UnknownCollection``, and ``SettingsError`` as ``create``."""
        with self._database.noting():
            self._table.get(collection_id)
            self._table.rename(collection_id, self._free(name, but=collection_id))
        return self._table.get(collection_id)

    def delete(self, collection_id: CollectionId) -> Collection:
        """Delete a collection, not its articles, and give it back for ``restore``; raises ``UnknownCollection``."""
        with self._database.noting():
            gone = self._table.get(collection_id)
            self._table.remove(collection_id)
        return gone

    def restore(self, collection: Collection) -> Collection:
        """Put back a collection that was deleted, with those of its articles that are still there.

        Nothing happens if it is there; ``SettingsError`` if another one has its name by now.
        """
        with self._database.noting():
            if collection.id not in {one.id for one in self._table.all()}:
                self._free(collection.name)
                self._table.put_back(collection)
        return self._table.get(collection.id)

    def add(self, collection_id: CollectionId, articles: Iterable[ArticleId]) -> int:
        """Put articles into a collection, and say how many were not in it yet.

        All of them or none: raises ``UnknownCollection`` and ``UnknownArticle``.
        """
        with self._database.noting():
            self._table.get(collection_id)
            return self._table.put(collection_id, self._known(articles))

    def remove(self, collection_id: CollectionId, articles: Iterable[ArticleId]) -> int:
        """Take articles out of a collection, not out of the library; how many were in it.

        Raises ``UnknownCollection``.
        """
        with self._database.noting():
            self._table.get(collection_id)
            return self._table.take(collection_id, list(dict.fromkeys(articles)))

    def resolve(self, filters: Filters) -> Filters:
        """The same conditions, with articles in place of the names of collections; raises ``UnknownCollection``."""
        return filters.within([self.named(name) for name in filters.collections])

    def _known(self, articles: Iterable[ArticleId]) -> list[ArticleId]:
        return list(ArticleTable(self._database).cards(list(dict.fromkeys(articles))))

    def _free(self, name: str, but: CollectionId | None = None) -> str:
        """A name that no other collection has."""
        called = _tidied(name)
        if not called:
            raise SettingsError("A collection needs a name.", "Type one, as in: askrs collections create Iran")
        if self._table.find(called) not in {None, but}:
            raise SettingsError(f"There is a collection “{called}” already.", "Choose another name.")
        return called


def _tidied(name: str) -> str:
    return " ".join(name.encode("utf-8", "replace").decode().split())[:_LONGEST].rstrip()
