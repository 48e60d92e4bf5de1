"""Looking for words in the article that is open."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from askrs.domain.span import Span
from askrs.gui.icons import IconButton
from askrs.gui.labels import label

__all__ = ["FindBar", "occurrences"]

_MOST = 10_000  # places: nobody walks through more


def occurrences(text: str, wanted: str) -> tuple[Span, ...]:
    r"""Where ``wanted`` stands in ``text``, in either case and over any white space.

    >>> occurrences("The Nile.\nThe nile", "the NILE")
    (Span(start=0, end=8), Span(start=10, end=18))
    """
    words = wanted.split()
    if not words:
        return ()
    pattern = re.compile(r"\s+".join(map(re.escape, words)), re.IGNORECASE)
    found = (Span(*match.span()) for match, _ in zip(pattern.finditer(text), range(_MOST), strict=False))
    return tuple(found)


class FindBar(QFrame):
    """A line to type in, how many places there are, and the way from one to the next."""

    sought = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find_bar")
        self.setAccessibleName("Find in article")
        self.field = QLineEdit()
        self.field.setPlaceholderText("Find in this article")
        self.field.setAccessibleName("Words to find in this article")
        self.counter = label("", "small")
        self.counter.setWordWrap(False)
        self.counter.setAccessibleName("Places found")
        self.previous = IconButton("previous", "Previous place (Shift+Return)")
        self.next = IconButton("next", "Next place (Return)")
        self.close_button = IconButton("close", "Close (Escape)")
        self.field.textChanged.connect(self.sought)
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.close_button.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(34, 6, 24, 6)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addSpacing(6)
        for widget in (self.counter, self.previous, self.next, self.close_button):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def take_focus(self) -> None:
        """Show the bar and let one type over what was sought last."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_count(self, number: int, total: int) -> None:
        """Say which of how many places is shown."""
        self.counter.setText(f"{number} of {total}" if total else "Nothing found" if self.field.text().strip() else "")
        for button in (self.previous, self.next):
            button.setEnabled(total > 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return goes on, Shift+Return back, Escape closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
