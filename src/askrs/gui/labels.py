"""Labels that show text as it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy

__all__ = ["headed", "label"]


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


def headed(title: str, count: QLabel) -> QHBoxLayout:
    """A pane's title with its ``count`` beside it, on one base line; where both do not fit, the title is whole."""
    heading = label(title, "heading")
    heading.setWordWrap(False)
    count.setWordWrap(False)
    count.setContentsMargins(0, 6, 0, 0)
    count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(heading, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(count, 1, Qt.AlignmentFlag.AlignVCenter)
    return row
