"""The folders that are watched, and leaving them alone again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from askrs.gui.fitting import fit
from askrs.gui.icons import IconButton, TextButton
from askrs.gui.labels import label
from askrs.gui.prose import Prose

__all__ = ["WatchedDialog", "WatchedRow"]

_NONE = "No folder is watched yet."
_ABOUT = "New and changed files in these folders come into the library by themselves while askrs is open."


class WatchedRow(QFrame):
    """A folder's name, where it is, and a button that stops watching it."""

    removal_requested = Signal(str)

    def __init__(self, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self.is_there, called = Path(folder).is_dir(), Path(folder).name or folder
        self.setAccessibleName(f"Watched folder {folder}")
        name, place = Prose(max_lines=1), Prose(max_lines=1)
        name.setProperty("tone", "strong")
        place.setProperty("tone", "small")
        name.show_text(called)
        place.show_text(folder if self.is_there else f"Not there now: {folder}")
        self.remove = IconButton("close", f"Stop watching {called}")
        self.remove.clicked.connect(lambda: self.removal_requested.emit(folder))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(name)
        words.addWidget(place)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 10, 10)
        row.addLayout(words, 1)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignVCenter)


class WatchedDialog(QDialog):
    """Lists the folders; wishes for one more or one fewer."""

    folder_requested = Signal()
    removal_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Watched folders")
        self.setAccessibleName("Watched folders")
        self.rows: list[WatchedRow] = []
        self.empty = label(_NONE, "muted", centred=True)
        self.add = TextButton("Watch a folder…", "", "add-folder")
        self.close_button = TextButton("Close", "primary")
        self.close_button.setDefault(True)
        self.add.clicked.connect(self.folder_requested)
        self.close_button.clicked.connect(self.accept)
        self._arrange()
        self.show_folders(())

    def show_folders(self, folders: Sequence[str]) -> None:
        """Show exactly these."""
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(folder) for folder in folders]
        for at, row in enumerate(self.rows):
            self._column.insertWidget(at, row)
        self.empty.setVisible(not folders)

    def _row(self, folder: str) -> WatchedRow:
        row = WatchedRow(folder)
        row.removal_requested.connect(self.removal_requested)
        return row

    def _arrange(self) -> None:
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.empty)
        self._column.addStretch()
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add)
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 22)
        column.setSpacing(14)
        column.addWidget(label("Watched folders", "heading"))
        column.addWidget(label(_ABOUT, "muted"))
        column.addWidget(area, 1)
        column.addLayout(buttons)
        fit(self, 520, 420)
