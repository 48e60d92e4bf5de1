"""Which of the library's articles are listed, and in which order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QItemSelection, QModelIndex, QObject, Qt, Signal

from askrs.domain.article import Article, ArticleId
from askrs.domain.filters import Filters
from askrs.domain.naming import source_name
from askrs.gui.library_model import SORT_KEYS, Index, LibraryModel

__all__ = ["LibraryFilter"]

_RUNS = 50  # insertions and removals that are told one by one, so that a list need not begin anew


class LibraryFilter(QAbstractTableModel):
    """The model's articles that meet the filters and hold every word in title, outlet, authors or file name.

    It sorts and filters by itself: Qt's proxy asks Python for every comparison, a second and more for 10,000 articles.
    """

    changed = Signal()

    def __init__(self, model: LibraryModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._words: tuple[str, ...] = ()
        self._filters = Filters()
        self._column, self._descending = 0, False
        self._shown: list[Article] = []
        self._sorted: list[Article] | None = None
        self._haystacks: dict[ArticleId, tuple[Article, str]] = {}
        model.modelReset.connect(self._on_model)
        model.rowsInserted.connect(self._on_model)
        model.dataChanged.connect(self._on_cards)
        self._on_model()

    @property
    def shown(self) -> Sequence[Article]:
        """The articles that are listed, in their order."""
        return self._shown

    @property
    def restricts(self) -> bool:
        """Whether there is any condition."""
        return bool(self._words) or self._filters != Filters()

    @property
    def order(self) -> tuple[int, Qt.SortOrder]:
        """The column that it is sorted by, and how."""
        return self._column, Qt.SortOrder.DescendingOrder if self._descending else Qt.SortOrder.AscendingOrder

    def set_words(self, line: str) -> None:
        """Filter by the words of ``line``; none shows all."""
        self._words = tuple(line.casefold().split())
        self._show()

    def set_filters(self, filters: Filters) -> None:
        """Show only articles that ``filters`` accept, which name no collections any more."""
        if filters != self._filters:
            self._filters = filters
            self._show()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by what is meant in ``column``: a date by its day, a title whatever its letters' case."""
        if 0 <= column < len(SORT_KEYS):
            self._column, self._descending = column, order == Qt.SortOrder.DescendingOrder
            self._on_model()

    def selection_of(self, ids: Iterable[ArticleId]) -> QItemSelection:
        """The rows of these articles, as far as they are listed, neighbours in one range."""
        wanted, made = set(ids), QItemSelection()
        rows = [row for row, article in enumerate(self._shown) if article.id in wanted] if wanted else []
        for first, last in _runs(rows):
            made.select(self.index(first, 0), self.index(last, self.columnCount() - 1))
        return made

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Articles that are listed."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """As the model's."""
        return self._model.columnCount(parent)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Articles can be carried into a collection."""
        own = super().flags(index)
        return own | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else own

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole.value) -> Any:  # noqa: ANN401
        """As the model's, for the article that is listed there."""
        return self._model.cell(self._shown[index.row()], index.column(), role) if index.isValid() else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole.value
    ) -> Any:  # noqa: ANN401
        """The column's name."""
        return self._model.headerData(section, orientation, role)

    def _on_model(self) -> None:
        self._sorted = None
        self._show()

    def _on_cards(self) -> None:
        """A card was corrected, or its file is missing: it may belong elsewhere now, and looks different."""
        self._on_model()
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, self.columnCount() - 1))

    def _show(self) -> None:
        if self._sorted is None:
            self._sorted = sorted(self._model.articles, key=SORT_KEYS[self._column], reverse=self._descending)
        wanted = self._sorted
        if self._filters != Filters():
            wanted = [article for article in wanted if self._filters.accepts(article)]
        for word in self._words:
            wanted = [article for article in wanted if word in self._haystack(article)]
        self._become(list(wanted))
        self.changed.emit()

    def _haystack(self, article: Article) -> str:
        known = self._haystacks.get(article.id)
        if known is None or known[0] is not article:
            parts = [article.title, article.outlet, *article.authors, source_name(article.source)]
            known = self._haystacks[article.id] = article, " ".join(parts).casefold()
        return known[1]

    def _become(self, wanted: list[Article]) -> None:
        """A few articles more or fewer come and go by themselves; anything else begins the list anew."""
        old, new = {article.id for article in self._shown}, {article.id for article in wanted}
        gone = list(_runs([row for row, article in enumerate(self._shown) if article.id not in new]))
        come = list(_runs([row for row, article in enumerate(wanted) if article.id not in old]))
        kept = [article.id for article in self._shown if article.id in new]
        if len(gone) + len(come) > _RUNS or kept != [article.id for article in wanted if article.id in old]:
            self.beginResetModel()
            self._shown = wanted
            self.endResetModel()
            return
        for first, last in reversed(gone):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._shown[first : last + 1]
            self.endRemoveRows()
        for first, last in come:
            self.beginInsertRows(QModelIndex(), first, last)
            self._shown[first:first] = wanted[first : last + 1]
            self.endInsertRows()
        self._shown = wanted


def _runs(rows: Sequence[int]) -> Iterable[tuple[int, int]]:
    """First and last of each run of neighbours."""
    for _, run in groupby(enumerate(rows), key=lambda pair: pair[1] - pair[0]):
        members = [row for _, row in run]
        yield members[0], members[-1]
