"""Articles on their way from the library's list into a collection."""

from __future__ import annotations

import json
from collections.abc import Collection as Some

from PySide6.QtCore import QMimeData, QPoint, QRectF, Qt
from PySide6.QtGui import QDrag, QFontMetricsF, QGuiApplication, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QWidget

from askrs.domain.article import ArticleId
from askrs.gui import wording

__all__ = ["ARTICLES", "articles_in", "carry", "packed"]

ARTICLES = "application/x-askrs-articles"
_SIDE, _ABOVE = 12, 6


def packed(ids: Some[ArticleId]) -> QMimeData:
    """What is dragged: only windows of askrs know what it means."""
    data = QMimeData()
    data.setData(ARTICLES, json.dumps(list(ids)).encode())
    return data


def articles_in(data: QMimeData) -> tuple[ArticleId, ...]:
    """The articles in what is dragged; none in anything else, whatever it says."""
    try:
        found = json.loads(bytes(data.data(ARTICLES).data())) if data.hasFormat(ARTICLES) else []
    except ValueError:
        return ()
    known = isinstance(found, list) and all(type(number) is int for number in found)
    return tuple(map(ArticleId, found)) if known else ()


def carry(source: QWidget, ids: Some[ArticleId]) -> None:
    """Let the pointer carry these articles until it lets go of them."""
    if not ids:
        return
    drag = QDrag(source)
    drag.setMimeData(packed(ids))
    drag.setPixmap(_card(source, wording.counted(len(ids), "article")))
    drag.setHotSpot(QPoint(-8, -4))
    drag.exec(Qt.DropAction.CopyAction)


def _card(source: QWidget, words: str) -> QPixmap:
    """A small card that says how many."""
    colours, ratio = QGuiApplication.palette(), source.devicePixelRatioF()
    metrics = QFontMetricsF(source.font())
    width, height = metrics.horizontalAdvance(words) + 2 * _SIDE, metrics.height() + 2 * _ABOVE
    made = QPixmap(int(width * ratio), int(height * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.color(QPalette.ColorRole.Accent))
    painter.drawRoundedRect(QRectF(0, 0, width, height), 8, 8)
    painter.setPen(colours.color(QPalette.ColorRole.BrightText))
    painter.setFont(source.font())
    painter.drawText(QRectF(0, 0, width, height), Qt.AlignmentFlag.AlignCenter, words)
    painter.end()
    return made
