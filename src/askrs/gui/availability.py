"""Which commands can be done now: a command that has nothing to act on is grey, in its menu and for its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from askrs.gui.main_window import MainWindow

__all__ = ["Availability"]


class Availability(QObject):
    """Belongs to its window; looks again when another article is open, marked, selected in or chosen."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        view, chosen = window.reading.view, window.library.list.selectionModel()
        on_pages = window.reading.stage.pages.selecting.changed
        for signal in (view.mark_changed, view.selectionChanged, on_pages):
            signal.connect(lambda *_: self._look())
        for signal in (chosen.selectionChanged, chosen.currentChanged):
            signal.connect(lambda *_: self._look())
        window.library.filter.changed.connect(self._look)
        self._look()

    def _look(self) -> None:
        window = self._window
        menus, reading, library = window.menus, window.reading, window.library
        menus.enable(("why", "find"), reading.article is not None)
        menus.enable(("next_mark", "previous_mark"), bool(reading.view.marks))
        menus.enable(("copy_quote",), reading.article is not None and reading.stage.selection is not None)
        menus.enable(("pages",), reading.stage.has_pages)
        menus.enable(("details",), reading.article is not None or library.current is not None)
        menus.enable(("remove",), library.list.selectionModel().hasSelection())
