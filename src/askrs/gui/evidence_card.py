"""A passage that was found, as a card that opens it in its article."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QSizePolicy,
    QStyle,
    QStyleOption,
    QVBoxLayout,
    QWidget,
)

from askrs.domain.evidence import Evidence
from askrs.domain.naming import article_name, source_name
from askrs.domain.span import Span
from askrs.gui import wording
from askrs.gui.labels import label
from askrs.gui.prose import Prose

__all__ = ["EvidenceCard", "ScoreBar", "excerpt"]

_BEFORE = 160  # characters of context before the first marked sentence
_LINES = 6
_BAR = 5  # pixels: as broad as it stands away from the edge


def excerpt(evidence: Evidence) -> tuple[str, tuple[Span, ...]]:
    """The passage from a little before its first marked sentence, and where the marks stand in that."""
    passage = evidence.passage
    start = passage.span.start
    if evidence.highlights:
        first = min(evidence.highlights).start
        near = [s.start for s in passage.sentences if first - _BEFORE <= s.start <= first]
        start = min([*near, first]) if first - passage.span.start > _BEFORE else start
    lead = "… " if start > passage.span.start else ""
    shift = len(lead) - start
    text = lead + passage.text[start - passage.span.start :]
    return text, tuple(span.shift(shift) for span in evidence.highlights if span.start >= start)


class ScoreBar(QWidget):
    """How near a passage is to the question, measured by the nearest one."""

    def __init__(self, share: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = min(max(share, 0.0), 1.0)
        self.setFixedSize(44, 4)
        says = f"Nearness to the question: {self._share:.0%} of the nearest passage's"
        self.setAccessibleName(says)
        self.setToolTip(says)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A track, and as much of it as the share."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for role, share in ((QPalette.ColorRole.Mid, 1.0), (QPalette.ColorRole.Accent, self._share)):
            painter.setBrush(self.palette().color(role))
            painter.drawRoundedRect(QRectF(0, 0, self.width() * share, self.height()), 2, 2)
        painter.end()


class EvidenceCard(QAbstractButton):
    """Title, origin and excerpt; pressed by mouse, Enter or Space, and checked while its article is open."""

    def __init__(self, evidence: Evidence, numbers: Sequence[int], share: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.evidence = evidence
        self.numbers = tuple(numbers)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"Passage from {article_name(evidence.article)}")
        self.setAccessibleDescription(evidence.passage.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 16)
        column.setSpacing(5)
        column.addLayout(self._head())
        column.addLayout(self._origin(share))
        column.addSpacing(4)
        column.addWidget(self._excerpt())

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """Pressing never unchecks: the list decides which card is current."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses, as Space does; the arrows are left to the list."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame of the style sheet; the text is drawn by the widgets inside."""
        option = QStyleOption()
        option.initFrom(self)
        if self.isChecked():
            option.state |= QStyle.StateFlag.State_On
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        if self.isChecked():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().color(QPalette.ColorRole.Accent))
            painter.drawRoundedRect(QRectF(_BAR, 16, _BAR, self.height() - 32), _BAR / 2, _BAR / 2)
        painter.end()

    def _head(self) -> QHBoxLayout:
        title = _prose("strong", max_lines=2)
        title.show_text(article_name(self.evidence.article))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(title, 1)
        if self.numbers:
            numbers = label(" ".join(f"[{number}]" for number in self.numbers), "label")
            numbers.setWordWrap(False)
            row.addWidget(numbers, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _origin(self, share: float) -> QHBoxLayout:
        origin = _prose("small", max_lines=1)
        article = self.evidence.article
        known = wording.origin(article, self.evidence.passage.pages)
        origin.show_text(known or source_name(article.source))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(origin, 1)
        row.addWidget(ScoreBar(share), 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _excerpt(self) -> Prose:
        text, marks = excerpt(self.evidence)
        made = _prose("quote", max_lines=_LINES, leading=1.2)
        made.show_text(text, marks)
        return made


def _prose(tone: str, max_lines: int, leading: float = 1.0) -> Prose:
    made = Prose(max_lines=max_lines, leading=leading)
    made.setProperty("tone", tone)
    made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return made
