"""Which theme is worn, and how large its letters are: the person's choice, or the system's."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QStyleHints
from PySide6.QtWidgets import QApplication

from askrs.gui.theme import Theme, load_theme, palette, style_sheet

__all__ = ["CHOICES", "Appearance", "wants_contrast"]

CHOICES = ("system", "light", "dark", "contrast")
_CHOICE = "window/appearance"
_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
    "contrast": Qt.ColorScheme.Dark,
}
_SCALE = "window/scale"
_SCALES = (0.8, 2.0)


def wants_contrast(hints: QStyleHints) -> bool:
    """Whether the system is set to high contrast; Qt tells it from 6.10 on."""
    if not hasattr(hints, "accessibility"):
        return False
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


class Appearance(QObject):
    """Dresses the application, and again whenever the choice or the system's colours change."""

    theme_changed = Signal(object)

    def __init__(self, app: QApplication, store: QSettings) -> None:
        super().__init__(app)
        self._app = app
        self._store = store
        self._system_font = app.font()
        app.setStyle("Fusion")
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self.apply)
        if hasattr(hints, "accessibility"):
            hints.accessibility().contrastPreferenceChanged.connect(self.apply)

    @property
    def choice(self) -> str:
        """``system``, ``light``, ``dark`` or ``contrast``."""
        kept = str(self._store.value(_CHOICE, "system"))
        return kept if kept in CHOICES else "system"

    def choose(self, choice: str) -> None:
        """Keep the choice and wear it."""
        self._store.setValue(_CHOICE, choice)
        self.apply()

    @property
    def scale(self) -> float:
        """How much larger than the system's the letters are."""
        try:
            kept = float(str(self._store.value(_SCALE, 1.0)))
        except ValueError:
            return 1.0
        return min(max(kept, _SCALES[0]), _SCALES[1])

    def enlarge(self, step: float) -> None:
        """Make all letters larger, or smaller, by a share of the system's size; 0 makes them as the system's."""
        self._store.setValue(_SCALE, round(self.scale + step, 2) if step else 1.0)
        self.apply()

    def apply(self) -> None:
        """Put the theme on; the system's own dialogs and window frames are told too."""
        self._app.styleHints().setColorScheme(_SCHEMES[self.choice])
        theme = self.current
        sheet = style_sheet(theme, self._system_font, self.scale)
        if sheet != self._app.styleSheet():
            self._app.setPalette(palette(theme))
            self._app.setStyleSheet(sheet)
            self.theme_changed.emit(theme)

    @property
    def current(self) -> Theme:
        """The theme that the choice, or the system, calls for."""
        hints = self._app.styleHints()
        dark = hints.colorScheme() == Qt.ColorScheme.Dark
        if self.choice != "system":
            return load_theme(self.choice)
        if wants_contrast(hints):
            return load_theme("contrast" if dark else "contrast-light")
        return load_theme("dark" if dark else "light")
