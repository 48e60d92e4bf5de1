"""Labels that show text as it is."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy

__all__ = ["ShortLabel", "TagLabel", "headed", "label"]

_AROUND = 30  # pixels: what is beside the words of a tag, and what Qt keeps in reserve when it breaks lines


class ShortLabel(QLabel):
    """One line that ends with an ellipsis where it does not fit."""

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """As many of its letters as there is room for."""
        room = self.contentsRect()
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        short = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(self.alignment()), short)
        painter.end()


class TagLabel(QLabel):
    """A few words on a ground of their own: on one line, unless that is wider than the room."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def sizeHint(self) -> QSize:
        """The width of all words."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + _AROUND
        return QSize(width, self.heightForWidth(width))


def label(text: str, tone: str, *, centred: bool = False, selectable: bool = False) -> QLabel:
    """A wrapping label in plain text; ``tone`` chooses its rule in the style sheet."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setWordWrap(True)
    made.setProperty("tone", tone)
    if centred:
        made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    if selectable:
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def headed(title: str, count: ShortLabel) -> QHBoxLayout:
    """A pane's title with its ``count`` beside it, on one base line; where both do not fit, the title is whole."""
    heading = label(title, "heading")
    heading.setWordWrap(False)
    count.setProperty("tone", "small")
    count.setContentsMargins(0, 6, 0, 0)
    count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(heading, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(count, 1, Qt.AlignmentFlag.AlignVCenter)
    return row
