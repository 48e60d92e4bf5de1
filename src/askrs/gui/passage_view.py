"""The article's text, with sentences marked where they stand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Property, QEvent, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit, QWidget

from askrs.domain.article import ArticleText
from askrs.domain.span import Span
from askrs.gui.coordinates import Utf16Map
from askrs.gui.typesetting import typeset

__all__ = ["PassageView"]

_MEASURE = 700  # pixels of a comfortable line
_MARGIN = 34
_SCROLLBAR = 12
_ABOVE = 14
_BELOW = 60
_NEAR = 300  # places found, before and behind the current one


class PassageView(QTextEdit):
    """Shows a text, draws marks over it without touching it, and goes from mark to mark.

    A mark is drawn only where the document holds the text unit for unit.
    """

    mark_changed = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName("Article text")
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._text: ArticleText | None = None
        self._document: QTextDocument | None = None
        self._places = Utf16Map("")
        self._marks: tuple[Span, ...] = ()
        self._words: tuple[Span, ...] = ()
        self._hits: tuple[Span, ...] = ()
        self._hit: Span | None = None
        self._current = -1
        self._revealed: Span | None = None
        self._revealed_at = 0
        self._mark_colour = QColor("#fbeab4")
        self._current_colour = QColor("#f7cf5e")
        self._words_colour = QColor("#eeaa2a")
        self._mark_ink = self._current_ink = QColor("#2a2521")
        self._lined = False

    def show_text(self, text: ArticleText | None) -> None:
        """Show ``text`` from its start, nothing marked; None empties the view."""
        self._text = text
        self._places = Utf16Map(text.text if text else "")
        self._marks, self._current = (), -1
        self._hits, self._hit, self._revealed = (), None, None
        self._set_type()
        self.show_marks((), None)

    def show_marks(self, marks: Sequence[Span], current: Span | None, words: Sequence[Span] = ()) -> None:
        """Mark sentences, and bring the current one into the upper third; the ``words`` in it are marked once more."""
        self._marks = tuple(marks) if self._places.fits(self.document()) else ()
        self._words = tuple(words)
        self._current = self._marks.index(current) if current in self._marks else -1
        self._paint_marks()
        self._reveal()
        self.mark_changed.emit(self._current + 1, len(self._marks))

    def show_hits(self, hits: Sequence[Span], current: Span | None) -> None:
        """Show where words were found, and bring the current place into view; none ends it."""
        fits = self._places.fits(self.document())
        self._hits, self._hit = (tuple(hits), current) if fits else ((), None)
        self._paint_marks()
        if self._hit is not None:
            self._bring_up(self._hit)

    @property
    def selection(self) -> Span | None:
        """What is selected, as a place in the text; without a selection the current mark."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return self.current_mark
        return Span(self._places.offset(cursor.selectionStart()), self._places.offset(cursor.selectionEnd()))

    @property
    def marks(self) -> tuple[Span, ...]:
        """All marks, in the order of the text."""
        return self._marks

    @property
    def words(self) -> tuple[Span, ...]:
        """The words that answer, marked once more inside their marks."""
        return self._words

    @property
    def current_mark(self) -> Span | None:
        """The mark that is stronger than the others."""
        return self._marks[self._current] if self._current >= 0 else None

    def next_mark(self) -> None:
        """Go to the next mark; after the last comes the first."""
        self._step(1)

    def previous_mark(self) -> None:
        """Go to the mark before; before the first comes the last."""
        self._step(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines readable, and the current mark in its place unless the reader has scrolled away from it."""
        stayed = self.verticalScrollBar().value() == self._revealed_at
        super().resizeEvent(event)
        self._set_margins()
        if stayed and self._revealed is not None:
            self._bring_up(self._revealed)

    def changeEvent(self, event: QEvent) -> None:
        """Set the text again in another theme's colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and getattr(self, "_text", None) is not None:
            at = self.verticalScrollBar().value()
            self._set_type()
            self._paint_marks()
            self.verticalScrollBar().setValue(at)

    def _set_type(self) -> None:
        old = self._document
        muted = QGuiApplication.palette().color(QPalette.ColorRole.PlaceholderText)
        self._document = typeset(self._text or ArticleText("", ()), muted, self)
        self._document.setDefaultFont(self.font())
        self.setDocument(self._document)
        self._set_margins()
        if old is not None:
            old.deleteLater()

    def _set_margins(self) -> None:
        frame = self.document().rootFrame()
        margins = frame.frameFormat()
        side = max(_MARGIN, (self.viewport().width() - _MEASURE) // 2)
        if margins.leftMargin() != side:
            margins.setLeftMargin(side)
            margins.setRightMargin(max(side - _SCROLLBAR, 0))
            margins.setTopMargin(_ABOVE)
            margins.setBottomMargin(_BELOW)
            frame.setFrameFormat(margins)

    def _step(self, step: int) -> None:
        if self._marks:
            at = self._current if self._current >= 0 or step > 0 else 0
            self.show_marks(self._marks, self._marks[(at + step) % len(self._marks)], self._words)

    def _paint_marks(self) -> None:
        current = self.current_mark
        words = [span for span in self._words if current is not None and current.contains(span)]
        colours = [(mark, self._current_colour if mark == current else self._mark_colour) for mark in self._marks]
        colours += [(span, self._words_colour) for span in words]
        hits = self._near_hits()
        colours += [(span, self._hit_colour(span)) for span in hits]
        made = [self._selection(span, colour) for span, colour in colours]
        for selection in made if self._lined else made[len(made) - len(hits) :]:
            selection.format.setFontUnderline(True)
        self.setExtraSelections(made)

    def _hit_colour(self, span: Span) -> QColor:
        """The ground that a place has anyway, so that a marked sentence stays whole; the current place stands out."""
        if span == self._hit:
            return self._words_colour
        current = self.current_mark
        return self._current_colour if current is not None and current.contains(span) else self._mark_colour

    def _selection(self, span: Span, colour: QColor) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        made.cursor = self._places.cursor(self.document(), span)
        look = made.format
        look.setBackground(colour)
        look.setForeground(self._mark_ink if colour == self._mark_colour else self._current_ink)
        made.format = look
        return made

    def _reveal(self) -> None:
        if self._current >= 0:
            self._bring_up(self._marks[self._current])

    def _near_hits(self) -> Sequence[Span]:
        """The places around the current one: painting thousands of them would take seconds."""
        at = self._hits.index(self._hit) if self._hit is not None else 0
        return self._hits[max(at - _NEAR, 0) : at + _NEAR]

    def _bring_up(self, span: Span) -> None:
        """Scroll so that ``span`` begins in the upper third: above it stands what leads to it."""
        self._revealed = span
        cursor = self._places.cursor(self.document(), span)
        cursor.setPosition(cursor.selectionStart(), QTextCursor.MoveMode.MoveAnchor)
        self.setTextCursor(cursor)
        top = self.cursorRect(cursor).top() + self.verticalScrollBar().value()
        self.verticalScrollBar().setValue(top - self.viewport().height() // 4)
        self._revealed_at = self.verticalScrollBar().value()

    def _take_mark_colour(self, colour: QColor) -> None:
        self._mark_colour = colour
        self._paint_marks()

    def _take_current_colour(self, colour: QColor) -> None:
        self._current_colour = colour
        self._paint_marks()

    def _take_words_colour(self, colour: QColor) -> None:
        self._words_colour = colour
        self._paint_marks()

    def _take_mark_ink(self, colour: QColor) -> None:
        self._mark_ink = colour
        self._paint_marks()

    def _take_current_ink(self, colour: QColor) -> None:
        self._current_ink = colour
        self._paint_marks()

    def _take_lined(self, lined: bool) -> None:
        self._lined = lined
        self._paint_marks()

    # The style sheet sets these as qproperty-mark_colour and so on.
    mark_colour = Property(QColor, lambda self: self._mark_colour, _take_mark_colour)
    current_colour = Property(QColor, lambda self: self._current_colour, _take_current_colour)
    words_colour = Property(QColor, lambda self: self._words_colour, _take_words_colour)
    mark_ink = Property(QColor, lambda self: self._mark_ink, _take_mark_ink)
    current_ink = Property(QColor, lambda self: self._current_ink, _take_current_ink)
    lined = Property(bool, lambda self: self._lined, _take_lined)
