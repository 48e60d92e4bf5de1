"""Adding many articles takes a while: a window that was left meanwhile says when it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from askrs.gui.main_window import MainWindow

__all__ = ["Calling"]

_LONG = 10_000  # milliseconds after which one has gone to do something else
_DONE = "Articles added"


class Calling(QObject):
    """Belongs to its window, whose title and whose entry in the system's bar call until one comes back to it."""

    def __init__(self, window: MainWindow, long: int = _LONG) -> None:
        super().__init__(window)
        self._window, self._long = window, long
        self._title = window.windowTitle()
        self._clock = QElapsedTimer()
        window.session.indexing_changed.connect(self._on_indexing)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusWindowChanged.connect(self._on_focus)

    def _on_indexing(self, running: bool) -> None:
        if running:
            self._clock.start()
        elif self._clock.elapsed() >= self._long and not QApplication.activeWindow():
            self._window.setWindowTitle(_DONE)
            QApplication.alert(self._window)

    def _on_focus(self, focused: QWindow | None) -> None:
        if focused is not None:
            self._window.setWindowTitle(self._title)
