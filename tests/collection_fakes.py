"""Collections and removed articles in memory, with the verbs of ``askrs.collecting`` and ``askrs.removing``."""

from __future__ import annotations

from copy import copy
from dataclasses import replace

from askrs.domain.article import ArticleId
from askrs.domain.collection import Collection, CollectionId
from askrs.domain.folding import folded
from askrs.domain.removal import Removal, RemovalId
from askrs.errors import NothingRemoved, SettingsError, UnknownCollection

__all__ = ["FakeCollections", "FakeRemovals"]


class FakeCollections:
    def __init__(self) -> None:
        self.shelf: dict[CollectionId, Collection] = {}
        self._number = 0

    def all(self):
        return sorted(self.shelf.values(), key=lambda one: folded(one.name))

    def named(self, name):
        for one in self.shelf.values():
            if folded(one.name) == folded(name):
                return one
        raise UnknownCollection(f"There is no collection “{name}”.")

    def create(self, name, articles=()):
        self._free(name)
        self._number += 1
        made = Collection(CollectionId(self._number), name, frozenset(articles))
        return self.shelf.setdefault(made.id, made)

    def rename(self, collection_id, name):
        self._free(name, collection_id)
        self.shelf[collection_id] = replace(self._get(collection_id), name=name)
        return self.shelf[collection_id]

    def delete(self, collection_id):
        self._get(collection_id)
        return self.shelf.pop(collection_id)

    def restore(self, collection):
        return self.shelf.setdefault(collection.id, collection)

    def add(self, collection_id, articles):
        return self._become(collection_id, self._get(collection_id).articles | set(articles))

    def remove(self, collection_id, articles):
        return self._become(collection_id, self._get(collection_id).articles - set(articles))

    def resolve(self, filters):
        return filters.within([self.named(name) for name in filters.collections])

    def _become(self, collection_id, articles):
        before = self._get(collection_id)
        self.shelf[collection_id] = replace(before, articles=frozenset(articles))
        return len(before.articles ^ set(articles))

    def _get(self, collection_id):
        if collection_id not in self.shelf:
            raise UnknownCollection(f"No collection has the number {collection_id}.")
        return self.shelf[collection_id]

    def _free(self, name, but=None):
        if not name.strip() or any(folded(one.name) == folded(name) and one.id != but for one in self.all()):
            raise SettingsError(f"There is a collection “{name}” already.", "Choose another name.")


class FakeRemovals:
    """Puts a fake library back to what it was before ``take`` removed articles from it."""

    def __init__(self, library: object, collections: FakeCollections) -> None:
        self._library, self._collections = library, collections
        self._kept: dict[Removal, tuple[dict, dict]] = {}
        self._number = 0

    def kept(self):
        return list(reversed(self._kept))

    def remove(self, ids, *, for_good=False):
        wanted = list(dict.fromkeys(ids))
        before = dict(self._collections.shelf)
        held = {name: copy(vars(self._library).get(name)) for name in ("shelf", "cards")}
        self._library.take(wanted)
        for one in self._collections.all():
            self._collections.remove(one.id, wanted)
        if wanted and not for_good:
            self._number += 1
            number = f"2026-01-02T08:{self._number:02d}:00+00:00"
            self._kept[Removal(RemovalId(self._number), number, tuple(map(ArticleId, wanted)))] = held, before
        return len(wanted)

    def undo(self, removal_id=None):
        for removal in self.kept():
            if removal_id in {None, removal.id}:
                held, before = self._kept.pop(removal)
                for name in vars(self._library).keys() & held:
                    setattr(self._library, name, held[name])
                for one in before.values():
                    if one.id in self._collections.shelf:
                        self._collections.add(one.id, one.articles & set(removal.articles))
                return list(removal.articles)
        raise NothingRemoved("There are no removed articles to put back.")

    def forget(self):
        number = sum(len(removal.articles) for removal in self._kept)
        self._kept.clear()
        return number
