"""Python's search for garbage, in the window's thread and in small portions."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

__all__ = ["Sweeping"]

_INTERVAL = 500  # milliseconds
_STANDING = 3000  # milliseconds after which what a window is made of is there


class Sweeping(QObject):
    """Collects reference cycles between events, for as long as it lives.

    By itself Python does so in whichever thread allocates next: a timer or a dialog that is found in the library's
    thread is destroyed there, which ends the process. What stands after the start is never looked at again, so that a
    search takes a few milliseconds however large the library is.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=_INTERVAL)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()
        QTimer.singleShot(_STANDING, self, gc.freeze)

    def sweep(self) -> int:
        """Search the oldest generation that is due, as Python would; how many objects were found."""
        due = [age for age, counted in enumerate(gc.get_count()) if counted > gc.get_threshold()[age]]
        return gc.collect(due[-1]) if due else 0

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
