"""Labels that show text as it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

__all__ = ["label"]


def label(text: str, tone: str, *, centred: bool = False, selectable: bool = False) -> QLabel:
    """A wrapping label in plain text; ``tone`` chooses its rule in the style sheet."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setWordWrap(True)
    made.setProperty("tone", tone)
    if centred:
        made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    if selectable:
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made
