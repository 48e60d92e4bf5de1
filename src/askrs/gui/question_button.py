"""A question to press, on as many lines as it needs."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from askrs.gui.icons import TextButton

__all__ = ["QuestionButton"]

_SIDE, _ABOVE = 17, 12  # pixels between the edge and the words, as in the style sheet
_WIDEST = 420
_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


class QuestionButton(TextButton):
    """Qt's own buttons have one line."""

    def __init__(self, question: str, parent: QWidget | None = None) -> None:
        super().__init__(question, "question", parent=parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Narrower is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the wrapped words and what is around them."""
        room = QRect(0, 0, max(width - 2 * _SIDE, 1), 10_000)
        return self.fontMetrics().boundingRect(room, int(_WRAPPED), self.text()).height() + 2 * _ABOVE

    def sizeHint(self) -> QSize:
        """One line, if that is not too wide."""
        width = min(self.fontMetrics().horizontalAdvance(self.text()) + 2 * _SIDE + 2, _WIDEST)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Room for a word."""
        return QSize(160, self.fontMetrics().height() + 2 * _ABOVE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame of the style sheet, and the words."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.drawText(self.rect().adjusted(_SIDE, 0, -_SIDE, 0), int(_WRAPPED), self.text())
        painter.end()
