"""What the window may ask for, in verbs, and what it hears back, in facts: the only holder of the library."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from askrs.domain.answer import Answer
from askrs.domain.article import Article, ArticleId, ArticleText
from askrs.domain.backup import Backup
from askrs.domain.filters import Filters
from askrs.domain.progress import Indexed, Preparing, Progress, Vanished
from askrs.errors import AskrsError, LibraryBusy
from askrs.gui.asking import Asking, made_ready
from askrs.gui.history import History
from askrs.gui.indexing_process import IndexingProcess
from askrs.gui.leafing import Leafing
from askrs.gui.naming import Naming
from askrs.gui.path_batches import path_batches
from askrs.gui.places import Place
from askrs.gui.press import Press
from askrs.gui.shelving import Shelving
from askrs.gui.versions import cited_text
from askrs.gui.watching import Watching
from askrs.gui.workers import Lane

if TYPE_CHECKING:
    from askrs.library import Library

__all__ = ["Session"]


class Session(QObject):
    """Asking happens in the library's lane, adding in a child process; both can go on at once, the window never waits.

    A new question replaces one that is still being asked; paths that are added while others are being indexed wait
    for their turn. ``watching`` holds the folders whose files are added by themselves; ``thorough``, ``statements`` (at
    most so many) and ``scope`` (None: all articles) say how the next question is answered, ``history`` keeps what was;
    ``leafing`` fetches pages, ``naming`` names; ``press`` makes documents, ``shelving`` keeps the collections.
    """

    answered = Signal(object)
    glimpsed = Signal(object)
    articles_listed = Signal(object)
    kept = Signal(object)
    article_read = Signal(object, object)
    version_read = Signal(object, bool)
    file_found = Signal(object, bool)
    busy_changed = Signal(bool)
    preparing = Signal(str)
    progressed = Signal(object)
    indexing_changed = Signal(bool)
    library_changed = Signal()
    removed = Signal(object)
    edited = Signal(object)
    edit_refused = Signal(object)
    reported = Signal(object, object)
    failed = Signal(object)
    _early = Signal(object, int)

    def __init__(
        self,
        open_library: Callable[[], Library],
        indexing: IndexingProcess,
        watching: Watching,
        parent: QObject | None = None,
        thorough: bool = False,
    ) -> None:
        super().__init__(parent)
        self.watching = watching
        self.thorough = thorough
        self.statements: int | None = None
        self.scope: Filters | None = None
        self.leafing = Leafing(self)
        self._lane = Lane(open_library, self)
        self.history, self.press = History(self._lane, self), Press(self._lane, self)
        self.shelving = Shelving(self._lane, self)
        self.naming = Naming(self._lane, self)
        for part in (self.history, self.press, self.shelving):
            part.failed.connect(self.failed)
        self.shelving.removed.connect(self.removed)
        self.shelving.changed.connect(self.library_changed)
        self._indexing = indexing
        self._waiting: deque[tuple[list[str], str]] = deque()
        self._ticket = self._told = 0
        self._asking = self._adding = self._loaded = False
        self._last_read: tuple[Article, ArticleText, bool] | None = None
        self._lane.stumbled.connect(self.cancel_question)
        self._early.connect(self._on_early)
        for child in (indexing, watching):
            child.setParent(self)
            child.progressed.connect(self.progressed)
            child.failed.connect(self.failed)
        indexing.ended.connect(self._on_batch_ended)
        self.progressed.connect(self._on_progress)
        watching.library_changed.connect(self.library_changed)
        watching.rested.connect(self._start_next_batch)
        self.library_changed.connect(self._on_library_changed)

    def list_articles(self) -> None:
        """Have ``articles_listed`` said, and ``kept`` for each backup that was made by itself since the last time."""
        self._lane.run(
            lambda library: (tuple(library.articles()), tuple(library.kept)), self._on_listed, self.failed.emit
        )

    def ask(self, question: str, *, after: Answer | None = None) -> None:
        """Ask the library; ``preparing`` says what happens first, ``answered`` brings the answer, kept by then.

        Before a thorough look ``glimpsed`` brings the answer as it stands.

        ``after`` is the answer that the question may follow up.
        """
        self._ticket += 1
        sitting = None if self.history.private else self.history.sitting
        asking = Asking(question, self._ticket, self.thorough, after, self.scope, sitting)
        self._set_asking(True)
        self._lane.run(
            lambda library: self._answer(library, asking),
            lambda kept: self._on_answered(*kept, asking.ticket),
            lambda error: self._on_ask_failed(error, asking.ticket),
        )

    def cancel_question(self) -> None:
        """Forget the question that is being asked."""
        self._ticket += 1
        self._set_asking(False)

    def read(self, place: Place) -> None:
        """Fetch the text that an article had when it was cited.

        ``article_read`` brings it, ``version_read`` tells if it is still the article's, ``file_found`` if the file
        still is there.
        """
        if self._last_read is not None and self._last_read[0] == place.article:
            self._show_text(place, *self._last_read[1:])
            return
        self._lane.run(
            lambda library: cited_text(library, place.article),
            lambda found: self._on_text(place, *found),
            self.failed.emit,
        )

    def add(self, paths: Iterable[str], password: str = "") -> None:
        """Index files and folders, locked ones with ``password``; what is added meanwhile waits."""
        self._waiting.extend((batch, password) for batch in path_batches(paths))
        self._set_adding(bool(self._waiting) or self._indexing.is_running)
        self._start_next_batch()

    def cancel_indexing(self) -> None:
        """Stop adding; finished articles stay."""
        self._waiting.clear()
        if self._indexing.is_running:
            self._indexing.cancel()
        else:
            self._set_adding(False)

    def remove(self, ids: Sequence[ArticleId]) -> None:
        """Take articles out of the library, for ``shelving.undo`` to put back; their files are not touched."""
        if self._indexing.is_running or self.watching.is_busy:
            self.failed.emit(
                LibraryBusy("Articles are being added just now.", "Remove when that is done, or cancel it.")
            )
            return
        self.shelving.remove(ids)

    def edit(self, article_id: ArticleId, changes: Mapping[str, Any]) -> None:
        """Correct fields of a card, by name; ``edited`` brings the new card, ``edit_refused`` why there is none."""
        self._lane.run(lambda library: library.edit(article_id, **changes), self._on_edited, self.edit_refused.emit)

    def report(self, article_id: ArticleId) -> None:
        """Have ``reported`` say how an article was read, or the error in its place."""
        self._lane.run(
            lambda library: library.report(article_id),
            lambda report: self.reported.emit(article_id, report),
            lambda error: self.reported.emit(article_id, error),
        )

    def close(self) -> None:
        """Stop everything and return when no thread and no child is left."""
        self.cancel_question()
        self._waiting.clear()
        self._indexing.cancel()
        self.watching.close()
        self.leafing.close()
        self._indexing.close()
        self._lane.close()

    def _answer(self, library: Library, asking: Asking) -> tuple[Answer | None, AskrsError | None]:
        for event in library.prepare(thorough=asking.thorough):
            if asking.ticket != self._ticket:
                return None, None
            if isinstance(event, Preparing):
                self.preparing.emit(event.message)
        if asking.ticket != self._ticket:
            return None, None
        answer = library.ask(
            asking.question,
            filters=asking.scope,
            thorough=asking.thorough,
            after=asking.after,
            statements=self.statements,
            early=lambda answer: self._early.emit(answer, asking.ticket),
        )
        wanted = asking.sitting if asking.ticket == self._ticket else None
        return answer, self.history.keep(library, answer, wanted) if wanted else None

    def _on_answered(self, answer: Answer | None, unkept: AskrsError | None, ticket: int) -> None:
        if ticket == self._ticket and answer is not None:
            self._set_asking(False)
            self.history.last = answer
            self.answered.emit(answer)
            if unkept is not None:
                self.history.unkept.emit(unkept)

    def _on_early(self, answer: Answer, ticket: int) -> None:
        if ticket == self._ticket:
            self.glimpsed.emit(answer)

    def _on_ask_failed(self, error: AskrsError, ticket: int) -> None:
        if ticket == self._ticket:
            self._set_asking(False)
            self.failed.emit(error)

    def _on_listed(self, found: tuple[tuple[Article, ...], tuple[Backup, ...]]) -> None:
        articles, kept = found
        self.articles_listed.emit(articles)
        for backup in kept[self._told :]:
            self.kept.emit(backup)
        self._told = len(kept)
        if articles and not self._loaded:  # what is missing now is said when somebody asks
            self._loaded = True
            self._lane.run(made_ready, self._on_ready, lambda _: None)

    def _on_ready(self, is_outdated: bool) -> None:
        """Another model made the vectors: they are made anew like articles that are added, while words are asked."""
        if is_outdated:
            self._waiting.append(([], ""))
            self._set_adding(True)
            self._start_next_batch()

    def _on_text(self, place: Place, text: ArticleText, is_current: bool) -> None:
        self._last_read = (place.article, text, is_current)
        self._show_text(place, text, is_current)
        wanted = Filters(articles=frozenset([place.article.id]))
        self._lane.run(
            lambda library: not library.articles(wanted, missing=True),
            lambda found: self.file_found.emit(place.article.id, found),
            self.failed.emit,
        )

    def _show_text(self, place: Place, text: ArticleText, is_current: bool) -> None:
        self.article_read.emit(place, text)
        self.version_read.emit(place.article.id, is_current)

    def _on_progress(self, event: Progress) -> None:
        if isinstance(event, Indexed | Vanished):
            self.file_found.emit(event.article.id, isinstance(event, Indexed))

    def _on_edited(self, article: Article) -> None:
        if self._last_read is not None and self._last_read[0].id == article.id:
            self._last_read = (article, *self._last_read[1:])
        self.edited.emit(article)

    def _set_asking(self, asking: bool) -> None:
        if asking != self._asking:
            self._asking = asking
            self.busy_changed.emit(asking)

    def _set_adding(self, adding: bool) -> None:
        if adding != self._adding:
            self._adding = adding
            self.indexing_changed.emit(adding)

    def _start_next_batch(self) -> None:
        """One writer at a time: a batch from the watched folders is let finish first."""
        if self._waiting and not self._indexing.is_running and not self.watching.is_busy:
            self._indexing.start(*self._waiting.popleft())

    def _on_library_changed(self) -> None:
        self._last_read = None
        self.list_articles()

    def _on_batch_ended(self) -> None:
        self.library_changed.emit()
        self._set_adding(bool(self._waiting))
        self._start_next_batch()
