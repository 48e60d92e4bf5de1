"""How an article looks in the library's list: its title, and where and when it was published."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from askrs.domain.article import Article
from askrs.domain.naming import article_name, source_name
from askrs.gui import wording
from askrs.gui.library_model import ARTICLE_ROLE, MISSING_ROLE
from askrs.gui.row_painting import paint_ground, paint_line, paint_name, smaller

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
        self._rows: tuple[QSize, ...] = ()
        self._widths: dict[str, float] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Room for the title on as few lines as it needs; every title is measured once, so thousands are quick."""
        if not self._rows:
            self._measure(option.font)
        title = index.data()
        width = self._widths.get(title)
        if width is None:
            width = self._widths[title] = QFontMetricsF(option.font).horizontalAdvance(title)
        return self._rows[width > option.rect.width() - 2 * (_EDGE + _SIDE)]

    def forget(self) -> None:
        """The font has changed."""
        self._rows = ()
        self._widths.clear()

    def _measure(self, font: QFont) -> None:
        line, below = QFontMetricsF(font).height(), QFontMetricsF(smaller(font)).height()
        self._rows = tuple(QSize(120, int(n * line + below + _GAP + 2 * _ABOVE)) for n in range(1, _TITLE_LINES + 1))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """A soft ground where it is chosen or pointed at, then the words."""
        article: Article = index.data(ARTICLE_ROLE)
        area = QRectF(option.rect).adjusted(_EDGE, 0, -_EDGE, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, area)
        words = area.adjusted(_SIDE, _ABOVE, -_SIDE, 0)
        palette, font = QGuiApplication.palette(), option.font
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        below = paint_name(painter, article_name(article), font, words)
        if not option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        known = wording.origin(article) or source_name(article.source)
        line = f"File missing · {known}" if index.data(MISSING_ROLE) else known
        paint_line(painter, line, smaller(font), words, below + _GAP)
        painter.restore()
