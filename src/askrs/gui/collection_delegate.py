"""How a collection looks: a folder, its name on one line, its number of articles at the end."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from askrs.gui.collection_model import COLLECTION_ROLE, COUNT_ROLE, SHOWN_ROLE, TAKING_ROLE
from askrs.gui.icons import drawing
from askrs.gui.row_painting import paint_ground, paint_line, smaller

__all__ = ["CollectionDelegate"]

_EDGE, _SIDE, _ABOVE, _GAP = 6, 10, 5, 8
_ICON = 15


class CollectionDelegate(QStyledItemDelegate):
    """Paints text and never interprets it."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One line."""
        return QSize(120, int(QFontMetricsF(option.font).height() + 2 * _ABOVE))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """A ground where it is shown alone, pointed at or dragged over; then icon, name and number."""
        colours = QGuiApplication.palette()
        area = QRectF(option.rect).adjusted(_EDGE, 0, -_EDGE, 0)
        shown = QStyle.StateFlag.State_Selected
        option.state = option.state | shown if index.data(SHOWN_ROLE) else option.state & ~shown
        if index.data(TAKING_ROLE) and option.state & QStyle.StateFlag.State_MouseOver:
            option.state |= QStyle.StateFlag.State_HasFocus
        is_new = index.data(COLLECTION_ROLE) is None
        tone = QPalette.ColorRole.Accent if is_new else QPalette.ColorRole.Text
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, area)
        inner = area.adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE)
        picture = drawing("new" if is_new else "collection", colours.color(tone), _ICON)
        painter.drawPixmap(QPointF(inner.left(), inner.center().y() - _ICON / 2), picture)
        count, font = index.data(COUNT_ROLE), smaller(option.font)
        room = QFontMetricsF(font).horizontalAdvance(count)
        painter.setPen(colours.color(tone))
        words = inner.adjusted(_ICON + _GAP, 0, -room - _GAP, 0)
        paint_line(painter, index.data(), option.font, words, words.top())
        if not index.data(SHOWN_ROLE):
            painter.setPen(colours.color(QPalette.ColorRole.PlaceholderText))
        painter.setFont(font)
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        painter.restore()

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """A line for the collection's name."""
        editor = QLineEdit(parent)
        editor.setObjectName("in_row")
        editor.setAccessibleName("Name of the collection")
        editor.setMaxLength(200)
        return editor

    def updateEditorGeometry(  # noqa: N802
        self, editor: QWidget, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The whole row."""
        editor.setGeometry(QRect(option.rect).adjusted(_EDGE, 0, -_EDGE, 0))
