"""Text selected with the mouse on an article's own pages."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent

from askrs.domain.article import ArticleText
from askrs.domain.facsimile import Trace
from askrs.domain.span import Span
from askrs.gui.leafing import Leafing
from askrs.gui.page_view import PageView
from askrs.gui.page_words import PagePoint, PageWords

__all__ = ["PageSelecting"]

_UNSURE = "Nothing can be selected here: the exact place of this page's words is not certain. The text has them."
_NEAR = 12.0  # points from a word within which the pointer is over text


class PageSelecting(QObject):
    """Watches the mouse over a view: dragging selects word by word, a double click one word, Ctrl+C copies.

    Words are looked up when the pointer comes to their page. ``changed`` tells that more, less or nothing is
    selected, ``refused`` why nothing can be, or, empty, that something is.
    """

    changed = Signal()
    refused = Signal(str)

    def __init__(self, view: PageView, leafing: Leafing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view, self._leafing = view, leafing
        self._text: ArticleText | None = None
        self._words: PageWords | None = None
        self._sought: set[int] = set()
        self._from: PagePoint | None = None
        self._drawn: tuple[PagePoint, PagePoint] | None = None
        self.selection: Span | None = None
        view.viewport().setMouseTracking(True)
        for watched in (view, view.viewport()):
            watched.installEventFilter(self)
        leafing.worded.connect(self._on_words)

    def show_text(self, text: ArticleText | None) -> None:
        """Select in this text from now on, nothing yet; None where there is none."""
        self._text = text
        self._words = PageWords(text) if text is not None else None
        self._sought.clear()
        self._clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The left button selects, whatever else is done stays the view's."""
        if watched is self._view:
            return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._copied(event)
        if isinstance(event, QMouseEvent) and self._words is not None:
            self._on_mouse(event)
        return super().eventFilter(watched, event)

    def _on_mouse(self, event: QMouseEvent) -> None:
        point = self._view.point_at(event.position())
        if point is None:
            return
        self._look_at(point.leaf)
        left = event.button() == Qt.MouseButton.LeftButton
        if event.type() == QEvent.Type.MouseButtonDblClick and left:
            self._draw(point, point)
        elif event.type() == QEvent.Type.MouseButtonPress and left:
            self._clear()
            self._from = point
        elif event.type() == QEvent.Type.MouseMove:
            self._on_move(event.position(), point, bool(event.buttons() & Qt.MouseButton.LeftButton))

    def _on_move(self, at: QPointF, point: PagePoint, held: bool) -> None:
        if not held or self._from is None:
            self._show_pointer(point)
            return
        if self._drawn is not None or self._has_moved(point):
            self._draw(self._from, point)
            beyond = at.y() - min(max(at.y(), 0), self._view.viewport().height())
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() + round(beyond))

    def _has_moved(self, point: PagePoint) -> bool:
        start = self._from
        return start is not None and (point.leaf != start.leaf or abs(point.x - start.x) + abs(point.y - start.y) > 3)

    def _look_at(self, leaf: int) -> None:
        if self._words is not None and leaf not in self._sought:
            self._sought.add(leaf)
            self._leafing.word(leaf, self._words.on(leaf))

    def _on_words(self, leaf: int, traces: Mapping[Span, tuple[Trace, ...]]) -> None:
        if self._words is not None:
            self._words.put(leaf, traces)
            if self._drawn is not None:
                self._draw(*self._drawn)

    def _draw(self, start: PagePoint, end: PagePoint) -> None:
        """Select from one place to another, as far as the words between them are known; what comes later follows."""
        words = self._words
        if words is None or self._text is None:
            return
        self._drawn = start, end
        one, other = words.nearest(start), words.nearest(end)
        if one is None:
            self.refused.emit(_UNSURE if words.knows(start.leaf) else "")
            return
        chosen = words.between(one, other if other is not None else one)
        self.selection = Span(chosen[0].start, chosen[-1].end)
        self._view.show_selection(words.traces(chosen))
        self.refused.emit("")
        self.changed.emit()

    def _clear(self) -> None:
        self._from = self._drawn = self.selection = None
        self._view.show_selection(())
        self.changed.emit()

    def _show_pointer(self, point: PagePoint) -> None:
        near = self._words is not None and self._words.is_near(point, _NEAR)
        self._view.viewport().setCursor(Qt.CursorShape.IBeamCursor if near else Qt.CursorShape.ArrowCursor)

    def _copied(self, event: QKeyEvent) -> bool:
        if self.selection is None or self._text is None or not event.matches(QKeySequence.StandardKey.Copy):
            return False
        QGuiApplication.clipboard().setText(self.selection.of(self._text.text))
        return True
