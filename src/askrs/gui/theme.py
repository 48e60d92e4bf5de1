"""Colours and type: what a theme is, and how it becomes a palette and a style sheet."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from string import Template

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from askrs.paths import resources

__all__ = ["Theme", "load_theme", "palette", "reading_family", "style_sheet"]

READING_FAMILIES = (
    "Charter",
    "Source Serif 4",
    "Source Serif Pro",
    "Iowan Old Style",
    "Noto Serif",
    "Georgia",
    "Cambria",
    "Liberation Serif",
    "DejaVu Serif",
)

# Type sizes as multiples of the system's own, so that a person's choice of size holds here too.
_SIZES = {
    "small": 0.95,
    "body": 1.08,
    "quote": 1.15,
    "statement": 1.28,
    "lead": 1.42,
    "reading": 1.42,
    "heading": 1.75,
    "title": 2.1,
}


@dataclass(frozen=True, slots=True)
class Theme:
    """A name and its colours by what they are for (``paper``, ``ink``, ``mark`` …), as ``#rrggbb``."""

    name: str
    colours: Mapping[str, str]

    @property
    def is_strong(self) -> bool:
        """Whether it is one of high contrast, in which nothing is told by colour alone."""
        return self.name.startswith("contrast")

    def colour(self, token: str) -> QColor:
        """The colour of ``token``; an unknown one is a KeyError."""
        return QColor(self.colours[token])


def load_theme(name: str) -> Theme:
    """The theme ``light``, ``dark``, ``contrast`` or ``contrast-light`` from the resources."""
    path = resources() / "themes" / f"{name}.json"
    return Theme(name, json.loads(path.read_text(encoding="utf-8")))


def palette(theme: Theme) -> QPalette:
    """The palette that widgets without a rule in the style sheet, and own-painted ones, draw with."""
    roles = {
        QPalette.ColorRole.Window: "paper",
        QPalette.ColorRole.WindowText: "ink",
        QPalette.ColorRole.Base: "field",
        QPalette.ColorRole.AlternateBase: "shelf",
        QPalette.ColorRole.Text: "ink",
        QPalette.ColorRole.PlaceholderText: "muted",
        QPalette.ColorRole.Button: "shelf",
        QPalette.ColorRole.ButtonText: "ink",
        QPalette.ColorRole.Highlight: "selection",
        QPalette.ColorRole.HighlightedText: "ink",
        QPalette.ColorRole.Accent: "accent",
        QPalette.ColorRole.BrightText: "on_accent",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.Mid: "line",
        QPalette.ColorRole.Midlight: "hover",
        QPalette.ColorRole.Dark: "edge",
        QPalette.ColorRole.Shadow: "selection_edge",
        QPalette.ColorRole.ToolTipBase: "page",
        QPalette.ColorRole.ToolTipText: "ink",
    }
    made = QPalette()
    for role, token in roles.items():
        made.setColor(role, theme.colour(token))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("disabled"))
    return made


def style_sheet(theme: Theme, system_font: QFont, scale: float = 1.0) -> str:
    """The style sheet of ``theme`` with sizes relative to the system's font, times ``scale``."""
    names = ("askrs", "contrast") if theme.is_strong else ("askrs",)
    sheet = "\n".join((resources() / "themes" / f"{name}.qss").read_text(encoding="utf-8") for name in names)
    points = max(system_font.pointSizeF(), 7.0) * scale
    sizes = {name: f"{points * factor:.1f}" for name, factor in _SIZES.items()}
    themes, lined = (resources() / "themes").as_posix(), str(theme.is_strong).lower()
    return Template(sheet).substitute(theme.colours, **sizes, serif=reading_family(), themes=themes, lined=lined)


def reading_family() -> str:
    """The first serif face of a book that this computer has."""
    here = set(QFontDatabase.families())
    return next((family for family in READING_FAMILIES if family in here), "Serif")
