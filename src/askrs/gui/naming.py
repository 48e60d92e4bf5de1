"""The library's own names, looked up while one of them is being typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from askrs.gui.workers import Lane

if TYPE_CHECKING:
    from askrs.library import Library

__all__ = ["Naming"]

_PAUSE = 120  # milliseconds; who types on is not looked up after


class Naming(QObject):
    """Works in the library's lane; ``found`` brings the beginning that was sought last, and the names that have it.

    A library that cannot be looked into offers none: whoever asks it will be told why.
    """

    found = Signal(str, object)

    def __init__(self, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._wanted = ""
        self._pause = QTimer(self, interval=_PAUSE, singleShot=True)
        self._pause.timeout.connect(self._seek)

    def seek(self, typed: str) -> None:
        """Have ``found`` say the names in which a word begins with ``typed``, after a moment without another wish."""
        self._wanted = typed
        self._pause.start()

    def _seek(self) -> None:
        wanted = self._wanted
        if wanted:
            self._lane.run(
                lambda library: self._names(library, wanted),
                lambda names: self.found.emit(wanted, names) if wanted == self._wanted else None,
                lambda _: None,
            )

    def _names(self, library: Library, wanted: str) -> list[str]:
        """In the lane: nothing, if something else is being typed by now."""
        return library.mentions.beginning(wanted) if wanted == self._wanted else []
