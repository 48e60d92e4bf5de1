"""A question that is asked inside the window before something is done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from askrs.gui.icons import TextButton
from askrs.gui.labels import label

__all__ = ["Confirmation"]


class Confirmation(QFrame):
    """A sentence, a button that does it and one that does not; Escape does not."""

    confirmed = Signal()
    dismissed = Signal()

    def __init__(self, verb: str, otherwise: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("confirmation")
        self.setAccessibleName("Please confirm")
        self.sentence = label("", "plain")
        self.yes = TextButton(verb, "danger")
        self.no = TextButton(otherwise)
        buttons = QHBoxLayout()
        buttons.addWidget(self.yes)
        buttons.addWidget(self.no)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(10)
        column.addWidget(self.sentence)
        column.addLayout(buttons)
        self.yes.clicked.connect(self._on_yes)
        self.no.clicked.connect(self._on_no)
        self.hide()

    def ask(self, sentence: str) -> None:
        """Show the sentence; the safe button has the focus."""
        self.sentence.setText(sentence)
        self.setAccessibleDescription(sentence)
        self.show()
        self.no.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves everything as it is."""
        if event.key() == Qt.Key.Key_Escape:
            self._on_no()
        else:
            super().keyPressEvent(event)

    def _on_yes(self) -> None:
        self.hide()
        self.confirmed.emit()

    def _on_no(self) -> None:
        self.hide()
        self.dismissed.emit()
