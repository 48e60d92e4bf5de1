"""The sheet of keyboard shortcuts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from askrs.gui.icons import TextButton
from askrs.gui.labels import label
from askrs.gui.menus import COMMANDS

__all__ = ["ShortcutsSheet", "shortcuts"]

_BESIDE_THE_MENUS = (
    ("Ask the question", "Return"),
    ("Stop asking, or empty the line", "Escape"),
    ("Open citation 1 to 9", "Alt+1 … Alt+9, or the digit in the answer"),
    ("Walk through the evidence", "Up, Down, Return"),
    ("Details of the article in the list", "Shift+Return, or Ctrl+I"),
    ("Remove the chosen articles", "Delete"),
    ("Rename, delete a collection", "F2, Delete"),
    ("Undo what was done in the library, as removing articles", "Ctrl+Z"),
    ("Rename, delete, put back a session in the history", "F2, Delete, Ctrl+Z"),
    ("End the search of the history, then the history", "Escape"),
)


def shortcuts() -> list[tuple[str, str]]:
    """What it does and its keys, for everything that has keys."""
    of_menus = [
        (
            command.text.strip("|…").replace("&", ""),
            QKeySequence(command.keys).toString(QKeySequence.SequenceFormat.NativeText),
        )
        for command in COMMANDS
        if command.keys
    ]
    return [*_BESIDE_THE_MENUS, *of_menus]


class ShortcutsSheet(QDialog):
    """Two columns: what it does, and the keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keyboard shortcuts")
        self.setAccessibleName("Keyboard shortcuts")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        grid = QGridLayout()
        grid.setHorizontalSpacing(40)
        grid.setVerticalSpacing(7)
        for row, (what, keys) in enumerate(shortcuts()):
            for column, said in enumerate((label(what, "plain"), label(keys, "muted"))):
                said.setWordWrap(False)
                grid.addWidget(said, row, column)
        close = TextButton("Close", "primary")
        close.clicked.connect(self.accept)
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(28, 24, 28, 22)
        column_of_all.setSpacing(18)
        column_of_all.addWidget(label("Keyboard shortcuts", "heading"))
        column_of_all.addLayout(grid)
        column_of_all.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
