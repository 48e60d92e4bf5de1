"""Answers and sessions made into documents, in the library's lane: on their way to a file or to the clipboard."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from askrs.domain.answer import Answer
from askrs.domain.history import SavedSession, SessionId
from askrs.gui.choosing import written
from askrs.gui.paper_painting import painted
from askrs.gui.workers import Lane
from askrs.publishing import DEFAULT_STYLE, FORMATS, Format, document, format_of

__all__ = ["Press"]


class Press(QObject):
    """``style`` names how sources are cited; ``asked`` is the ISO 8601 moment of an answer."""

    exported = Signal(object)
    copied = Signal(str)
    failed = Signal(object)

    def __init__(self, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.style = DEFAULT_STYLE
        self._lane = lane

    def save(self, answer: Answer, asked: str, path: Path) -> None:
        """Write an answer to ``path``, in the format of its suffix; ``exported`` says so."""
        style = self.style
        self._lane.run(
            lambda _: written(_made(answer, format_of(path), style, asked), path),
            self.exported.emit,
            self.failed.emit,
        )

    def save_session(self, session_id: SessionId, path: Path) -> None:
        """Write a whole session to ``path``."""
        style = self.style
        self._lane.run(
            lambda library: written(_made(library.history.session(session_id), format_of(path), style), path),
            self.exported.emit,
            self.failed.emit,
        )

    def copy(self, answer: Answer) -> None:
        """Have ``copied`` say the answer in Markdown."""
        style = self.style
        self._lane.run(lambda _: _made(answer, FORMATS["md"], style).decode(), self.copied.emit, self.failed.emit)


def _made(told: Answer | SavedSession, kind: Format, style: str, asked: str = "") -> bytes:
    return document(told, kind, painted, style, asked)
