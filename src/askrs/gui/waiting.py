"""The page while a question is being looked up."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from askrs.gui.labels import label

__all__ = ["Waiting"]


class Waiting(QWidget):
    """A sentence and a bar that moves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Looking")
        self._sentence = label("", "heading", centred=True)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedWidth(220)
        bar.setAccessibleName("Working")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 90, 20, 20)
        column.setSpacing(18)
        column.addWidget(self._sentence)
        column.addWidget(bar, 0, Qt.AlignmentFlag.AlignHCenter)

    @property
    def text(self) -> str:
        """The sentence that is shown."""
        return self._sentence.text()

    def show_text(self, sentence: str) -> None:
        """Say what is going on."""
        self._sentence.setText(sentence)
