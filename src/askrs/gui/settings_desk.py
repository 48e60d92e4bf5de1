"""Where settings take effect: what the dialog changes, and what the menus change while it is open."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings

from askrs.gui.settings_dialog import SettingsDialog
from askrs.publishing import DEFAULT_STYLE, STYLES

if TYPE_CHECKING:
    from askrs.gui.main_window import MainWindow

__all__ = ["SettingsDesk"]

_STATEMENTS = "window/statements"
_CITATION = "window/citation"
_MOST = 50
_SWITCHES = ("thorough", "private", "pages")


class SettingsDesk(QObject):
    """Belongs to its window; ``facts`` are what only a new start can change, ``statements`` what holds until then."""

    def __init__(self, window: MainWindow, store: QSettings, facts: Mapping[str, str], statements: int) -> None:
        super().__init__(window)
        self._window, self._store, self._facts = window, store, facts
        self.dialog = SettingsDialog(window)
        self.dialog.changed.connect(self._set)
        window.session.statements = self._kept_statements(statements)
        self._cite(str(store.value(_CITATION, "")))
        window.menus.actions["settings"].triggered.connect(lambda _=False: self.open())
        window.appearance.theme_changed.connect(self._on_theme)  # a method: it ends with the window, which goes first
        for name in _SWITCHES:
            window.menus.actions[name].toggled.connect(lambda _: self._show())

    def open(self) -> None:
        """Show how everything is now."""
        self._show()
        self.dialog.open()
        self.dialog.controls["statements"].setFocus()

    def _on_theme(self, _theme: object) -> None:
        self._show()

    def _show(self) -> None:
        self.dialog.show_values({**self._facts, **self._values()})

    def _values(self) -> dict[str, str]:
        actions, appearance = self._window.menus.actions, self._window.appearance
        switches = {name: "on" if actions[name].isChecked() else "off" for name in _SWITCHES}
        return switches | {
            "statements": str(self._window.session.statements),
            "citation": self._window.session.press.style,
            "appearance": appearance.choice,
            "scale": str(round(100 * appearance.scale)),
        }

    def _set(self, key: str, value: str) -> None:
        window = self._window
        if key in _SWITCHES:
            window.menus.actions[key].setChecked(value == "on")
        elif key == "statements":
            window.session.statements = int(value)
            self._store.setValue(_STATEMENTS, value)
        elif key == "citation":
            self._cite(value)
            self._store.setValue(_CITATION, value)
        elif key == "appearance":
            window.menus.appearances[value].trigger()
        elif key == "scale":
            step = round(int(value) / 100 - window.appearance.scale, 2)
            if step:
                window.appearance.enlarge(step)
        elif key == "watched":
            window.watched.open()

    def _cite(self, style: str) -> None:
        """In this style, or in the default one where there is no such."""
        named = style if style in STYLES else DEFAULT_STYLE
        self._window.session.press.style = self._window.reading.style_of_citations = named

    def _kept_statements(self, otherwise: int) -> int:
        kept = str(self._store.value(_STATEMENTS, ""))
        return int(kept) if kept.isdecimal() and 1 <= int(kept) <= _MOST else otherwise
