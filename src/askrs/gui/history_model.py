"""The sessions as a list: each session a row, and below it the questions that its name does not say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from askrs.domain.history import Asked, SessionCard
from askrs.domain.naming import spoken_date
from askrs.gui import wording

__all__ = ["ROW_ROLE", "HistoryModel", "HistoryRow"]

ROW_ROLE = Qt.ItemDataRole.UserRole.value
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """A session, or one ``asked`` question of it."""

    card: SessionCard
    asked: Asked | None = None

    @property
    def text(self) -> str:
        """What stands in the row."""
        return self.asked.question if self.asked else self.card.name

    @property
    def below(self) -> str:
        """What stands below the name of a session: when it was, and how much was asked."""
        if self.asked:
            return ""
        many = len(self.card.questions)
        when = spoken_date(self.card.last)
        return when if many == 1 else f"{when} · {wording.counted(many, 'question')}"


class HistoryModel(QAbstractListModel):
    """Sessions can be renamed in their rows; ``renamed`` is the wish, with the session's card and its new name."""

    renamed = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[HistoryRow] = []

    def show_sessions(self, cards: Sequence[SessionCard]) -> None:
        """Show exactly these."""
        rows = [row for card in cards for row in _rows(card)]
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Sessions and questions; none below a row."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole.value) -> Any:  # noqa: ANN401
        """A row, its words, or how it is told to those who listen."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        texts = {
            ROW_ROLE: row,
            Qt.ItemDataRole.DisplayRole.value: row.text,
            Qt.ItemDataRole.EditRole.value: row.card.given_name or row.text,
            Qt.ItemDataRole.ToolTipRole.value: wording.tooltip(row.text),
            Qt.ItemDataRole.AccessibleTextRole.value: _told(row),
        }
        return texts.get(int(role))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A session can be renamed where it stands."""
        own = super().flags(index)
        is_session = index.isValid() and self._rows[index.row()].asked is None
        return own | Qt.ItemFlag.ItemIsEditable if is_session else own

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole.value) -> bool:  # noqa: N802
        """Wish for another name, if it is another one."""
        row = self._rows[index.row()]
        name = " ".join(str(value).split())
        if role == Qt.ItemDataRole.EditRole and name != row.card.name:
            self.renamed.emit(row.card, name)
        return False


def _rows(card: SessionCard) -> list[HistoryRow]:
    """A session that is called by its first question stands for it too."""
    below = card.questions if card.given_name else card.questions[1:]
    return [HistoryRow(card), *(HistoryRow(card, asked) for asked in below)]


def _told(row: HistoryRow) -> str:
    return f"Question: {row.text}" if row.asked else f"Session: {row.text}, {row.below}"
