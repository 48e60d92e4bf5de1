"""Collections and the removal of articles, as the window asks for them; the last change can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Collection as Some
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from askrs.domain.article import ArticleId
from askrs.domain.collection import Collection
from askrs.domain.removal import Removal
from askrs.errors import AskrsError, LibraryBusy
from askrs.gui import wording
from askrs.gui.workers import Lane

if TYPE_CHECKING:
    from askrs.library import Library

__all__ = ["Shelving"]


@dataclass(frozen=True, slots=True)
class _Undo:
    """How the last change is taken back, and whether it was one of the articles themselves."""

    sentence: str
    work: Callable[[Library], object]
    of_articles: bool = False


class Shelving(QObject):
    """Works in the library's lane.

    ``done`` says what was done and can be undone, ``undone`` that it was; ``listed`` brings the collections after each
    change, ``changed`` says that there are other articles than before.
    """

    listed = Signal(object)
    done = Signal(str)
    undone = Signal(str)
    removed = Signal(object)
    changed = Signal()
    failed = Signal(object)

    def __init__(self, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._undo: _Undo | None = None

    def list_collections(self) -> None:
        """Have ``listed`` say the collections by name."""
        self._lane.run(lambda library: tuple(library.collections.all()), self.listed.emit, self.failed.emit)

    def create(self, name: str, articles: Some[ArticleId] = ()) -> None:
        """Begin a collection with these articles."""

        def then(made: Collection) -> None:
            inside = f" with {wording.counted(len(made.articles), 'article')}" if made.articles else ""
            sentence = f"New collection “{made.name}”{inside}."
            self._on_done(_Undo(sentence, lambda library: library.collections.delete(made.id)))

        self._lane.run(lambda library: library.collections.create(name, articles), then, self.failed.emit)

    def rename(self, collection: Collection, name: str) -> None:
        """Call a collection otherwise."""
        undo = _Undo(f"“{collection.name}” is called “{name}” now.", lambda library: _rename(library, collection))
        self._run(lambda library: library.collections.rename(collection.id, name), undo)

    def delete(self, collection: Collection) -> None:
        """Delete a collection; its articles stay."""

        def then(gone: Collection) -> None:
            sentence = f"Deleted “{gone.name}”; its articles stay."
            self._on_done(_Undo(sentence, lambda library: library.collections.restore(gone)))

        self._lane.run(lambda library: library.collections.delete(collection.id), then, self.failed.emit)

    def put(self, collection: Collection, articles: Some[ArticleId]) -> None:
        """Put articles into a collection."""
        new = [one for one in articles if one not in collection.articles]
        sentence = f"Put {wording.counted(len(new), 'article')} into “{collection.name}”."
        undo = _Undo(sentence, lambda library: library.collections.remove(collection.id, new))
        if new:
            self._run(lambda library: library.collections.add(collection.id, new), undo)
        else:
            self._undo = None
            self.undone.emit(f"Already in “{collection.name}”.")

    def take(self, collection: Collection, articles: Some[ArticleId]) -> None:
        """Take articles out of a collection; they stay in the library."""
        held = [one for one in articles if one in collection.articles]
        sentence = f"Took {wording.counted(len(held), 'article')} out of “{collection.name}”."
        undo = _Undo(sentence, lambda library: library.collections.add(collection.id, held))
        self._run(lambda library: library.collections.remove(collection.id, held), undo)

    def remove(self, ids: Sequence[ArticleId]) -> None:
        """Take articles out of the library, to be put back by ``undo``; their files are not touched."""

        def then(removal: Removal) -> None:
            sentence = f"Removed {wording.counted(len(removal.articles), 'article')}."
            self.removed.emit(removal.articles)
            self._on_done(_Undo(sentence, lambda library: library.removals.undo(removal.id), of_articles=True))
            self.changed.emit()

        self._lane.run(lambda library: _removed(library, ids), then, self.failed.emit)

    def undo(self) -> None:
        """Take back the last change; articles can be put back for a day."""
        last, self._undo = self._undo, None
        if last is not None:
            self._lane.run(last.work, lambda _: self._on_undone(last), lambda error: self._on_undo_failed(last, error))

    def _run(self, work: Callable[[Library], object], undo: _Undo) -> None:
        self._lane.run(work, lambda _: self._on_done(undo), self.failed.emit)

    def _on_done(self, undo: _Undo) -> None:
        self._undo = undo
        self.done.emit(undo.sentence)
        self.list_collections()

    def _on_undone(self, last: _Undo) -> None:
        self.undone.emit("Put back as it was.")
        self.list_collections()
        if last.of_articles:
            self.changed.emit()

    def _on_undo_failed(self, last: _Undo, error: AskrsError) -> None:
        """While somebody else writes, it can be tried again."""
        if isinstance(error, LibraryBusy) and self._undo is None:
            self._undo = last
            self.done.emit(last.sentence)
        self.failed.emit(error)


def _removed(library: Library, ids: Sequence[ArticleId]) -> Removal:
    library.remove(ids)
    return library.removals.kept()[0]


def _rename(library: Library, collection: Collection) -> Collection:
    return library.collections.rename(collection.id, collection.name)
