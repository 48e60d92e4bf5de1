"""The collections as a list into which articles can be dropped."""

from __future__ import annotations

from collections.abc import Collection as Some
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from askrs.domain.collection import Collection
from askrs.gui import wording
from askrs.gui.article_drag import ARTICLES, articles_in

__all__ = ["COLLECTION_ROLE", "COUNT_ROLE", "SHOWN_ROLE", "TAKING_ROLE", "CollectionModel"]

COLLECTION_ROLE = Qt.ItemDataRole.UserRole.value
SHOWN_ROLE = Qt.ItemDataRole.UserRole.value + 1
COUNT_ROLE = Qt.ItemDataRole.UserRole.value + 2
TAKING_ROLE = Qt.ItemDataRole.UserRole.value + 3

_NEW = "New collection…"
Index = QModelIndex | QPersistentModelIndex


class CollectionModel(QAbstractListModel):
    """A collection a row; while articles are dragged, one row more, for a new collection.

    ``dropped`` brings the collection, or None for a new one, and the articles; ``renamed`` is the wish to.
    """

    dropped = Signal(object, object)
    renamed = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Collection | None] = []
        self._shown: frozenset[str] = frozenset()

    def show_collections(self, collections: Sequence[Collection]) -> None:
        """Show exactly these."""
        rows = [*collections, *(row for row in self._rows if row is None)]
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def show_only(self, names: Some[str]) -> None:
        """Mark those whose articles the library shows alone."""
        self._shown = frozenset(names)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))

    def offer_new(self, offered: bool) -> None:
        """Have a row for a new collection, or not."""
        has = None in self._rows
        if offered and not has:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows))
            self._rows.append(None)
            self.endInsertRows()
        elif has and not offered:
            self.beginRemoveRows(QModelIndex(), len(self._rows) - 1, len(self._rows) - 1)
            self._rows.pop()
            self.endRemoveRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Collections, and the row for a new one."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole.value) -> Any:  # noqa: ANN401
        """A row's collection, its name, how many articles it has, or how it is told to those who listen."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        name = row.name if row else _NEW
        shown = row is not None and row.name in self._shown
        texts = {
            COLLECTION_ROLE: row,
            SHOWN_ROLE: shown,
            TAKING_ROLE: None in self._rows,
            COUNT_ROLE: f"{len(row.articles):,}" if row else "",
            Qt.ItemDataRole.DisplayRole.value: name,
            Qt.ItemDataRole.EditRole.value: name,
            Qt.ItemDataRole.ToolTipRole.value: wording.tooltip(name),
            Qt.ItemDataRole.AccessibleTextRole.value: _told(row, shown),
        }
        return texts.get(int(role))

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole.value) -> bool:  # noqa: N802
        """Wish for another name, if it is one."""
        row, name = self._rows[index.row()], " ".join(str(value).split())
        if role == Qt.ItemDataRole.EditRole and row and name not in {"", row.name}:
            self.renamed.emit(row, name)
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every row takes articles; a collection can be renamed where it stands."""
        own = super().flags(index)
        if not index.isValid():
            return own
        own |= Qt.ItemFlag.ItemIsDropEnabled
        return own | Qt.ItemFlag.ItemIsEditable if self._rows[index.row()] else own

    def mimeTypes(self) -> list[str]:
        """Articles of the library, nothing else."""
        return [ARTICLES]

    def supportedDropActions(self) -> Qt.DropAction:
        """The articles stay where they are."""
        return Qt.DropAction.CopyAction

    def dropMimeData(  # noqa: N802 - Qt's signature
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Wish for the articles to be put where they were let go."""
        articles = articles_in(data)
        if not (articles and parent.isValid()) or action != Qt.DropAction.CopyAction:
            return False
        self.dropped.emit(self._rows[parent.row()], articles)
        return True


def _told(row: Collection | None, shown: bool) -> str:
    if row is None:
        return "New collection"
    return f"Collection: {row.name}, {wording.counted(len(row.articles), 'article')}{', shown alone' if shown else ''}"
