"""Errors and notices, said inside the window."""

from __future__ import annotations

import traceback

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from askrs.errors import AskrsError
from askrs.gui.icons import IconButton, TextButton
from askrs.gui.labels import label

__all__ = ["Banner"]

_NOTICE_TIME = 6000  # milliseconds that good news stays


class Banner(QFrame):
    """What went wrong and what to do about it, until it is dismissed; or good news, for a moment."""

    details_copied = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.message = label("", "strong", selectable=True)
        self.hint = label("", "plain", selectable=True)
        self.details = TextButton("Copy details", "plain")
        self.dismiss = IconButton("close", "Dismiss")
        self._error: AskrsError | None = None
        self._timer = QTimer(self, interval=_NOTICE_TIME, singleShot=True)
        self._timer.timeout.connect(self.hide)
        self.details.clicked.connect(self._on_details)
        self.dismiss.clicked.connect(self.hide)
        self._arrange()
        self.hide()

    def show_error(self, error: AskrsError) -> None:
        """Say what went wrong, until it is dismissed."""
        self._error = error
        self._timer.stop()
        self._show("error", error.message, error.hint)
        self.details.setVisible(error.__cause__ is not None)

    def show_notice(self, sentence: str) -> None:
        """Say good news for a moment, unless an error still stands there."""
        if self.isVisible() and self.property("kind") == "error":
            return
        self.details.hide()
        self._show("notice", sentence, "")
        self._timer.start()

    def retract(self, kind: type[AskrsError]) -> None:
        """Say no longer what was wrong with something that is not shown any more."""
        if self.property("kind") == "error" and isinstance(self._error, kind):
            self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape dismisses."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _show(self, kind: str, message: str, hint: str) -> None:
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self.setAccessibleName(f"{message} {hint}".rstrip())
        self.message.setText(message)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.show()

    def _arrange(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.message)
        words.addWidget(self.hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 10, 14, 10)
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(self.details, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.dismiss, 0, Qt.AlignmentFlag.AlignTop)

    def _on_details(self) -> None:
        if self._error is not None:
            self.details_copied.emit("".join(traceback.format_exception(self._error)))
