"""Drawn icons, tinted with the palette's colours and re-tinted when they change."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from askrs.paths import resources

__all__ = ["IconButton", "TextButton", "application_icon", "drawing", "icon"]

_drawn: dict[tuple[str, int, int, int], QIcon] = {}
_RESOLUTION = 4  # pixels drawn per logical pixel: sharp on the densest screens
_LINE = 16  # pixels of a line of letters of the usual size
_REDRAWN = {QEvent.Type.PaletteChange, QEvent.Type.FontChange}


def drawing(name: str, colour: QColor, size: int) -> QPixmap:
    """The icon ``name`` in one colour, ``size`` logical pixels square."""
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour.name()).encode()))
    pixmap = QPixmap(size * _RESOLUTION, size * _RESOLUTION)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(_RESOLUTION)
    return pixmap


def icon(name: str, role: QPalette.ColorRole = QPalette.ColorRole.ButtonText, size: int = 18) -> QIcon:
    """The icon ``name`` in the palette's colour for ``role``, paler where it is disabled; drawn once."""
    colours = QGuiApplication.palette()
    ink = colours.color(QPalette.ColorGroup.Active, role)
    faint = colours.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    key = name, ink.rgba(), faint.rgba(), size
    if key not in _drawn:
        made = _drawn[key] = QIcon(drawing(name, ink, size))
        made.addPixmap(drawing(name, faint, size), QIcon.Mode.Disabled)
        app = QGuiApplication.instance()
        if len(_drawn) == 1 and app is not None:
            app.aboutToQuit.connect(_drawn.clear)  # no picture outlives the application
    return _drawn[key]


@cache
def _source(name: str) -> str:
    return (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def _beside_letters(widget: QWidget, size: int) -> int:
    """``size`` pixels beside letters of the usual size, more beside larger ones."""
    return max(round(size * widget.fontMetrics().height() / _LINE), size)


def application_icon() -> QIcon:
    """The open book with a marked line."""
    return QIcon(str(resources() / "icons" / "askrs.svg"))


class IconButton(QToolButton):
    """A button that is only an icon; its name is told to screen readers and on hovering."""

    def __init__(self, name: str, says: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setToolTip(says)
        self.setAccessibleName(says)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._tint()

    def changeEvent(self, event: QEvent) -> None:
        """Re-tint the icon when the theme changes."""
        super().changeEvent(event)
        if event.type() in _REDRAWN:
            self._tint()

    def _tint(self) -> None:
        size = _beside_letters(self, 18)
        self.setIconSize(QSize(size, size))
        self.setIcon(icon(self._name, size=size))


class TextButton(QPushButton):
    """A button with words and, if named, an icon; ``kind`` chooses its rule in the style sheet."""

    def __init__(self, text: str, kind: str = "", icon_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._name = icon_name
        self._kind = kind
        self.setProperty("kind", kind)
        self.setAccessibleName(text.replace("&", ""))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._tint()

    def change(self, text: str, icon_name: str) -> None:
        """Other words and another icon, the same button."""
        self._name = icon_name
        self.setText(text)
        self.setAccessibleName(text.replace("&", ""))
        self._tint()

    def changeEvent(self, event: QEvent) -> None:
        """Re-tint the icon when the theme changes."""
        super().changeEvent(event)
        if event.type() in _REDRAWN:
            self._tint()

    def _tint(self) -> None:
        roles = {"primary": QPalette.ColorRole.BrightText, "plain": QPalette.ColorRole.Accent}
        if self._name:
            size = _beside_letters(self, 16)
            self.setIcon(icon(self._name, roles.get(self._kind, QPalette.ColorRole.ButtonText), size))
            self.setIconSize(QSize(size, size))
