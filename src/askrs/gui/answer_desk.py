"""What is done with the answer that is shown: showing it everywhere, copying, saving and dragging it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QDrag, QGuiApplication

from askrs.domain.answer import Answer
from askrs.domain.evidence import Evidence
from askrs.errors import UnknownArticle
from askrs.gui.choosing import choose_target
from askrs.gui.pulling import carried
from askrs.gui.quoting import quoted_citation, quoted_evidence
from askrs.publishing import Quotation

if TYPE_CHECKING:
    from askrs.gui.main_window import MainWindow

__all__ = ["AnswerDesk", "to_clipboard"]


class AnswerDesk(QObject):
    """Belongs to its window; ``answers.answer`` is the answer that is shown."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._asked = ""
        window.session.answered.connect(self.show)
        window.session.glimpsed.connect(window.answers.show_early)
        window.session.article_read.connect(lambda *_: window.banner.retract(UnknownArticle))
        window.session.press.exported.connect(self._on_saved)
        window.session.press.copied.connect(self._on_copied)
        window.answers.findings.copy_requested.connect(self.copy)
        window.answers.findings.export_requested.connect(self.save)
        window.menus.actions["copy"].triggered.connect(lambda _=False: self.copy())
        window.menus.actions["export"].triggered.connect(lambda _=False: self.save())
        window.menus.enable(("copy", "export"), False)
        window.answers.citation_pulled.connect(self._drag_citation)
        window.answers.evidence_pulled.connect(self._drag_evidence)

    def show(self, answer: Answer, asked: str = "") -> None:
        """Show an answer and the article of its first citation; an old one was ``asked`` at an ISO 8601 moment."""
        window = self._window
        self._asked = asked or datetime.now().astimezone().isoformat(timespec="seconds")
        window.banner.retract(UnknownArticle)
        window.answers.show_answer(answer)
        window.menus.enable(("copy", "export"), answer.found)
        if not answer.found:
            window.reading.clear()
        window.reading.show_answer(answer)

    def copy(self) -> None:
        """Put the answer on the clipboard, as Markdown."""
        if self._window.answers.answer is not None:
            self._window.session.press.copy(self._window.answers.answer)

    def save(self) -> None:
        """Save the answer where and in the format that the person says."""
        answer = self._window.answers.answer
        target = choose_target(self._window, answer.question) if answer is not None else None
        if answer is not None and target is not None:
            self._window.session.press.save(answer, self._asked, target)

    def _drag_citation(self, number: int) -> None:
        if self._window.answers.answer is not None:
            self._drag(quoted_citation(self._window.answers.answer, number, self._window.session.press.style))

    def _drag_evidence(self, evidence: Evidence) -> None:
        if self._window.answers.answer is not None:
            self._drag(quoted_evidence(self._window.answers.answer, evidence, self._window.session.press.style))

    def _drag(self, quotation: Quotation) -> None:
        """Let the quotation be dropped in another program."""
        drag = QDrag(self._window)
        drag.setMimeData(carried(quotation))
        drag.exec(Qt.DropAction.CopyAction)

    def _on_saved(self, path: Path) -> None:
        self._window.banner.show_notice(f"Saved as {path}")

    def _on_copied(self, markdown: str) -> None:
        to_clipboard(markdown)
        self._window.banner.show_notice("The answer is on the clipboard, as Markdown.")


def to_clipboard(text: str) -> None:
    """Let other programs paste ``text``."""
    QGuiApplication.clipboard().setText(text)
