"""Outside text as it is, letter by letter, with sentences marked: a label that can render nothing but text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Property, QEvent, QPointF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from askrs.domain.span import Span
from askrs.gui.coordinates import Utf16Map
from askrs.gui.directions import runs_from_right

__all__ = ["Prose"]

_ELLIPSIS = "…"


class Prose(QWidget):
    """Wrapped text of at most ``max_lines`` lines (0: all), with ``marks`` and ``bold`` words as spans of that text."""

    def __init__(self, max_lines: int = 0, leading: float = 1.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._max_lines = max_lines
        self._leading = leading
        self._text = ""
        self._marks: tuple[Span, ...] = ()
        self._bold: Span | None = None
        self._heights: dict[int, int] = {}
        self._mark_colour = QColor("#fbeab4")
        self._mark_ink = QColor("#2a2521")
        self._lined = self._from_right = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def text(self) -> str:
        """The text that is shown."""
        return self._text

    def show_text(self, text: str, marks: Sequence[Span] = (), bold: Span | None = None) -> None:
        """Show ``text``; line breaks stay line breaks."""
        self._text = text
        self._marks = tuple(marks)
        self._bold = bold
        self._from_right = runs_from_right(text)
        self._heights.clear()
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Narrower is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the wrapped text; Qt asks for it again and again, so each width is laid out once."""
        known = self._heights.get(width)
        if known is None:
            known = self._heights[width] = self._height(self._lay_out(width))
        return known

    def sizeHint(self) -> QSize:
        """A line of a comfortable measure."""
        width = min(int(QFontMetricsF(self.font()).horizontalAdvance(self._text)) + 2, 420)
        return QSize(width, self.heightForWidth(max(width, 1)))

    def minimumSizeHint(self) -> QSize:
        """Room for a word."""
        return QSize(40, int(QFontMetricsF(self.font()).height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines that fit, and an ellipsis where more would follow."""
        layout = self._lay_out(self.width())
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        layout.draw(painter, QPointF(0, 0))
        if self._is_cut(layout):
            self._draw_ellipsis(painter, layout.lineAt(layout.lineCount() - 1))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in another font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._heights.clear()
            self.updateGeometry()

    def _lay_out(self, width: int) -> QTextLayout:
        layout = QTextLayout(self._text.replace("\n", "\u2028"), self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        if self._from_right:
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
        layout.setTextOption(option)
        layout.setFormats(self._formats())
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top))
            top += line.height() * self._leading
            if layout.lineCount() == self._max_lines:
                self._make_room(layout, line, width)
                break
        layout.endLayout()
        return layout

    def _make_room(self, layout: QTextLayout, line: QTextLine, width: int) -> None:
        if self._is_cut(layout):
            room = QFontMetricsF(self.font()).horizontalAdvance(_ELLIPSIS)
            line.setLineWidth(max(width - room, 1))
            if self._from_right:
                line.setPosition(QPointF(room, line.y()))

    def _is_cut(self, layout: QTextLayout) -> bool:
        if not layout.lineCount():
            return False
        last = layout.lineAt(layout.lineCount() - 1)
        return last.textStart() + last.textLength() < Utf16Map(self._text).length

    def _draw_ellipsis(self, painter: QPainter, line: QTextLine) -> None:
        words = line.naturalTextRect()
        room = QFontMetricsF(self.font()).horizontalAdvance(_ELLIPSIS)
        x = words.left() - room if self._from_right else words.right()
        painter.drawText(QPointF(x, line.y() + line.ascent()), _ELLIPSIS)

    def _formats(self) -> list[QTextLayout.FormatRange]:
        places = Utf16Map(self._text)
        mark, bold = QTextCharFormat(), QTextCharFormat()
        mark.setBackground(self._mark_colour)
        mark.setForeground(self._mark_ink)
        mark.setFontUnderline(self._lined)
        bold.setFontWeight(QFont.Weight.Bold)
        looks = [(span, mark) for span in self._marks] + ([(self._bold, bold)] if self._bold else [])
        return [_format(places, span, look) for span, look in looks]

    def _height(self, layout: QTextLayout) -> int:
        if not layout.lineCount():
            return 0
        last = layout.lineAt(layout.lineCount() - 1)
        return int(last.y() + last.height() + 1)

    def _take_mark_colour(self, colour: QColor) -> None:
        self._mark_colour = colour
        self.update()

    def _take_mark_ink(self, colour: QColor) -> None:
        self._mark_ink = colour
        self.update()

    def _take_lined(self, lined: bool) -> None:
        self._lined = lined
        self.update()

    # The style sheet sets these as qproperty-mark_colour and so on.
    mark_colour = Property(QColor, lambda self: self._mark_colour, _take_mark_colour)
    mark_ink = Property(QColor, lambda self: self._mark_ink, _take_mark_ink)
    lined = Property(bool, lambda self: self._lined, _take_lined)


def _format(places: Utf16Map, span: Span, look: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = places.position(span.start)
    made.length = places.position(span.end) - made.start
    made.format = look
    return made
