"""How the history looks: a session's name with its day below, its questions one line each, further in."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from askrs.gui.history_model import ROW_ROLE, HistoryRow

__all__ = ["HistoryDelegate"]

_EDGE, _SIDE, _INSET = 6, 10, 24
_ABOVE, _GAP = 8, 2
_LONGEST = 300  # characters that are measured; no row is as wide


class HistoryDelegate(QStyledItemDelegate):
    """Paints text and never interprets it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines for a session, one for a question."""
        row: HistoryRow = index.data(ROW_ROLE)
        line = QFontMetricsF(option.font).height()
        if row.asked:
            return QSize(120, int(line + _ABOVE))
        return QSize(120, int(line + QFontMetricsF(_small(option.font)).height() + _GAP + 2 * _ABOVE))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """A soft ground where it is chosen or pointed at, then the words."""
        row: HistoryRow = index.data(ROW_ROLE)
        area = QRectF(option.rect).adjusted(_EDGE, 0, -_EDGE, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, option, area)
        if row.asked:
            words = area.adjusted(_INSET, _ABOVE / 2, -_SIDE, 0)
            _paint_line(painter, row.text, QFont(option.font), QPalette.ColorRole.Text, words)
        else:
            words = area.adjusted(_SIDE, _ABOVE, -_SIDE, 0)
            below = words.adjusted(0, QFontMetricsF(option.font).height() + _GAP, 0, 0)
            chosen = option.state & QStyle.StateFlag.State_Selected
            quiet = QPalette.ColorRole.Text if chosen else QPalette.ColorRole.PlaceholderText
            _paint_line(painter, row.text, _strong(option.font), QPalette.ColorRole.Text, words)
            _paint_line(painter, row.below, _small(option.font), quiet, below)
        painter.restore()

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """A line for the session's name."""
        editor = QLineEdit(parent)
        editor.setAccessibleName("Name of the session")
        editor.setMaxLength(200)
        return editor


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, area: QRectF) -> None:
    state, palette = option.state, QGuiApplication.palette()
    focused = state & QStyle.StateFlag.State_HasFocus
    painter.setPen(palette.color(QPalette.ColorRole.Accent) if focused else Qt.PenStyle.NoPen)
    if state & QStyle.StateFlag.State_Selected:
        painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(palette.color(QPalette.ColorRole.Midlight))
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)


def _paint_line(painter: QPainter, text: str, font: QFont, role: QPalette.ColorRole, area: QRectF) -> None:
    metrics = QFontMetricsF(font)
    one = " ".join(text[:_LONGEST].split())
    painter.setFont(font)
    painter.setPen(QGuiApplication.palette().color(role))
    cut = metrics.elidedText(one, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(QPointF(area.left(), area.top() + metrics.ascent()), cut)


def _small(font: QFont) -> QFont:
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * 0.88)
    return made


def _strong(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made
