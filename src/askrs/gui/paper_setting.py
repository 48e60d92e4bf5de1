"""An exported paper set as text, by inserting plain text only: nothing in it can become markup."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextOption

from askrs.domain.paper import Dossier, Line, Paper, Run, Said, Source, Words, reads_leftwards
from askrs.gui.theme import reading_family
from askrs.publishing import for_xml

__all__ = ["KEPT", "MUTED", "QUOTED", "RULE", "set_dossier"]

QUOTED = QTextBlockFormat.Property.UserProperty.value + 1
"""The property of a block that is of a quote to the letter: the number of the quote."""

KEPT = QUOTED + 1
"""The property of a block that never stands alone at the foot of a page."""

MUTED, RULE = "#6a6259", "#d8d1c6"
_INK, _ACCENT = "#23201c", "#8a3b12"
_INDENT = 15.0  # pixels of 1/96 inch
_HANGING = 24.0


@dataclass(frozen=True, slots=True)
class _Look:
    """Size in points; spaces in pixels of 1/96 inch; leading in per cent; ``heading`` from 1."""

    size: float
    serif: bool = True
    bold: bool = False
    italic: bool = False
    colour: str = _INK
    before: float = 0
    after: float = 9
    leading: float = 132
    heading: int = 0
    kept: bool = False


_LOOKS = {
    "title": _Look(20, bold=True, after=6, leading=112, heading=1, kept=True),
    "question": _Look(14.5, bold=True, before=30, after=4, leading=112, heading=2, kept=True),
    "sources": _Look(8.5, serif=False, bold=True, colour=MUTED, before=16, after=5, leading=110, heading=3, kept=True),
    "asked": _Look(8.5, serif=False, colour=MUTED, after=17, kept=True),
    "note": _Look(8.5, serif=False, colour=MUTED, before=4, after=9),
    "stress": _Look(8.5, serif=False, colour=MUTED, before=4, after=6),
    "imprint": _Look(7.5, serif=False, colour=MUTED, before=14, after=6),
    "verdict": _Look(12.5, bold=True, kept=True),
    "lead": _Look(10.5, italic=True, before=8, kept=True),
    "text": _Look(10.5),
    "line": _Look(10.5, after=4),
    "source": _Look(9.5, after=5, leading=122),
}


def set_dossier(dossier: Dossier, scale: float = 1.0) -> QTextDocument:
    """A document without a page size; numbers lead to their sources, plain addresses to the web.

    ``scale`` is how many dots of its device are a pixel of 1/96 inch: Qt scales fonts and the space between blocks by
    itself, but not the space beside them.
    """
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    setting = _Setting(QTextCursor(document), scale)
    setting.dossier(dossier)
    return document


class _Setting:
    """Blocks put one below the other."""

    def __init__(self, cursor: QTextCursor, scale: float) -> None:
        self._cursor, self._scale = cursor, scale
        self._look = _LOOKS["text"]
        self._is_first = True
        self._quotes = 0

    def dossier(self, dossier: Dossier) -> None:
        self._block("title", dossier.heading)
        for number, paper in enumerate(dossier.papers, start=1):
            if dossier.is_session:
                self._block("question", paper.question)
            self._paper(paper, f"{number}-")

    def _paper(self, paper: Paper, mark: str) -> None:
        for part in paper.parts:
            match part:
                case Words():
                    self._block(part.kind, part.text)
                case Said():
                    self._said(part, mark)
                case Source():
                    self._source(part, mark)

    def _said(self, said: Said, mark: str) -> None:
        self._quotes += said.verbatim
        lines = said.lines or (Line(""),)
        for line in lines:
            self._begin("text" if line is lines[-1] else "line", line.text, quoted=said.verbatim)
            for part, answers in line.parts:
                self._put(part, bold=answers)
        for place, number in enumerate(said.numbers):
            self._put(" " if place else "\u2009", raised=True)
            self._put(str(number), raised=True, href=f"#source-{mark}{number}")

    def _source(self, source: Source, mark: str) -> None:
        self._begin("source", hanging=True)
        self._put(f"{source.number}.\t", name=f"source-{mark}{source.number}")
        self._runs(source.full)

    def _runs(self, runs: Iterable[Run]) -> None:
        for run in runs:
            self._put(run.text, italic=run.italic, href=run.href)

    def _block(self, look: str, text: str) -> None:
        self._begin(look, text)
        self._put(text)

    def _begin(self, look: str, text: str = "", *, quoted: bool = False, hanging: bool = False) -> None:
        """A new block, which runs as ``text`` does."""
        self._look = _LOOKS[look]
        layout = _layout(
            self._look, reads_leftwards(text), self._scale * (_INDENT if quoted else _HANGING if hanging else 0.0)
        )
        if quoted:
            layout.setProperty(QUOTED, self._quotes)
        if hanging:
            layout.setTextIndent(-_HANGING * self._scale)
            layout.setTabPositions([QTextOption.Tab(_HANGING, QTextOption.TabType.LeftTab)])
        if self._is_first:
            self._cursor.setBlockFormat(layout)
            self._is_first = False
        else:
            self._cursor.insertBlock(layout, QTextCharFormat())

    def _put(
        self,
        text: str,
        *,
        bold: bool = False,
        italic: bool = False,
        raised: bool = False,
        href: str = "",
        name: str = "",
    ) -> None:
        made = _letters(self._look)
        made.setFontWeight(QFont.Weight.Bold if bold or self._look.bold else QFont.Weight.Normal)
        made.setFontItalic(italic or self._look.italic)
        if raised:
            made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        if href:
            made.setAnchor(True)
            made.setAnchorHref(href)
            made.setForeground(QColor(_ACCENT))
        if name:
            made.setAnchorNames([name])
        self._cursor.insertText(for_xml(text), made)


def _layout(look: _Look, leftwards: bool, indent: float) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setTopMargin(look.before)
    made.setBottomMargin(look.after)
    made.setLineHeight(look.leading, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    made.setHeadingLevel(look.heading)
    made.setProperty(KEPT, look.kept)
    if leftwards:
        made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        made.setRightMargin(indent)
    else:
        made.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        made.setLeftMargin(indent)
    return made


def _letters(look: _Look) -> QTextCharFormat:
    made = QTextCharFormat()
    if look.serif:
        made.setFontFamilies([reading_family()])
    made.setFontPointSize(look.size)
    made.setForeground(QColor(look.colour))
    return made
