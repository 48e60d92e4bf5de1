"""What is done with the answer that is shown: showing it everywhere, copying and saving it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from askrs.domain.answer import Answer
from askrs.errors import UnknownArticle
from askrs.gui.choosing import choose_target

if TYPE_CHECKING:
    from askrs.gui.main_window import MainWindow

__all__ = ["AnswerDesk", "to_clipboard"]


class AnswerDesk(QObject):
    """Belongs to its window; ``answers.answer`` is the answer that is shown."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.session.answered.connect(self.show)
        window.session.article_read.connect(lambda *_: window.banner.retract(UnknownArticle))
        window.session.exported.connect(self._on_saved)
        window.session.copied.connect(self._on_copied)
        window.answers.findings.copy_requested.connect(self.copy)
        window.answers.findings.export_requested.connect(self.save)
        window.menus.actions["copy"].triggered.connect(lambda _=False: self.copy())
        window.menus.actions["export"].triggered.connect(lambda _=False: self.save())
        window.menus.enable(("copy", "export"), False)

    def show(self, answer: Answer) -> None:
        """Show an answer, a new one or an old one, and the article of its first citation."""
        window = self._window
        window.banner.retract(UnknownArticle)
        window.answers.show_answer(answer)
        window.menus.enable(("copy", "export"), answer.found)
        if not answer.found:
            window.reading.clear()
        window.reading.show_answer(answer)

    def copy(self) -> None:
        """Put the answer on the clipboard, as Markdown."""
        if self._window.answers.answer is not None:
            self._window.session.copy(self._window.answers.answer)

    def save(self) -> None:
        """Save the answer as Markdown, where the person says."""
        answer = self._window.answers.answer
        target = choose_target(self._window, answer.question) if answer is not None else None
        if answer is not None and target is not None:
            self._window.session.export(answer, target)

    def _on_saved(self, path: Path) -> None:
        self._window.banner.show_notice(f"Saved as {path}")

    def _on_copied(self, markdown: str) -> None:
        to_clipboard(markdown)
        self._window.banner.show_notice("The answer is on the clipboard, as Markdown.")


def to_clipboard(text: str) -> None:
    """Let other programs paste ``text``."""
    QGuiApplication.clipboard().setText(text)
