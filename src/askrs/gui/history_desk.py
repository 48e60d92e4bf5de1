"""The history's place in the window: what its panel wishes, and what a sitting's session is to the other panes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from askrs.domain.answer import Answer
from askrs.domain.history import Exchange, SavedSession, SessionCard
from askrs.errors import AskrsError
from askrs.gui import wording
from askrs.gui.choosing import choose_target
from askrs.gui.history_model import HistoryRow

if TYPE_CHECKING:
    from askrs.gui.main_window import MainWindow

__all__ = ["HistoryDesk"]


class HistoryDesk(QObject):
    """Belongs to its window; the panel stands where the library does, one of the two at a time."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._panel, self._history = window, window.history, window.session.history
        self._before: Answer | None = None
        self._library_was_shown = True
        self._complained = self._moved = False
        self._panel.hide()
        self._wire_panel()
        self._wire_window()
        self._history.list_questions()

    def toggle(self) -> None:
        """Show the history in the library's place, or the library again."""
        if not self.close():
            self._library_was_shown = not self._window.library.isHidden()
            self._panel.resize(self._window.library.size())
            self._window.library.hide()
            self._panel.show()
            self._history.list_sessions()
            self._panel.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close(self) -> bool:
        """Give the library its place back; whether there was anything to close."""
        if self._panel.isHidden():
            return False
        self._panel.hide()
        self._window.library.setVisible(self._library_was_shown)
        return True

    def ask(self, question: str) -> None:
        """Ask in the sitting at hand: a follow-up follows the answer that is shown."""
        self._before = self._history.last
        self._window.session.ask(question, after=self._before)

    def begin(self) -> None:
        """Begin a new session, with an empty page."""
        self._window.session.cancel_question()
        self._history.begin()
        self._panel.show_sitting(None)
        self._window.answers.show_greeting()
        self._window.reading.clear()
        self._window.menus.enable(("copy", "export"), False)
        self._window.question_bar.field.clear()
        self._window.question_bar.take_focus()

    def save(self) -> None:
        """Save the session of the sitting as a document."""
        session_id = self._history.sitting.id
        if session_id is None:
            self._window.banner.show_notice("There is no session to save yet: ask a question first.")
            return
        name = self._window.answers.answer.question if self._window.answers.answer else "session"
        target = self._target(name)
        if target is not None:
            self._window.session.press.save_session(session_id, target)

    def _wire_panel(self) -> None:
        panel, history = self._panel, self._history
        panel.open_requested.connect(self._open)
        panel.search_requested.connect(history.list_sessions)
        panel.rename_requested.connect(lambda card, name: history.rename(card.id, name))
        panel.deletion_requested.connect(lambda card: history.delete(card.id))
        panel.undo_requested.connect(history.undo)
        panel.new_requested.connect(self.begin)
        panel.export_requested.connect(self._save_card)
        panel.clear_requested.connect(history.clear)
        panel.close_requested.connect(self.toggle)
        history.listed.connect(self._on_listed)
        history.questions_listed.connect(self._window.question_bar.suggestions.show_questions)
        history.deleted.connect(panel.show_deleted)
        history.cleared.connect(self._on_cleared)
        history.opened.connect(self._on_opened)
        history.unkept.connect(self._on_unkept)

    def _wire_window(self) -> None:
        window, actions = self._window, self._window.menus.actions
        window.session.answered.connect(self._on_answered)
        window.answers.note.again_requested.connect(self.ask_again)
        window.answers.note.alone_requested.connect(self._ask_alone)
        actions["history"].triggered.connect(lambda _=False: self.toggle())
        actions["new_session"].triggered.connect(lambda _=False: self.begin())
        actions["save_session"].triggered.connect(lambda _=False: self.save())
        actions["clear_history"].triggered.connect(lambda _=False: self._clear())
        actions["private"].toggled.connect(self._set_private)

    def _open(self, row: HistoryRow) -> None:
        self._window.session.cancel_question()
        self._history.open(row.card.id, row.asked.id if row.asked else None)

    def _on_opened(self, session: SavedSession, exchange: Exchange) -> None:
        self._moved = False
        place = session.exchanges.index(exchange)
        self._before = session.exchanges[place - 1].answer if place else None
        self._window.question_bar.field.setText(exchange.answer.question)
        self._window.answer_desk.show(exchange.answer, exchange.asked)
        self._window.answers.show_recalled(exchange.asked)
        self._panel.show_opened(session, exchange)

    def _on_listed(self, cards: Sequence[SessionCard]) -> None:
        """What is chosen is what is shown, so that nothing else is deleted by mistake."""
        self._panel.show_sessions(cards)
        if self._moved:
            self._moved = False
            self._panel.show_sitting(self._history.sitting.id)

    def _on_answered(self, _answer: Answer) -> None:
        self._moved = True
        self._history.list_questions()
        if not self._panel.isHidden():
            self._history.list_sessions()

    def _on_unkept(self, error: AskrsError) -> None:
        """Said once: a library that cannot be written answers all the same."""
        if not self._complained:
            self._complained = True
            self._window.banner.show_error(error)

    def _on_cleared(self, number: int) -> None:
        self._panel.show_private(self._history.private)
        self._window.banner.show_notice(f"Deleted {wording.counted(number, 'session')}.")

    def ask_again(self) -> None:
        """The same question to the library of today, after the same question as then."""
        answer = self._window.answers.answer
        if answer is not None:
            self._window.session.ask(answer.question, after=self._before)

    def _ask_alone(self) -> None:
        answer = self._window.answers.answer
        if answer is not None:
            self._window.session.ask(answer.question)

    def _save_card(self, card: SessionCard) -> None:
        target = self._target(card.name)
        if target is not None:
            self._window.session.press.save_session(card.id, target)

    def _target(self, name: str) -> Path | None:
        return choose_target(self._window, name, "Save the session")

    def _clear(self) -> None:
        if self._panel.isHidden():
            self.toggle()
        self._panel.ask_to_clear()

    def _set_private(self, private: bool) -> None:
        """What a private sitting asks belongs to no session, before or after."""
        self._history.private = private
        self._history.begin()
        self._panel.show_private(private)
