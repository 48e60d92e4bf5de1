"""Where the question is written."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from askrs.gui.icons import IconButton, TextButton
from askrs.gui.suggestions import Suggestions

__all__ = ["QuestionBar"]

_LONGEST = 1000  # characters; more than any question, and a pasted article stays a mistake that shows


class QuestionBar(QFrame):
    """A line to write in and a button that asks, or stops while a question is being asked."""

    question_submitted = Signal(str)
    cancel_requested = Signal()
    library_toggled = Signal()
    scope_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Question")
        self.library_button = IconButton("library", "Show or hide the library (Ctrl+B)")
        self.field = QLineEdit()
        self.field.setObjectName("question_field")
        self.field.setPlaceholderText("Ask your articles a question…")
        self.field.setAccessibleName("Your question")
        self.field.setMaxLength(_LONGEST)
        self.field.setMaximumWidth(1120)
        self.field.setAcceptDrops(False)
        self.suggestions = Suggestions(self.field)
        self.field.setCompleter(self.suggestions)
        self.scope = TextButton("", "chip", "close")
        self.scope.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.scope.hide()
        self.button = TextButton("Ask", "primary", "ask")
        self._busy = False
        self._arrange()
        self._wire()

    def ask(self, question: str) -> None:
        """Put a question into the line and submit it."""
        self.field.setText(question)
        self._submit()

    def set_busy(self, busy: bool) -> None:
        """While busy the button stops instead of asking."""
        self._busy = busy
        self.button.change("Stop" if busy else "Ask", "stop" if busy else "ask")

    def show_scope(self, said: str) -> None:
        """Say beside the line that only some articles are asked; empty for all."""
        self.scope.setText(said)
        self.scope.setAccessibleName(f"{said} articles are asked: ask all again" if said else "")
        self.scope.setToolTip("Ask all articles again (Ctrl+Shift+L)")
        self.scope.setVisible(bool(said))

    def take_focus(self) -> None:
        """Ready to type, the old question selected."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def escape(self) -> None:
        """Stop what is being asked, else empty the line."""
        if self._busy:
            self.cancel_requested.emit()
        else:
            self.field.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape stops or clears."""
        if event.key() == Qt.Key.Key_Escape:
            self.escape()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 12, 18, 12)
        row.setSpacing(10)
        row.addWidget(self.library_button)
        row.addStretch(1)
        row.addWidget(self.scope)
        row.addWidget(self.field, 100)
        row.addWidget(self.button)
        row.addStretch(1)

    def _wire(self) -> None:
        self.field.returnPressed.connect(self._submit)
        self.button.clicked.connect(self._on_button)
        self.scope.clicked.connect(self.scope_left)
        self.library_button.clicked.connect(self.library_toggled)

    def _on_button(self) -> None:
        if self._busy:
            self.cancel_requested.emit()
        else:
            self._submit()

    def _submit(self) -> None:
        if self.suggestions.is_naming:
            return
        question = " ".join(self.field.text().split())
        if question:
            self.question_submitted.emit(question)
        else:
            self.take_focus()
