"""What is as high as its words, as long as there is room, and scrolls where there is not."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

__all__ = ["GrowingArea"]

_LEAST = 2  # lines


class GrowingArea(QScrollArea):
    """Asks for the height of ``page``; takes less, down to two lines."""

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self.setWidget(page)
        self.setWidgetResizable(True)
        page.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        """As high as the page is at this width."""
        page, width = self._page, self.viewport().width()
        hint = page.sizeHint()
        return QSize(hint.width(), page.heightForWidth(width) if page.hasHeightForWidth() else hint.height())

    def minimumSizeHint(self) -> QSize:
        """Two lines."""
        least = _LEAST * self.fontMetrics().height()
        return QSize(self._page.minimumSizeHint().width(), min(least, self.sizeHint().height()))
