"""Noticing that somebody pulls at a widget, and what goes along then."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication

from askrs.publishing import Quotation

__all__ = ["Pull", "carried"]


class Pull(QObject):
    """Belongs to a button: ``pulled`` once the mouse has gone far enough with it; the button is then not pressed."""

    pulled = Signal()

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button)
        self._button = button
        self._from: QPoint | None = None
        button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at the mouse; everything else goes its way."""
        if isinstance(event, QMouseEvent) and watched is self._button:
            if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
                self._from = event.position().toPoint()
            elif event.type() == QEvent.Type.MouseButtonRelease:
                self._from = None
            elif event.type() == QEvent.Type.MouseMove and self._is_far(event.position().toPoint()):
                self._from = None
                self._button.setDown(False)
                self.pulled.emit()
                return True
        return super().eventFilter(watched, event)

    def _is_far(self, point: QPoint) -> bool:
        return self._from is not None and (point - self._from).manhattanLength() >= QApplication.startDragDistance()


def carried(quotation: Quotation) -> QMimeData:
    """A quotation as other programs take it: as text, and as formatted text."""
    made = QMimeData()
    made.setText(quotation.text)
    made.setHtml(quotation.html)
    return made
