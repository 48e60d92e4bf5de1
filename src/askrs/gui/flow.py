"""Widgets side by side, as many to a line as there is room for, like words in a paragraph."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

__all__ = ["FlowLayout"]


class FlowLayout(QLayout):
    """Each widget as large as it wishes, but never wider than the line; ``gap`` pixels between them both ways.

    Lines stand at the left or in the centre, or their last widget stands at the right.
    """

    def __init__(
        self, gap: int, lines: Literal["left", "centre", "apart"] = "left", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._gap, self._way = gap, lines
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The one at this place, if there is one."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give the one at this place away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """None: what is left over stays empty."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Narrower is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines."""
        heights = [_height(line) for line in self._lines(width)]
        return sum(heights) + self._gap * max(len(heights) - 1, 0)

    def sizeHint(self) -> QSize:
        """Room for the widest."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """A line of one."""
        hints = [item.minimumSize() for item in self._shown()]
        return QSize(
            max((hint.width() for hint in hints), default=0), max((hint.height() for hint in hints), default=0)
        )

    def setGeometry(self, area: QRect) -> None:
        """Place them."""
        super().setGeometry(area)
        top = area.top()
        for line in self._lines(area.width()):
            left, height, used = area.left(), _height(line), sum(size.width() for _, size in line)
            spare = area.width() - used - self._gap * (len(line) - 1)
            left += spare // 2 if self._way == "centre" else 0
            for item, size in line:
                left += spare if self._way == "apart" and item is self._shown()[-1] else 0
                item.setGeometry(QRect(QPoint(left, top + (height - size.height()) // 2), size))
                left += size.width() + self._gap
            top += height + self._gap

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, room: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        left = 0
        for item in self._shown():
            size = item.sizeHint()
            if size.width() > room:
                size = QSize(room, item.heightForWidth(room) if item.hasHeightForWidth() else size.height())
            if not lines or left + size.width() > room:
                lines.append([])
                left = 0
            lines[-1].append((item, size))
            left += size.width() + self._gap
        return lines


def _height(line: list[tuple[QLayoutItem, QSize]]) -> int:
    return max((size.height() for _, size in line), default=0)
