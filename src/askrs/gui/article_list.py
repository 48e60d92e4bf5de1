"""The list of articles in the library panel."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QListView, QMenu, QSizePolicy, QWidget

from askrs.gui.article_delegate import ArticleDelegate
from askrs.gui.library_model import ARTICLE_ROLE

__all__ = ["ArticleList"]

_BATCH = 500  # rows; measured in about 10 ms


class ArticleList(QListView):
    """Rows that are as high as their titles need at the width that there is, with a menu of what can be done to them.

    ``details_requested`` brings the article; the other wishes mean all that are chosen.
    """

    details_requested = Signal(object)
    removal_requested = Signal()
    collections_requested = Signal()
    drag_begun = Signal()

    def __init__(self, model: QAbstractItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self._delegate = ArticleDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName("Articles in the library")
        self.setMouseTracking(True)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayoutMode(QListView.LayoutMode.Batched)  # thousands of rows are measured a few at a time
        self.setBatchSize(_BATCH)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)  # it gives way to words
        self.menu = self._menu()
        self._give_keys("Delete", self.removal_requested.emit)
        for keys in ("Shift+Return", "Shift+Enter"):
            self._give_keys(keys, self._wish_for_details)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the rows again: Qt's own adjusting comes too early when the panel is just being shown."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """In another font every row has another height."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and hasattr(self, "_delegate"):
            self._delegate.forget()
            self.scheduleDelayedItemsLayout()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of an article, at the pointer or, from the keyboard, at its row."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            at = self.visualRect(index).bottomLeft() + QPoint(16, 0) if by_key else event.pos()
            self.menu.popup(self.viewport().mapToGlobal(at))

    def startDrag(self, _supported: Qt.DropAction) -> None:  # noqa: N802
        """The chosen articles are about to be carried somewhere."""
        self.drag_begun.emit()

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        verbs = (
            ("&Open", lambda: self.activated.emit(self.currentIndex())),
            ("&Details…", self._wish_for_details),
            ("&Add to collection…", self.collections_requested.emit),
            ("&Remove…", self.removal_requested.emit),
        )
        for text, verb in verbs:
            menu.addAction(text).triggered.connect(lambda _=False, verb=verb: verb())
        return menu

    def _wish_for_details(self) -> None:
        if self.currentIndex().isValid():
            self.details_requested.emit(self.currentIndex().data(ARTICLE_ROLE))

    def _give_keys(self, keys: str, verb: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(verb)
