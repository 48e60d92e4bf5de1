"""Exported papers as a PDF: A4 pages with numbers, text that can be searched, links to sources and to the web.

It needs a toolkit, but neither a window nor a screen, and may run in any thread.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future
from functools import cache
from itertools import groupby

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt, QThread
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QApplication

from askrs.domain.paper import Dossier
from askrs.gui.paper_setting import KEPT, MUTED, QUOTED, RULE, set_dossier
from askrs.publishing import for_xml

__all__ = ["painted", "painted_without_window"]

_MARGINS = QMarginsF(30, 26, 30, 28)  # millimetres
_RESOLUTION = 600  # dots per inch


def painted_without_window(dossier: Dossier) -> bytes:
    """The same, in a process that has no window; it needs no screen either."""
    _toolkit()
    return painted(dossier)


@cache
def _toolkit() -> QCoreApplication:
    """What fonts come from; it lives as long as the process."""
    return QApplication.instance() or QApplication(["askrs", "-platform", "offscreen"])


def painted(dossier: Dossier) -> bytes:
    """The file's bytes."""
    painting = _Painting(dossier)
    painting.start()
    painting.wait()
    return painting.made.result()


class _Painting(QThread):
    """Text is laid out with timers, which need a thread of Qt's own."""

    def __init__(self, dossier: Dossier) -> None:
        super().__init__()
        self._dossier = dossier
        self.made: Future[bytes] = Future()

    def run(self) -> None:
        """Paint, and keep what came of it."""
        try:
            self.made.set_result(_painted(self._dossier))
        except BaseException as error:
            self.made.set_exception(error)


def _painted(dossier: Dossier) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, _MARGINS, QPageLayout.Unit.Millimeter
        )
    )
    title = for_xml(dossier.heading)
    writer.setTitle(title[:250])
    writer.setCreator("askrs")
    document = set_dossier(dossier, _RESOLUTION / 96)
    document.documentLayout().setPaintDevice(writer)
    document.setPageSize(QSizeF(writer.width(), writer.height()))
    _keep_together(document)
    painter = QPainter(writer)
    for number in range(document.pageCount()):
        if number:
            writer.newPage()
        _paint_page(painter, document, number)
        _paint_foot(painter, document.pageSize(), title, f"{number + 1} / {document.pageCount()}")
    painter.end()
    return bytes(buffer.data().data())


def _paint_page(painter: QPainter, document: QTextDocument, number: int) -> None:
    size = document.pageSize()
    page = QRectF(0, number * size.height(), size.width(), size.height())
    painter.save()
    painter.translate(0, -page.top())
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = page
    painter.setClipRect(page)
    document.documentLayout().draw(painter, context)
    for rule in _rules(document, page):
        painter.fillRect(rule, QColor(RULE))
    painter.restore()


def _rules(document: QTextDocument, page: QRectF) -> Iterator[QRectF]:
    """A thin line beside those lines of each quote that stand on the page."""
    for _, blocks in groupby(
        _blocks(document), lambda block: block.blockFormat().property(QUOTED) or -block.blockNumber()
    ):
        quote = [block for block in blocks if block.blockFormat().property(QUOTED)]
        shown = [line for block in quote for line in _lines(block) if page.top() <= line.center().y() < page.bottom()]
        if shown:
            width = _RESOLUTION / 48
            leftwards = quote[0].blockFormat().layoutDirection() is Qt.LayoutDirection.RightToLeft
            left = page.right() - width if leftwards else 0.0
            yield QRectF(left, shown[0].top(), width, shown[-1].bottom() - shown[0].top())


def _paint_foot(painter: QPainter, size: QSizeF, title: str, number: str) -> None:
    font = QFont()
    font.setPointSizeF(7.5)
    painter.setFont(font)
    painter.setPen(QColor(MUTED))
    metrics = QFontMetricsF(font, painter.device())
    base = size.height() + _RESOLUTION * 0.55
    painter.drawText(QPointF(size.width() - metrics.horizontalAdvance(number), base), number)
    shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, size.width() * 0.8)
    painter.drawText(QPointF(0, base), shown)


def _keep_together(document: QTextDocument) -> None:
    """No heading, and no first line of a paragraph, stands alone at the foot of a page."""
    height, head = document.pageSize().height(), None
    for block in _blocks(document):
        head = head or block
        pages = [int(line.center().y() // height) for line in _lines(block)[:2]]
        if int(_lines(head)[0].center().y() // height) < pages[-1]:
            layout = head.blockFormat()
            layout.setPageBreakPolicy(QTextBlockFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            QTextCursor(head).setBlockFormat(layout)
            document.setPageSize(document.pageSize())  # lays everything out again
        if not block.blockFormat().property(KEPT):
            head = None


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _lines(block: QTextBlock) -> list[QRectF]:
    """Where the lines of a block stand in the document."""
    layout = block.layout()
    corner = block.document().documentLayout().blockBoundingRect(block).topLeft()
    return [layout.lineAt(number).rect().translated(corner) for number in range(layout.lineCount())]
