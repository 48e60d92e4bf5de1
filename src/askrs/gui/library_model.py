"""The library's articles as a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from askrs.domain.article import Article, ArticleId
from askrs.domain.naming import article_name, spoken_date
from askrs.gui import wording

__all__ = ["ARTICLE_ROLE", "COLUMNS", "MISSING_ROLE", "SORT_KEYS", "Index", "LibraryModel"]

ARTICLE_ROLE = Qt.ItemDataRole.UserRole.value
MISSING_ROLE = Qt.ItemDataRole.UserRole.value + 2
_DISPLAY = Qt.ItemDataRole.DisplayRole.value  # Qt asks for it tens of thousands of times

COLUMNS = ("Title", "Outlet", "Date", "Added", "Authors")
_TEXTS: tuple[Callable[[Article], str], ...] = (
    article_name,
    lambda article: article.outlet,
    lambda article: spoken_date(article.published),
    lambda article: spoken_date(article.added),
    lambda article: ", ".join(article.authors),
)
SORT_KEYS: tuple[Callable[[Article], str], ...] = (
    lambda article: article_name(article).casefold(),
    lambda article: article.outlet.casefold(),
    lambda article: article.published,
    lambda article: article.added,
    lambda article: ", ".join(article.authors).casefold(),
)

Index = QModelIndex | QPersistentModelIndex


class LibraryModel(QAbstractTableModel):
    """One article a row, its title, outlet, date, the day it was added and its authors as columns."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._articles: list[Article] = []
        self._missing: set[ArticleId] = set()

    @property
    def articles(self) -> Sequence[Article]:
        """All of them, in no order."""
        return self._articles

    def set_articles(self, articles: Sequence[Article]) -> None:
        """Show exactly these."""
        if list(articles) == self._articles:
            return
        self.beginResetModel()
        self._articles = list(articles)
        self.endResetModel()

    def put(self, articles: Sequence[Article]) -> None:
        """Show more articles; one that is there already gets its new card."""
        rows = {known.id: row for row, known in enumerate(self._articles)}
        for article in articles:
            row = rows.get(article.id)
            if row is not None and article != self._articles[row]:
                self._articles[row] = article
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))
        new = list({article.id: article for article in articles if article.id not in rows}.values())
        if new:
            end = len(self._articles)
            self.beginInsertRows(QModelIndex(), end, end + len(new) - 1)
            self._articles += new
            self.endInsertRows()

    def show_file(self, article_id: ArticleId, found: bool) -> None:
        """Mark an article whose file is no longer there, or that has it again."""
        if found != (article_id in self._missing):
            return
        self._missing ^= {article_id}
        row = next((row for row, known in enumerate(self._articles) if known.id == article_id), None)
        if row is not None:
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Articles; none below an article."""
        return 0 if parent.isValid() else len(self._articles)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Always those of ``COLUMNS``."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole.value) -> Any:  # noqa: ANN401
        """A cell's text, or the row's article."""
        if not index.isValid():
            return None
        return self.cell(self._articles[index.row()], index.column(), role)

    def cell(self, article: Article, column: int, role: int) -> Any:  # noqa: ANN401 - as ``data``
        """What ``data`` gives for a column of the article."""
        if role == _DISPLAY:
            return _TEXTS[column](article)
        if role == ARTICLE_ROLE:
            return article
        if role == MISSING_ROLE:
            return article.id in self._missing
        return self._text(article, column, role)

    def _text(self, article: Article, column: int, role: int) -> str | None:
        lost = article.id in self._missing
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = _TEXTS[column](article) or "Not known"
            return f"{said}, file missing" if lost and column == 0 else said
        if role == Qt.ItemDataRole.ToolTipRole:
            where = f"no longer at {article.source}" if lost else article.source
            return wording.tooltip(f"{article_name(article)}: {where}")
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole.value
    ) -> Any:  # noqa: ANN401
        """The column's name."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return COLUMNS[section] if 0 <= section < len(COLUMNS) else None
        return None
