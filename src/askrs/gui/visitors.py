"""What later starts of the window bring: their files are added, the one that was opened is read, they are answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from askrs.domain.progress import Indexed, Progress
from askrs.gui.places import place_of_article
from askrs.gui.single_window import OpenRequest

if TYPE_CHECKING:
    from askrs.gui.main_window import MainWindow

__all__ = ["Visitors", "come_forward"]


class Visitors(QObject):
    """Belongs to its window, which comes forward for each of them."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._to_read = ""
        window.session.progressed.connect(self._on_progress)
        window.session.indexing_changed.connect(self._on_indexing)

    def welcome(self, request: OpenRequest) -> None:
        """Come forward, then ``serve``."""
        come_forward(self._window)
        self.serve(request)

    def serve(self, request: OpenRequest) -> None:
        """Add the files and ask the question; a single file without a question is opened to read."""
        if request.thorough:
            self._window.menus.actions["thorough"].setChecked(True)
        if request.files:
            self._to_read = request.files[0] if len(request.files) == 1 and not request.question else ""
            self._window.session.add(request.files)
        if request.question:
            self._window.question_bar.ask(request.question)

    def _on_progress(self, event: Progress) -> None:
        if self._to_read and isinstance(event, Indexed) and event.source == self._to_read:
            self._to_read = ""
            self._window.session.read(place_of_article(event.article))

    def _on_indexing(self, running: bool) -> None:
        if not running:
            self._to_read = ""


def come_forward(window: QWidget) -> None:
    """In front of all windows and ready to type in; where the system refuses that, its entry in the bar calls."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    QApplication.alert(window)
