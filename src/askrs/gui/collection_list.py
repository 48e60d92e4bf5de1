"""The list of collections, which takes what is dropped on its rows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragMoveEvent
from PySide6.QtWidgets import QListView, QWidget

from askrs.gui.article_drag import articles_in
from askrs.gui.collection_delegate import CollectionDelegate
from askrs.gui.collection_model import CollectionModel

__all__ = ["CollectionList"]


class CollectionList(QListView):
    """The row under the pointer lights up in the theme's colours; Qt's own sign, a black frame, is not drawn."""

    def __init__(self, model: CollectionModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(CollectionDelegate(self))
        self.setAccessibleName("Collections of articles")
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.EditKeyPressed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setDragDropMode(QListView.DragDropMode.DropOnly)
        self.setDragDropOverwriteMode(True)
        self.setDropIndicatorShown(False)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Welcome articles on a row; without its sign Qt would welcome nothing."""
        super().dragMoveEvent(event)
        if articles_in(event.mimeData()) and self.indexAt(event.position().toPoint()).isValid():
            event.acceptProposedAction()
