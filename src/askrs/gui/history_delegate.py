"""How the history looks: a session's name on up to two lines, its day below, its questions one line each."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from askrs.gui.history_model import ROW_ROLE, HistoryRow
from askrs.gui.row_painting import paint_ground, paint_line, paint_name, smaller

__all__ = ["HistoryDelegate"]

_EDGE, _SIDE, _INSET = 6, 10, 24
_ABOVE, _GAP = 8, 2
_LONGEST = 300  # characters that are measured; no name is as long on two lines


class HistoryDelegate(QStyledItemDelegate):
    """Paints text and never interprets it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Room for a session's name on as few lines as it needs, and for its day; one line for a question."""
        row: HistoryRow = index.data(ROW_ROLE)
        line = QFontMetricsF(option.font).height()
        if row.asked:
            return QSize(120, int(line + _ABOVE))
        strong = QFontMetricsF(_strong(option.font))
        lines = 1 + (strong.horizontalAdvance(row.text[:_LONGEST]) > option.rect.width() - 2 * (_EDGE + _SIDE))
        below = QFontMetricsF(smaller(option.font)).height()
        return QSize(120, int(lines * strong.height() + below + _GAP + 2 * _ABOVE))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """A soft ground where it is chosen or pointed at, then the words."""
        row: HistoryRow = index.data(ROW_ROLE)
        palette = QGuiApplication.palette()
        area = QRectF(option.rect).adjusted(_EDGE, 0, -_EDGE, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, area)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        if row.asked:
            words = area.adjusted(_INSET, 0, -_SIDE, 0)
            paint_line(painter, row.text, option.font, words, words.top() + _ABOVE / 2)
        else:
            words = area.adjusted(_SIDE, _ABOVE, -_SIDE, 0)
            below = paint_name(painter, row.text[:_LONGEST], _strong(option.font), words)
            if not option.state & QStyle.StateFlag.State_Selected:
                painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
            paint_line(painter, row.below, smaller(option.font), words, below + _GAP)
        painter.restore()

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """A line for the session's name."""
        editor = QLineEdit(parent)
        editor.setAccessibleName("Name of the session")
        editor.setMaxLength(200)
        return editor


def _strong(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made
