"""The sheet of keyboard shortcuts."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from askrs.gui.fitting import fit
from askrs.gui.icons import TextButton
from askrs.gui.labels import label
from askrs.gui.menus import COMMANDS

__all__ = ["ShortcutsSheet", "groups", "shortcuts"]

Keys = tuple[str, str]

_ASKING = (
    ("Ask the question", "Return"),
    ("Stop asking, or empty the line", "Escape"),
    ("Open citation 1 to 9", "Alt+1 … Alt+9"),
    ("Open it with the keyboard in the answer", "1 … 9"),
    ("Walk through the evidence", "Up, Down, Return"),
)
_LISTS = (
    ("Details of the article in the list", "Shift+Return"),
    ("Remove the chosen articles", "Delete"),
    ("Rename, delete a collection", "F2, Delete"),
    ("Put back what was removed or changed", "Ctrl+Z"),
    ("Rename, delete a session", "F2, Delete"),
    ("End the history's search, then the history", "Escape"),
)
_SIZE = (1000, 720)
_HEADING = 1.5  # lines
_TWO_COLUMNS = 105  # letters


def groups() -> list[tuple[str, list[Keys]]]:
    """What it does and its keys, for everything that has keys, under headings."""
    made: dict[str, list[Keys]] = {"Question and answer": list(_ASKING), "Lists": list(_LISTS)}
    for command in COMMANDS:
        if command.keys:
            keys = QKeySequence(command.keys).toString(QKeySequence.SequenceFormat.NativeText)
            made.setdefault(f"{command.menu.replace('&', '')} menu", []).append(
                (command.text.strip("|…").replace("&", ""), keys)
            )
    return list(made.items())


def shortcuts() -> list[Keys]:
    """All of them, without the headings."""
    return [keys for _, group in groups() for keys in group]


class ShortcutsSheet(QDialog):
    """Groups in two columns, or in one where there is no room for two: what it does, and the keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keyboard shortcuts")
        self.setAccessibleName("Keyboard shortcuts")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.area = QScrollArea()
        self.area.setWidget(self._sheet())
        self.area.setWidgetResizable(True)
        self.area.setAccessibleName("All shortcuts")
        close = TextButton("Close", "primary")
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 22)
        column.setSpacing(14)
        column.addWidget(label("Keyboard shortcuts", "heading"))
        column.addWidget(self.area, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        close.setFocus()
        fit(self, *_SIZE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns need room for the words of both."""
        super().resizeEvent(event)
        wide = self.width() / self.fontMetrics().averageCharWidth() > _TWO_COLUMNS
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def _sheet(self) -> QWidget:
        """Two columns, as nearly as long as each other as whole groups allow."""
        made, all_groups = QWidget(), groups()
        total = _lines(all_groups)
        parts = [part for size in range(len(all_groups)) for part in combinations(all_groups, size)]
        left = min(parts, key=lambda part: abs(total - 2 * _lines(part)))
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, made)
        self._columns.setContentsMargins(0, 0, 12, 0)
        self._columns.setSpacing(44)
        for part in (left, [group for group in all_groups if group not in left]):
            self._columns.addLayout(_column(part), 1)
        return made


def _lines(part: Sequence[tuple[str, list[Keys]]]) -> float:
    return sum(len(keys) + _HEADING for _, keys in part)


def _column(part: Sequence[tuple[str, list[Keys]]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(0, 1)
    for title, keys in part:
        heading = label(title, "strong")
        heading.setContentsMargins(0, 10 if grid.count() else 0, 0, 2)
        grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
        for what, pressed in keys:
            row = grid.rowCount()
            keys_said = label(pressed, "muted")
            keys_said.setWordWrap(False)
            grid.addWidget(label(what, "plain"), row, 0)
            grid.addWidget(keys_said, row, 1, Qt.AlignmentFlag.AlignTop)
    grid.setRowStretch(grid.rowCount(), 1)
    return grid
