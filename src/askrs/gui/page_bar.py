"""Which page one is at, and how large it is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from askrs.gui.icons import IconButton
from askrs.gui.labels import label

__all__ = ["PageBar"]


class PageBar(QFrame):
    """The page's own number and its place in the file, the zoom, and what there is to say of the current mark."""

    larger_requested = Signal()
    smaller_requested = Signal()
    fit_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page_bar")
        self.setAccessibleName("Pages")
        self.place = label("", "small")
        self.note = label("", "small")
        self.zoom = label("", "small")
        for said in (self.place, self.zoom):
            said.setWordWrap(False)
        self.smaller = IconButton("zoom-out", "Smaller pages (Ctrl+-)")
        self.larger = IconButton("zoom-in", "Larger pages (Ctrl++)")
        self.fit = IconButton("fit", "As wide as the pane (Ctrl+0)")
        self.smaller.clicked.connect(self.smaller_requested)
        self.larger.clicked.connect(self.larger_requested)
        self.fit.clicked.connect(self.fit_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(34, 3, 24, 3)
        row.setSpacing(2)
        row.addWidget(self.place)
        row.addSpacing(14)
        row.addWidget(self.note, 1)
        for widget in (self.smaller, self.zoom, self.larger, self.fit):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self.show_zoom(0.0)

    def show_page(self, text: str) -> None:
        """Say which page is in view."""
        self.place.setText(text)

    def show_note(self, text: str) -> None:
        """Say something of the current mark, or nothing."""
        self.note.setText(text)

    def show_zoom(self, zoom: float) -> None:
        """Say how large the pages are; 0.0 is as wide as the pane."""
        self.zoom.setText(f"{zoom:.0%}" if zoom else "Fit")
