"""The articles of the library panel as a table, for when there is room."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHeaderView, QMenu, QSplitter, QTableView, QWidget

from askrs.gui.library_filter import LibraryFilter

__all__ = ["ArticleTable", "widen"]

_WIDTHS = {1: 140, 2: 152, 3: 152, 4: 112}  # of a line of _LINE pixels; the title has the rest
_LINE = 16
_ORDER = (0, 1, 2, 4, 3)  # title, outlet, date, authors, added
_TITLE = 190  # pixels in which a title can be told from another
_WIDE = 800  # pixels of a panel in which every column can be read; never more than half of the window


class ArticleTable(QTableView):
    """Sorted by a click on a header; what is chosen is shared with the list, and so is the menu."""

    removal_requested = Signal()
    drag_begun = Signal()

    def __init__(
        self, model: LibraryFilter, selection: QItemSelectionModel, menu: QMenu, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._articles, self._menu = model, menu
        self._given: dict[int, int] = {}  # widths that nobody has changed by hand
        self.setModel(model)
        self.setSelectionModel(selection)
        self.setAccessibleName("Articles in the library, as a table")
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setDragEnabled(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for place, column in enumerate(_ORDER):
            header.moveSection(header.visualIndex(column), place)
        self._give_keys("Delete", self.removal_requested.emit)

    def take_over(self, column: int, order: Qt.SortOrder) -> None:
        """Show the order and whole rows of what is chosen; from now on the headers sort."""
        self.horizontalHeader().setSortIndicator(column, order)
        self.setSortingEnabled(True)
        chosen = self.selectionModel()
        whole = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        chosen.select(chosen.selection(), whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where not every column can be read, those at the end are left out."""
        super().resizeEvent(event)
        factor = self.fontMetrics().height() / _LINE
        left = self.viewport().width() - _TITLE * factor
        for column in _ORDER[1:]:
            width = round(_WIDTHS[column] * factor)
            left -= width
            self.setColumnHidden(column, left < 0)
            if self.columnWidth(column) in {0, self._given.get(column, self.columnWidth(column))}:
                self.setColumnWidth(column, width)
                self._given[column] = width

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of an article, at the pointer or, from the keyboard, at its row."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            at = self.visualRect(index).bottomLeft() + QPoint(16, 0) if by_key else event.pos()
            self._menu.popup(self.viewport().mapToGlobal(at))

    def startDrag(self, _supported: Qt.DropAction) -> None:  # noqa: N802
        """The chosen articles are about to be carried somewhere."""
        self.drag_begun.emit()

    def _give_keys(self, keys: str, verb: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(verb)


def widen(panel: QWidget, wide: bool, before: int) -> int:
    """Give a panel in a splitter the room of a table, or its width of ``before`` again; its width until now."""
    panes, width = panel.parentWidget(), panel.width()
    if isinstance(panes, QSplitter):
        sizes, at = panes.sizes(), panes.indexOf(panel)
        wanted = max(width, min(_WIDE, panes.width() // 2)) if wide else before
        widest = max((place for place in range(len(sizes)) if place != at), key=lambda place: sizes[place])
        sizes[widest] += sizes[at] - wanted
        sizes[at] = wanted
        panes.setSizes(sizes)
    return width
