"""What covers the window while files are dragged over it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from askrs.gui.labels import label

__all__ = ["DropVeil", "dropped_paths"]


def dropped_paths(data: QMimeData) -> list[str]:
    """The files and folders of this computer in what is dragged; anything else is left alone."""
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]


class DropVeil(QFrame):
    """Says that letting go adds to the library."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Drop to add to your library")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.addStretch()
        column.addWidget(label("Drop to add to your library", "title", centred=True))
        column.addWidget(label("The files stay where they are.", "muted", centred=True))
        column.addStretch()
        self.hide()

    def cover(self) -> None:
        """Lie over the whole window."""
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.raise_()
        self.show()
