"""How the rows of the library and of the history are painted: a ground, a name on up to two lines, a smaller line."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QPainter, QPalette, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

__all__ = ["paint_ground", "paint_line", "paint_name", "smaller"]

_LONGEST = 300  # characters that are measured; no row is as wide


def smaller(font: QFont) -> QFont:
    """For what stands below a name."""
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * 0.88)
    return made


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, area: QRectF) -> None:
    """A soft ground where the row is chosen or pointed at, a ring where the keyboard is."""
    state, palette = option.state, QGuiApplication.palette()
    painter.setPen(Qt.PenStyle.NoPen)
    if state & QStyle.StateFlag.State_Selected:
        painter.setPen(palette.color(QPalette.ColorRole.Shadow))
        painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(palette.color(QPalette.ColorRole.Midlight))
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Accent), 2))
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 8, 8)


def paint_name(painter: QPainter, text: str, font: QFont, area: QRectF) -> float:
    """Up to two lines, the second one cut; the bottom of the last one."""
    layout = QTextLayout(text.replace("\n", " "), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout.setTextOption(option)
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(area.width())
    layout.endLayout()
    first.draw(painter, QPointF(area.left(), area.top()))
    height = first.height()
    rest = text.encode("utf-16-le", "surrogatepass")[first.textLength() * 2 :].decode("utf-16-le", "replace")
    if rest.strip():
        paint_line(painter, rest, font, area, area.top() + height)
        height *= 2
    return area.top() + height


def paint_line(painter: QPainter, text: str, font: QFont, area: QRectF, top: float) -> None:
    """One line, cut where the area ends."""
    metrics = QFontMetricsF(font)
    one = text[:_LONGEST].replace("\n", " ")
    painter.setFont(font)
    painter.drawText(
        QPointF(area.left(), top + metrics.ascent()),
        metrics.elidedText(one, Qt.TextElideMode.ElideRight, area.width()),
    )
