"""What the window remembers from one day to the next: where it stood, how its panes were divided, what was on."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

__all__ = ["WindowMemory", "window_store"]


def window_store() -> QSettings:
    """The file of this user's window settings, a plain text on every system, which only this user may read."""
    store = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "askrs", "window")
    file = Path(store.fileName())
    with suppress(OSError):
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.parent.chmod(0o700)
        file.touch(mode=0o600)
        file.chmod(0o600)
    return store


class WindowMemory:
    """Keeps geometry, splitters, which panels are shown, which ``switches`` are on; what it cannot read it forgets."""

    def __init__(self, store: QSettings, switches: Mapping[str, QAction] | None = None) -> None:
        self._store = store
        self._switches = switches or {}

    def restore(self, window: QMainWindow, panes: QSplitter, panels: Mapping[str, QWidget]) -> None:
        """Put everything where it was; the first time, leave it as it is.

        A switch that is on already, because somebody asked for it today, stays on.
        """
        geometry, split = self._store.value("window/geometry"), self._store.value("window/panes")
        if isinstance(geometry, QByteArray):
            window.restoreGeometry(geometry)
        if isinstance(split, QByteArray):
            panes.restoreState(split)
        for name, panel in panels.items():
            panel.setVisible(str(self._store.value(f"window/{name}", "true")) != "false")
        for name, switch in self._switches.items():
            switch.setChecked(switch.isChecked() or str(self._store.value(f"window/{name}")) == "true")

    def keep(self, window: QMainWindow, panes: QSplitter, panels: Mapping[str, QWidget]) -> None:
        """Remember how everything is."""
        self._store.setValue("window/geometry", window.saveGeometry())
        self._store.setValue("window/panes", panes.saveState())
        for name, panel in panels.items():
            self._store.setValue(f"window/{name}", "false" if panel.isHidden() else "true")
        for name, switch in self._switches.items():
            self._store.setValue(f"window/{name}", "true" if switch.isChecked() else "false")
        self._store.sync()
