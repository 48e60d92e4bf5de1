"""A quiet line that says what was just done, and takes it back."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from askrs.gui.icons import TextButton
from askrs.gui.prose import Prose

__all__ = ["UndoNote"]

_SAID = 5000  # milliseconds that a sentence stays which offers nothing


class UndoNote(QFrame):
    """Stays as long as what it says can be undone."""

    undo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = Prose(max_lines=2)
        self.sentence.setProperty("tone", "small")
        self.button = TextButton("Undo", "plain")
        self.button.setToolTip("Take this back (Ctrl+Z)")
        self._timer = QTimer(self, interval=_SAID, singleShot=True)
        self._timer.timeout.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 0, 0)
        row.addWidget(self.sentence, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.button.clicked.connect(self.undo)
        self.hide()

    def undo(self) -> None:
        """Wish for it, if it is offered; once."""
        if not (self.isHidden() or self.button.isHidden()):
            self.hide()
            self.undo_requested.emit()

    def offer(self, sentence: str) -> None:
        """Say what was done, and that it can be undone."""
        self._timer.stop()
        self._show(sentence, undoable=True)

    def say(self, sentence: str) -> None:
        """Say it for a moment."""
        self._show(sentence, undoable=False)
        self._timer.start()

    def _show(self, sentence: str, *, undoable: bool) -> None:
        self.sentence.show_text(sentence)
        self.setAccessibleName(sentence)
        self.button.setAccessibleName(f"Undo: {sentence}")
        self.button.setVisible(undoable)
        self.show()
