"""An article's own pages one under another, with sentences marked where they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Property, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from askrs.domain.facsimile import Leaf, Trace
from askrs.domain.span import Span
from askrs.gui.page_layout import PageLayout, Strip, laid_out, strips
from askrs.gui.page_pictures import PagePictures
from askrs.gui.page_words import PagePoint

__all__ = ["ZOOMS", "PageView"]

ZOOMS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
_LINE = 40  # pixels that an arrow key scrolls
# Paper is light in every theme, and so is what is marked on it.
_SELECTED = QColor("#a9cbf2")
_MARK, _CURRENT, _WORDS = QColor("#fdf0c4"), QColor("#fadf86"), QColor("#f3bd4c")
_PAPER, _FAINT, _EDGE = QColor("#ffffff"), QColor("#6b635a"), QColor("#000000")


class PageView(QAbstractScrollArea):
    """Draws what it has and says which strips it wants; knows nothing of the file that they come from.

    ``page_changed`` tells the page in the middle, counted from 0, ``zoom_changed`` the zoom (0.0: as wide as the
    view); ``page`` is that page, -1 without pages.
    """

    strips_wanted = Signal(object)
    page_changed = Signal(int)
    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Pages of the article")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().setSingleStep(_LINE)
        self.horizontalScrollBar().setSingleStep(_LINE)
        self.verticalScrollBar().valueChanged.connect(self._on_moved)
        self._leaves: tuple[Leaf, ...] = ()
        self._layout = PageLayout((), 0, 0)
        self._zoom: float | None = None
        self._pictures = PagePictures()
        self._broken: set[int] = set()
        self._marks: list[tuple[QColor, tuple[Trace, ...]]] = []
        self._selected: tuple[Trace, ...] = ()
        self.page = -1
        self._lined = False

    def show_leaves(self, leaves: Sequence[Leaf]) -> None:
        """Show these pages from the first on, nothing marked; none empty the view."""
        self._leaves, self._marks, self.page = tuple(leaves), [], -1
        self._pictures.clear()
        self._broken.clear()
        self.verticalScrollBar().setValue(0)
        self._lay_out()

    def show_marks(self, traces: Mapping[Span, tuple[Trace, ...]], current: Span | None, words: Sequence[Span]) -> None:
        """Mark what is traced: all sentences, the ``current`` one stronger, the ``words`` in it once more."""
        inner = [span for span in words if current is not None and current.contains(span)]
        plain = [span for span in traces if span != current and span not in words]
        ranked = [(_MARK, plain), (_CURRENT, [current] if current is not None else []), (_WORDS, inner)]
        self._marks = [(colour, traces[span]) for colour, spans in ranked for span in spans if traces.get(span)]
        self.viewport().update()

    def show_selection(self, traces: Sequence[Trace]) -> None:
        """Paint what is selected, over the marks."""
        if self._selected != tuple(traces):
            self._selected = tuple(traces)
            self.viewport().update()

    def point_at(self, place: QPointF) -> PagePoint | None:
        """The page at a place of the viewport, or the next one below, and where on it that is; None without pages."""
        if not self._layout.sheets:
            return None
        x, y = place.x() + self.horizontalScrollBar().value(), place.y() + self.verticalScrollBar().value()
        leaf = self._layout.at(y)
        sheet = self._layout.sheets[leaf]
        return PagePoint(leaf, (x - sheet.left) / sheet.scale, (y - sheet.top) / sheet.scale)

    def reveal(self, leaf: int, y: float = 0.0, highest: float | None = None) -> None:
        """Scroll so that the height ``y``, in points, of a page stands in the upper third.

        A sentence that goes on at the top of the next column is shown whole, from its ``highest`` line, where it fits.
        """
        if leaf < len(self._layout.sheets):
            sheet, height = self._layout.sheets[leaf], self.viewport().height()
            above = height // 4 if y else 0
            if highest is not None and (y - highest) * sheet.scale < height * 3 // 4 - _LINE:
                above = max(above, round((y - highest) * sheet.scale) + _LINE)
            self.verticalScrollBar().setValue(round(sheet.top + y * sheet.scale) - above)
            self._on_moved()

    def take_picture(self, strip: Strip, image: QImage | None) -> None:
        """A strip has been drawn, or cannot be."""
        if image is None:
            self._broken.add(strip.leaf)
        else:
            self._pictures.put(strip, image)
        self.viewport().update()

    def zoom_by(self, steps: int) -> None:
        """Larger or smaller by so many steps."""
        sheets = self._layout.sheets
        if not sheets:
            return
        now = self._zoom or sheets[max(self.page, 0)].scale * 72 / 96
        onward = [zoom for zoom in ZOOMS if (zoom > now * 1.01 if steps > 0 else zoom < now * 0.99)]
        if onward:
            self.set_zoom(onward[0] if steps > 0 else onward[-1])

    def set_zoom(self, zoom: float | None) -> None:
        """Show the pages so large (1.0: as on paper), or each as wide as the view."""
        self._zoom = zoom
        self._lay_out()
        self.zoom_changed.emit(zoom or 0.0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and the page keys leaf, Home and End go to the first and the last page."""
        bar = self.verticalScrollBar()
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Home:
                bar.setValue(bar.minimum())
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case Qt.Key.Key_Space:
                bar.setValue(bar.value() + (-bar.pageStep() if back else bar.pageStep()))
            case _:
                super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel makes larger and smaller."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the place that one is at."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paper, what is drawn of it, and the marks as a text marker leaves them."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        for leaf in self._seen():
            self._paint_leaf(painter, leaf)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, traces in (*self._marks, (_SELECTED, self._selected)):
            painter.fillPath(self._path(traces), colour)
        if self._lined:
            self._draw_edges(painter)
        painter.end()

    def _draw_edges(self, painter: QPainter) -> None:
        """A line around each sentence, a broad one around the current: not every eye tells the colours apart."""
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        for colour, traces in self._marks:
            if colour != _WORDS:
                painter.setPen(QPen(_EDGE, 2.5 if colour == _CURRENT else 1))
                painter.drawPath(self._path(traces))

    def _paint_leaf(self, painter: QPainter, leaf: int) -> None:
        sheet = self._layout.sheets[leaf]
        whole = QRectF(sheet.left, sheet.top, sheet.width, sheet.height)
        painter.fillRect(whole, _PAPER)
        if leaf in self._broken:
            painter.setPen(_FAINT)
            painter.drawText(whole, Qt.AlignmentFlag.AlignCenter, "This page cannot be drawn.")
            return
        wanted = list(strips(leaf, sheet, self.devicePixelRatioF(), *self._window()))
        found = [(strip, image) for strip in wanted if (image := self._pictures.get(strip)) is not None]
        for strip, image in found if len(found) == len(wanted) else [*self._pictures.of(leaf), *found]:
            down = sheet.height / strip.height
            painter.drawImage(QRectF(sheet.left, sheet.top + strip.top * down, sheet.width, strip.rows * down), image)

    def _path(self, traces: Sequence[Trace]) -> QPainterPath:
        """The lines of a sentence as one shape: where two overlap the marker is not darker."""
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        seen = self._seen()
        for trace in traces:
            if trace.leaf in seen:
                path.addRect(QRectF(*self._layout.sheets[trace.leaf].place(trace.rectangle)))
        return path.simplified()

    def _window(self) -> tuple[int, int]:
        top = self.verticalScrollBar().value()
        return top, top + self.viewport().height()

    def _seen(self) -> range:
        return self._layout.between(*self._window())

    def _lay_out(self) -> None:
        """Lay the pages out anew; what was in the middle of the view stays there."""
        old, bar = self._layout, self.verticalScrollBar()
        middle = bar.value() + self.viewport().height() / 2
        here = old.at(middle) if old.sheets else -1
        share = (middle - old.sheets[here].top) / old.sheets[here].height if here >= 0 else 0.0
        self._layout = laid_out(self._leaves, self._zoom, self.viewport().width())
        bar.setRange(0, max(self._layout.height - self.viewport().height(), 0))
        bar.setPageStep(max(self.viewport().height() - _LINE, 1))
        across = self.horizontalScrollBar()
        across.setRange(0, max(self._layout.width - self.viewport().width(), 0))
        across.setPageStep(self.viewport().width())
        across.setValue(across.maximum() // 2)
        if 0 <= here < len(self._layout.sheets) and len(old.sheets) == len(self._layout.sheets) and bar.value():
            sheet = self._layout.sheets[here]
            bar.setValue(round(sheet.top + share * sheet.height - self.viewport().height() / 2))
        self._on_moved()

    def _on_moved(self) -> None:
        """Ask for what is to be seen and not there, then for a little above and below it."""
        top, bottom = self._window()
        around = bottom - top
        wanted: list[Strip] = []
        for reach in (0, around):
            for leaf in self._layout.between(top - reach, bottom + reach):
                if leaf not in self._broken:
                    wanted += strips(
                        leaf, self._layout.sheets[leaf], self.devicePixelRatioF(), top - reach, bottom + reach
                    )
        self.strips_wanted.emit([strip for strip in dict.fromkeys(wanted) if self._pictures.get(strip) is None])
        page = self._layout.at((top + bottom) / 2) if self._layout.sheets else -1
        if page != self.page:
            self.page = page
            self.page_changed.emit(page)
        self.viewport().update()

    def _take_lined(self, lined: bool) -> None:
        self._lined = lined
        self.viewport().update()

    # The style sheet sets this as qproperty-lined.
    lined = Property(bool, lambda self: self._lined, _take_lined)
