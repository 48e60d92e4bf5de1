"""Taking articles out of a library, and putting them back as they were."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from askrs.domain.article import ArticleId
from askrs.domain.backup import Reason
from askrs.domain.removal import Removal, RemovalId
from askrs.errors import NothingRemoved, StaleIndex, StoreError
from askrs.storing import ArticleTable, Database, RemovedTable

if TYPE_CHECKING:  # what lists articles loads no arrays
    from askrs.searching.meaning import Meaning

__all__ = ["KEPT_FOR", "LIGHT", "MANY", "Removals"]

MANY = 10
"""From so many articles on, removing them is worth a backup."""

LIGHT = 1 << 30
"""Bytes of a library up to which that backup takes two or three seconds.

A larger one, of which it would be half the time of removing, is backed up only when nothing is kept to be put back.
"""

KEPT_FOR = timedelta(days=1)
"""So long a removal can be undone; what is older is overwritten when the library is next opened."""


class Removals:
    """What was removed from one library and can still be put back.

    Removed articles are asked, listed, searched and counted no longer from the moment on in which they are removed.
    What is stored of them is kept aside in the same transaction: a process that is killed leaves them in the library or
    among the removed ones, whole.
    """

    def __init__(self, database: Database, meaning: Callable[[], Meaning]) -> None:
        self._database, self._meaning = database, meaning
        self._articles, self._removed = ArticleTable(database), RemovedTable(database)

    def kept(self) -> Sequence[Removal]:
        """The removals that can be undone, last first."""
        since = _moment(datetime.now(UTC) - KEPT_FOR)
        return [removal for removal in self._removed.all() if removal.at >= since]

    def remove(self, ids: Iterable[ArticleId], *, for_good: bool = False) -> int:
        """``Library.remove``; ``for_good`` keeps nothing that could be put back."""
        wanted = list(dict.fromkeys(ids))
        if not wanted:
            return 0
        with self._database.writing():
            self._articles.cards(wanted)
            if len(wanted) >= MANY and (for_good or self._database.size <= LIGHT):
                self._database.keep(Reason.REMOVAL)
            with self._database.transaction():
                if not for_good:
                    self._removed.keep(wanted, _moment(datetime.now(UTC)))
                self._articles.remove(wanted)
            self._keep_index()
        return len(wanted)

    def undo(self, removal_id: RemovalId | None = None) -> Sequence[ArticleId]:
        """Put back what was removed last, or in this removal: every article as it was, under its number, at once.

        Text, vectors, card, corrections, earlier versions and collections come back as they were stored; no file is
        read and nothing is encoded. An article whose very file was added again meanwhile is left as it is now. Gives
        the numbers of the articles that came back. Raises ``NothingRemoved``, and ``StaleIndex`` when the library has
        been made with another model since.
        """
        with self._database.writing():
            removal = self._wanted(removal_id)
            self._require_same_model(removal)
            with self._database.transaction():
                back = self._removed.put_back(removal.id)
                self._link(removal, back)
                self._removed.seal(removal.id, back)
                self._removed.forget([removal.id])
            self._keep_index()
        return back

    def forget(self) -> int:
        """Keep no removed article any longer, and say how many they were; their bytes in the file are overwritten."""
        removals = self._removed.all()
        if removals:
            with self._database.noting():
                self._removed.forget(removal.id for removal in removals)
        return sum(len(removal.articles) for removal in removals)

    def expire(self) -> None:
        """Let go of removals that are older than ``KEPT_FOR``, if the library can be written just now."""
        kept = {removal.id for removal in self.kept()}
        old = [removal.id for removal in self._removed.all() if removal.id not in kept]
        if old and self._database.writable:
            with suppress(StoreError), self._database.noting():
                self._removed.forget(old)

    def _keep_index(self) -> None:
        from askrs.searching.cache import save_if_worth

        meaning = self._meaning()
        if not meaning.is_outdated:
            save_if_worth(self._database, meaning.index)

    def _wanted(self, removal_id: RemovalId | None) -> Removal:
        found = [removal for removal in self.kept() if removal_id in {None, removal.id}]
        if not found:
            raise NothingRemoved(
                "There are no removed articles to put back.", "They are kept for a day; add their files again."
            )
        return found[0]

    def _require_same_model(self, removal: Removal) -> None:
        encoder, _generation = self._removed.made_with(removal.id)
        if encoder != self._database.fact("encoder"):
            raise StaleIndex("The removed articles were read with another model.", "Add their files again.")

    def _link(self, removal: Removal, back: Sequence[ArticleId]) -> None:
        """They are reprints of what they were; if the library has changed since, that is found out anew."""
        _encoder, generation = self._removed.made_with(removal.id)
        if generation == self._database.fact("generation"):
            self._removed.pair(removal.id)
            return
        from askrs.searching.reprints import Reprints

        reprints = Reprints(self._database)
        for article_id in back:
            reprints.link(article_id)


def _moment(when: datetime) -> str:
    return when.isoformat(timespec="seconds")
