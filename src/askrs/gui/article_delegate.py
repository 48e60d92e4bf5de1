"""How an article looks in the library's list: its title, and where and when it was published."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QPainter, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from askrs.domain.article import Article
from askrs.domain.naming import article_name, source_name
from askrs.gui import wording
from askrs.gui.library_model import ARTICLE_ROLE, MISSING_ROLE

__all__ = ["ArticleDelegate"]

_EDGE = 6
_SIDE = 10
_ABOVE = 8
_GAP = 2
_TITLE_LINES = 2


class ArticleDelegate(QStyledItemDelegate):
    """Paints text and never interprets it; a row is as high as its one or two lines of title and one of origin."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._font_key = ""
        self._rows: tuple[QSize, ...] = ()
        self._widths: dict[str, float] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Room for the title on as few lines as it needs; every title is measured once, so thousands are quick."""
        if option.font.key() != self._font_key:
            self._measure(option.font)
        title = index.data()
        width = self._widths.get(title)
        if width is None:
            width = self._widths[title] = QFontMetricsF(option.font).horizontalAdvance(title)
        return self._rows[width > option.rect.width() - 2 * (_EDGE + _SIDE)]

    def _measure(self, font: QFont) -> None:
        self._font_key = font.key()
        self._widths.clear()
        line, below = QFontMetricsF(font).height(), QFontMetricsF(_smaller(font)).height()
        self._rows = tuple(QSize(120, int(n * line + below + _GAP + 2 * _ABOVE)) for n in range(1, _TITLE_LINES + 1))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """A soft ground where it is chosen or pointed at, then the words."""
        article: Article = index.data(ARTICLE_ROLE)
        area = QRectF(option.rect).adjusted(_EDGE, 0, -_EDGE, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, area)
        words = area.adjusted(_SIDE, _ABOVE, -_SIDE, 0)
        palette, font = QGuiApplication.palette(), option.font
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        below = _paint_title(painter, article_name(article), font, words)
        if not option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        known = wording.origin(article) or source_name(article.source)
        line = f"File missing · {known}" if index.data(MISSING_ROLE) else known
        _paint_line(painter, line, _smaller(font), words, below + _GAP)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, area: QRectF) -> None:
        state, palette = option.state, QGuiApplication.palette()
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(palette.color(QPalette.ColorRole.Accent))
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(palette.color(QPalette.ColorRole.Midlight))
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)


def _smaller(font: QFont) -> QFont:
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * 0.88)
    return made


def _paint_title(painter: QPainter, text: str, font: QFont, area: QRectF) -> float:
    """Up to two lines; the bottom of the last one."""
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
        _paint_line(painter, rest.replace("\n", " "), font, area, area.top() + height)
        height *= 2
    return area.top() + height


def _paint_line(painter: QPainter, text: str, font: QFont, area: QRectF, top: float) -> None:
    metrics = QFontMetricsF(font)
    cut = metrics.elidedText(text[:300], Qt.TextElideMode.ElideRight, area.width())
    painter.setFont(font)
    painter.drawText(QPointF(area.left(), top + metrics.ascent()), cut)
