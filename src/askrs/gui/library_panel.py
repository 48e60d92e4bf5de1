"""The left side of the window: what is in the library."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from askrs.domain.article import Article, ArticleId
from askrs.domain.collection import Collection
from askrs.domain.progress import Indexed, Progress
from askrs.gui import wording
from askrs.gui.article_drag import carry
from askrs.gui.article_list import ArticleList
from askrs.gui.article_table import ArticleTable, widen
from askrs.gui.collection_shelf import CollectionShelf
from askrs.gui.confirmation import Confirmation
from askrs.gui.filter_row import FilterRow
from askrs.gui.icons import IconButton, TextButton
from askrs.gui.labels import ShortLabel, headed, label
from askrs.gui.library_filter import LibraryFilter
from askrs.gui.library_model import ARTICLE_ROLE, LibraryModel
from askrs.gui.undo_note import UndoNote

__all__ = ["LibraryPanel"]

_LEAST = 40  # pixels of the list while the filters are open in a small window
# New articles are gathered, since sorting and measuring a long list for each one is slow.
_GATHERING = 250  # milliseconds
_ARTICLES_A_MILLISECOND = 8  # of the list; ten thousand of them are sorted and measured anew every 1.5 s

# What the sort menu offers: the column, and whether the last comes first.
_ORDERS = (
    ("Newest in the library", 3, True),
    ("Title", 0, False),
    ("Outlet", 1, False),
    ("Date of the article", 2, True),
)


class LibraryPanel(QFrame):
    """Lists, filters and sorts articles; wishes to open, add and remove them."""

    article_activated = Signal(object)
    removal_requested = Signal(object)
    details_requested = Signal(object)
    add_files_requested = Signal()
    add_folder_requested = Signal()
    watched_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Library")
        self.model = LibraryModel(self)
        self.filter = LibraryFilter(self.model, self)
        self.count = ShortLabel()
        self.line = _filter_line()
        self.filter_row = FilterRow()
        self.only = _only_switch()
        self.filter_row.top.addWidget(self.only)
        self.shelf, self.note = CollectionShelf(), UndoNote()
        self.list = ArticleList(self.filter)
        self.table = ArticleTable(self.filter, self.list.selectionModel(), self.list.menu)
        self.table.hide()
        self._width = 264
        self.empty = label("No article matches.", "muted", centred=True)
        self.confirmation = Confirmation("Remove", "Keep")
        self.remove_button = IconButton("remove", "Remove the chosen articles from the library (Delete)")
        self.table_button = IconButton("table", "Show the library as a table (Ctrl+Shift+T)")
        self.table_button.setCheckable(True)
        self.sort_button = IconButton("sort", "Sort the library")
        self.watched = TextButton("", "plain", "watch")
        self._arrived: list[Article] = []
        self._before: tuple[tuple[ArticleId, ...], Article | None] = (), None
        self._gathering = QTimer(self, singleShot=True)
        self._arrange()
        self._wire()
        self._sort_by(*_ORDERS[0][1:])
        self.show_watched(())
        self._on_contents()

    def show_articles(self, articles: Sequence[Article]) -> None:
        """Show what the library holds, the chosen articles still chosen."""
        self._arrived.clear()
        self.model.set_articles(articles)
        self.filter_row.show_articles(articles)

    def show_collections(self, collections: Sequence[Collection]) -> None:
        """Show these above the list and offer them as filters."""
        self.filter_row.show_collections(collections)
        self.filter.set_filters(self.filter_row.meant)
        self.shelf.show_collections(collections)

    def show_progress(self, event: Progress) -> None:
        """Show articles as they come into the library, a few times a second."""
        if isinstance(event, Indexed):
            self._arrived.append(event.article)
            if not self._gathering.isActive():
                self._gathering.start(_GATHERING + len(self.model.articles) // _ARTICLES_A_MILLISECOND)

    def show_edited(self, article: Article) -> None:
        """Show the card that was corrected."""
        self.model.put([article])
        self.filter_row.show_articles(self.model.articles)

    def show_file(self, article_id: ArticleId, found: bool) -> None:
        """Mark the article whose file is no longer there."""
        self.model.show_file(article_id, found)

    @property
    def current(self) -> Article | None:
        """The article that the keyboard is on."""
        article: Article | None = self.list.currentIndex().data(ARTICLE_ROLE)
        return article

    def chosen(self) -> tuple[ArticleId, ...]:
        """The ids of the chosen articles."""
        chosen = self.list.selectionModel().selection()
        parts = [chosen.at(number) for number in range(chosen.count())]
        rows = sorted({row for part in parts for row in range(part.top(), part.bottom() + 1)})
        return tuple(self.filter.shown[row].id for row in rows)

    @property
    def chooses_several(self) -> bool:
        """Whether more than one article is chosen."""
        chosen = self.list.selectionModel().selection()
        return chosen.count() > 1 or (chosen.count() == 1 and chosen.at(0).height() > 1)

    def ask_to_remove(self) -> None:
        """Ask before the chosen articles are removed."""
        chosen = self.chosen()
        if chosen:
            what = "this article" if len(chosen) == 1 else wording.counted(len(chosen), "article")
            self.confirmation.ask(f"Remove {what} from the library? The files themselves stay where they are.")

    def open_filters(self) -> None:
        """Show the panel and its filters, ready to type."""
        self.show()
        self.filter_row.open()

    def show_table(self, shown: bool) -> None:
        """Show a table in the list's place, with the room that it needs, or the list again."""
        self._width = widen(self, shown, self._width)
        self.list.setFocusProxy(self.table if shown else None)  # type: ignore[arg-type]  # Qt takes None
        self.table.setVisible(shown)
        self.list.setVisible(not shown)
        self.sort_button.setVisible(not shown)
        if shown:
            self.table.take_over(*self.filter.order)

    def show_watched(self, folders: Sequence[str]) -> None:
        """Say how many folders are watched, if any."""
        self.watched.change(f"Watching {wording.counted(len(folders), 'folder')}", "watch")
        self.watched.setToolTip(wording.tooltip("\n".join(folders)))
        self.watched.setVisible(bool(folders))

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._head())
        column.addWidget(self.shelf)
        column.addWidget(self.empty)
        self.empty.setContentsMargins(16, 0, 16, 0)
        for articles in (self.list, self.table):
            articles.setMinimumHeight(_LEAST)
            column.addWidget(articles, 1)
        column.addLayout(self._foot())
        self.sort_button.setMenu(self._sort_menu())
        self.sort_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _head(self) -> QVBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addLayout(headed("Library", self.count), 1)
        row.addWidget(self.sort_button)
        row.addWidget(self.table_button)
        head = QVBoxLayout()
        head.setContentsMargins(16, 16, 14, 0)
        head.setSpacing(10)
        head.addLayout(row)
        head.addWidget(self.line)
        head.addWidget(self.filter_row)
        return head

    def _foot(self) -> QVBoxLayout:
        files = TextButton("Add files…", "", "add-files")
        folder = IconButton("add-folder", "Add a folder (Ctrl+Shift+O)")
        files.clicked.connect(self.add_files_requested)
        folder.clicked.connect(self.add_folder_requested)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(files, 1)
        row.addWidget(folder)
        row.addWidget(self.remove_button)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 0, 14, 14)
        foot.setSpacing(10)
        foot.addWidget(self.confirmation)
        foot.addWidget(self.note)
        foot.addWidget(self.watched, 0, Qt.AlignmentFlag.AlignLeft)
        foot.addLayout(row)
        return foot

    def _wire(self) -> None:
        self.watched.clicked.connect(self.watched_requested)
        self._gathering.timeout.connect(self._put_arrived)
        self.line.textChanged.connect(self.filter.set_words)
        self.filter_row.filters_changed.connect(lambda _: self.filter.set_filters(self.filter_row.meant))
        self.filter_row.left.connect(self.line.setFocus)
        self.filter.modelAboutToBeReset.connect(self._remember)
        self.filter.modelReset.connect(self._recall)
        self.filter.changed.connect(self._on_contents)
        self.list.activated.connect(lambda index: self.article_activated.emit(index.data(ARTICLE_ROLE)))
        self.list.clicked.connect(lambda index: self.article_activated.emit(index.data(ARTICLE_ROLE)))
        self.table_button.toggled.connect(self.show_table)
        self.table.activated.connect(lambda index: self.article_activated.emit(index.data(ARTICLE_ROLE)))
        self.table.clicked.connect(lambda index: self.article_activated.emit(index.data(ARTICLE_ROLE)))
        self.table.removal_requested.connect(self.ask_to_remove)
        for view in (self.list, self.table):
            view.drag_begun.connect(lambda view=view: self._carry(view))
        self.list.details_requested.connect(self.details_requested)
        self.list.removal_requested.connect(self.ask_to_remove)
        self.list.selectionModel().selectionChanged.connect(self._on_selection)
        self.remove_button.clicked.connect(self.ask_to_remove)
        self.confirmation.confirmed.connect(self._on_confirmed)
        self.confirmation.dismissed.connect(self.list.setFocus)

    def _on_confirmed(self) -> None:
        self.removal_requested.emit(self.chosen())
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _carry(self, view: QWidget) -> None:
        self.shelf.show_dragging(True)
        carry(view, self.chosen())
        self.shelf.show_dragging(False)

    def _put_arrived(self) -> None:
        if self._arrived:
            self.model.put(self._arrived)
            self._arrived.clear()
            self.filter_row.show_articles(self.model.articles)

    def _sort_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for text, column, last_first in _ORDERS:
            action = QAction(text, group)
            action.setCheckable(True)
            action.setChecked(text == _ORDERS[0][0])
            action.triggered.connect(lambda _=False, c=column, last=last_first: self._sort_by(c, last))
            menu.addAction(action)
        return menu

    def _sort_by(self, column: int, last_first: bool) -> None:
        order = Qt.SortOrder.DescendingOrder if last_first else Qt.SortOrder.AscendingOrder
        self.filter.sort(column, order)

    def _remember(self) -> None:
        self._before = self.chosen(), self.current

    def _recall(self) -> None:
        """What was chosen stays chosen when the list begins anew, and the keyboard stays at its article."""
        chosen, current = self._before
        model, only = self.list.selectionModel(), QItemSelectionModel.SelectionFlag
        at = self.filter.selection_of([current.id]) if current else None
        if at:
            model.setCurrentIndex(at.indexes()[0], only.NoUpdate)
        model.select(self.filter.selection_of(chosen), only.Select)

    def _on_contents(self) -> None:
        total, shown = self.model.rowCount(), self.filter.rowCount()
        self.count.setText(f"{shown:,} of {total:,}" if shown != total else wording.counted(total, "article"))
        self.empty.setText("No article matches." if total else "Your articles will be listed here.")
        self.empty.setVisible(shown == 0)
        self._on_selection()

    def _on_selection(self) -> None:
        self.remove_button.setEnabled(bool(self.list.selectionModel().hasSelection()))


def _only_switch() -> TextButton:
    made = TextButton("Ask only these", "switch", "only")
    made.setCheckable(True)
    made.setToolTip("Put questions only to what the filters show, or to the articles that are chosen (Ctrl+Shift+L)")
    return made


def _filter_line() -> QLineEdit:
    made = QLineEdit()
    made.setPlaceholderText("Filter…")
    made.setAccessibleName("Filter the library")
    made.setClearButtonEnabled(True)
    for button in made.findChildren(QToolButton):
        button.setAccessibleName("Clear the filter")
    made.setAcceptDrops(False)
    return made
