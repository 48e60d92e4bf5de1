"""The collections above the library's list: looked at by themselves, and where articles are dropped."""

from __future__ import annotations

from collections.abc import Collection as Some
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from askrs.domain.article import ArticleId
from askrs.domain.collection import Collection
from askrs.gui.collection_list import CollectionList
from askrs.gui.collection_model import COLLECTION_ROLE, CollectionModel
from askrs.gui.icons import IconButton
from askrs.gui.labels import label

__all__ = ["CollectionShelf"]

_MOST = 5  # rows that stand there at once; twice as many while articles are dragged


class CollectionShelf(QFrame):
    """Stands there only if there are collections, while articles are dragged, or while a new one gets its name."""

    toggled = Signal(object)
    asking_requested = Signal(object)
    renaming_requested = Signal(object, str)
    deletion_requested = Signal(object)
    put_requested = Signal(object, object)
    creation_requested = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Collections")
        self.model = CollectionModel(self)
        self.list = CollectionList(self.model)
        self.line = QLineEdit()
        self.new_button = IconButton("new", "New collection")
        self._menu = self._make_menu()
        self._articles: Some[ArticleId] = ()
        self._dragging = False
        self._set_up_line()
        self._arrange()
        self._wire()
        self._fit()

    def show_collections(self, collections: Sequence[Collection]) -> None:
        """Show these, the keyboard where it was."""
        before = self._current()
        self.model.show_collections(collections)
        for row in range(self.model.rowCount()):
            one = self.model.index(row, 0).data(COLLECTION_ROLE)
            if before and one and one.id == before.id:
                self.list.setCurrentIndex(self.model.index(row, 0))
        self._fit()

    def show_dragging(self, dragging: bool) -> None:
        """Be there to be dropped on, with a row for a new collection."""
        self._dragging = dragging
        self.model.offer_new(dragging)
        self._fit()

    def ask_for_name(self, articles: Some[ArticleId] = ()) -> None:
        """Have a new collection named; these articles will be in it."""
        self._articles = articles
        self.line.clear()
        self.line.show()
        self._fit()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need higher rows."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape: no new collection."""
        if event.key() == Qt.Key.Key_Escape and not self.line.isHidden():
            self._leave_line()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of a collection, at the pointer or, from the keyboard, at its row."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        here = self.list.viewport().mapFromGlobal(event.globalPos())
        index = self.list.currentIndex() if by_key else self.list.indexAt(here)
        if index.isValid():
            self.list.setCurrentIndex(index)
            at = self.list.visualRect(index).bottomLeft() + QPoint(16, 0) if by_key else here
            self._menu.popup(self.list.viewport().mapToGlobal(at))

    def _set_up_line(self) -> None:
        self.line.setPlaceholderText("Name of the new collection")
        self.line.setAccessibleName("Name of the new collection")
        self.line.setMaxLength(200)
        self.line.setAcceptDrops(False)
        self.line.hide()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 14, 0)
        head.addWidget(label("Collections", "label"), 1)
        head.addWidget(self.new_button)
        naming = QHBoxLayout()
        naming.setContentsMargins(14, 0, 14, 0)
        naming.addWidget(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.list)
        column.addLayout(naming)

    def _wire(self) -> None:
        for wish in (self.list.clicked, self.list.activated):
            wish.connect(self._on_chosen)
        self.model.dropped.connect(self._on_dropped)
        self.model.renamed.connect(self.renaming_requested)
        self.new_button.clicked.connect(lambda _=False: self.ask_for_name())
        self.line.returnPressed.connect(self._on_named)
        delete = QShortcut(QKeySequence("Delete"), self.list, context=Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(lambda: self._with_current(self.deletion_requested.emit))

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        verbs = (
            ("&Show only these, or all", lambda: self._with_current(self.toggled.emit)),
            ("&Ask only these", lambda: self._with_current(self.asking_requested.emit)),
            ("&Rename…", lambda: self.list.edit(self.list.currentIndex())),
            ("&Delete", lambda: self._with_current(self.deletion_requested.emit)),
        )
        for text, verb in verbs:
            menu.addAction(text).triggered.connect(lambda _=False, verb=verb: verb())
        return menu

    def _current(self) -> Collection | None:
        current: Collection | None = self.list.currentIndex().data(COLLECTION_ROLE)
        return current

    def _with_current(self, wish: object) -> None:
        current = self._current()
        if current is not None and callable(wish):
            wish(current)

    def _on_chosen(self, index: QModelIndex) -> None:
        collection = index.data(COLLECTION_ROLE)
        if collection is not None:
            self.toggled.emit(collection)

    def _on_dropped(self, collection: Collection | None, articles: Some[ArticleId]) -> None:
        if collection is None:
            self.ask_for_name(articles)
        else:
            self.put_requested.emit(collection, articles)

    def _on_named(self) -> None:
        name = " ".join(self.line.text().split())
        if name:
            self.creation_requested.emit(name, self._articles)
            self._leave_line()

    def _leave_line(self) -> None:
        self._articles = ()
        self.line.hide()
        self._fit()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        """As high as its rows, up to ``_MOST`` of them; not there at all if there is nothing to show."""
        rows = self.model.rowCount()
        most = 2 * _MOST if self._dragging else _MOST
        self.list.setFixedHeight(min(rows, most) * max(self.list.sizeHintForRow(0), 0))
        self.list.setVisible(rows > 0)
        self.setVisible(rows > 0 or self._dragging or not self.line.isHidden())
