"""Dialogs that grow with their letters and never beyond their screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QDialog

__all__ = ["fit"]

_LINE = 16  # pixels of a line for which the sizes are meant
_FRAME = 56  # pixels that a window's frame and the desktop's bars may take


def fit(dialog: QDialog, width: int, height: int) -> None:
    """Have ``dialog`` open ``width`` by ``height`` pixels large: more for larger letters, less on a small screen."""
    dialog.installEventFilter(_Fit(dialog, width, height))


class _Fit(QObject):
    def __init__(self, dialog: QDialog, width: int, height: int) -> None:
        super().__init__(dialog)
        self._wanted = width, height

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give it its size each time it opens."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QDialog):
            room = watched.screen().availableGeometry().size()
            factor = max(watched.fontMetrics().height() / _LINE, 1.0)
            width, height = (round(length * factor) for length in self._wanted)
            watched.resize(min(width, room.width() - _FRAME), min(height, room.height() - _FRAME))
        return False
