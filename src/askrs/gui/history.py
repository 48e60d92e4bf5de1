"""What the window may ask of the history, and what it hears back; and which session the sitting at hand is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from askrs.domain.answer import Answer
from askrs.domain.history import ExchangeId, SavedSession, SessionCard, SessionId
from askrs.errors import AskrsError
from askrs.gui.workers import Lane

if TYPE_CHECKING:
    from askrs.library import Library

__all__ = ["History", "Sitting"]


@dataclass(slots=True)
class Sitting:
    """Where the next answer goes: a session, or a new one that the first answer begins."""

    id: SessionId | None = None


class History(QObject):
    """Works in the library's lane. ``sitting`` and ``last``, the answer that a follow-up follows, are the window's.

    While it is ``private`` nothing is kept; what was kept before stays.
    """

    listed = Signal(object)
    questions_listed = Signal(object)
    opened = Signal(object, object)
    deleted = Signal(object)
    cleared = Signal(int)
    unkept = Signal(object)
    failed = Signal(object)

    def __init__(self, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sitting = Sitting()
        self.last: Answer | None = None
        self.private = False
        self._lane = lane
        self._words = ""
        self._undo: SavedSession | None = None

    def begin(self) -> None:
        """Let the next question begin a session of its own."""
        self.sitting, self.last = Sitting(), None

    def keep(self, library: Library, answer: Answer, sitting: Sitting) -> AskrsError | None:
        """In the lane: put the answer into its session, or say why it could not be."""
        try:
            sitting.id = library.history.keep(answer, sitting.id)
        except AskrsError as error:
            return error
        return None

    def list_sessions(self, words: str | None = None) -> None:
        """Have ``listed`` say the sessions in which these words stand, or those of the last time."""
        self._words = wanted = self._words if words is None else words
        self._lane.run(
            lambda library: library.history.sessions(wanted),
            lambda cards: self._on_listed(cards, wanted),
            self.failed.emit,
        )

    def list_questions(self) -> None:
        """Have ``questions_listed`` say the questions of all sessions, each once, last asked first."""
        self._lane.run(
            lambda library: _questions(library.history.sessions()), self.questions_listed.emit, self.failed.emit
        )

    def open(self, session_id: SessionId, exchange_id: ExchangeId | None = None) -> None:
        """Have ``opened`` bring a session and one of its exchanges, the first by default; the sitting goes on in it."""
        self._lane.run(
            lambda library: library.history.session(session_id),
            lambda session: self._on_opened(session, exchange_id),
            self.failed.emit,
        )

    def rename(self, session_id: SessionId, name: str) -> None:
        """Call a session ``name``; an empty one gives it back its first question."""
        self._lane.run(lambda library: library.history.rename(session_id, name), self._on_changed, self.failed.emit)

    def delete(self, session_id: SessionId) -> None:
        """Delete a session; ``undo`` can put the last one back for as long as the window is open."""
        self._lane.run(lambda library: library.history.delete(session_id), self._on_deleted, self.failed.emit)

    def undo(self) -> None:
        """Put back the session that was deleted last."""
        gone, self._undo = self._undo, None
        if gone is not None:
            self._lane.run(lambda library: library.history.restore(gone), self._on_changed, self.failed.emit)

    def clear(self) -> None:
        """Delete every session for good."""
        self._lane.run(lambda library: library.history.clear(), self._on_cleared, self.failed.emit)

    def _on_listed(self, cards: Sequence[SessionCard], wanted: str) -> None:
        if wanted == self._words:
            self.listed.emit(cards)

    def _on_opened(self, session: SavedSession, exchange_id: ExchangeId | None) -> None:
        exchange = next((one for one in session.exchanges if one.id == exchange_id), session.exchanges[0])
        self.sitting, self.last = Sitting(session.card.id), exchange.answer
        self.opened.emit(session, exchange)

    def _on_changed(self, _result: object) -> None:
        self.list_sessions()

    def _on_deleted(self, session: SavedSession) -> None:
        self._undo = session
        self._leave(session.card.id)
        self.list_questions()
        self.deleted.emit(session)
        self.list_sessions()

    def _on_cleared(self, number: int) -> None:
        self._undo = None
        self.list_questions()
        self._leave(self.sitting.id)
        self.cleared.emit(number)
        self.list_sessions()

    def _leave(self, session_id: SessionId | None) -> None:
        """The sitting goes on, but not in a session that is gone."""
        if self.sitting.id == session_id:
            self.sitting = Sitting()


def _questions(cards: Sequence[SessionCard]) -> list[str]:
    return list(dict.fromkeys(asked.question for card in cards for asked in reversed(card.questions)))
