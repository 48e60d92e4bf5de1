"""An answer or a session as a Word document: text runs, headings and styles, and no field, macro or picture.

The numbers lead to their sources and an address to its page; nothing else in the document leads anywhere.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from askrs.domain.paper import Dossier, Line, Paper, Run, Said, Source, Words, reads_leftwards
from askrs.exporting.docx_look import dressed
from askrs.exporting.inert import for_xml

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

__all__ = ["dossier_to_docx"]

_STYLES = {"asked": "Subtitle", "verdict": "Verdict", "lead": "Lead", "sources": "Heading 2"}

_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)  # a file that says when it was written is never the same twice


def dossier_to_docx(dossier: Dossier) -> bytes:
    """The file's bytes."""
    document = dressed(docx.Document())
    known = document.core_properties
    known.title, known.author, known.comments = for_xml(dossier.heading)[:250], "askrs", ""
    known.created = known.modified = _EPOCH
    writing = _Writing(document)
    writing.dossier(dossier)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


class _Writing:
    """One document being written; bookmarks are numbered through."""

    def __init__(self, document: Any) -> None:  # noqa: ANN401 - python-docx names its class nowhere public
        self._document = document
        self._bookmarks = 0

    def dossier(self, dossier: Dossier) -> None:
        self._add("Title", dossier.heading)
        for number, paper in enumerate(dossier.papers, start=1):
            if dossier.is_session:
                self._add("Heading 1", paper.question)
            self._paper(paper, f"{number}_")

    def _paper(self, paper: Paper, mark: str) -> None:
        for part in paper.parts:
            match part:
                case Words():
                    self._add(_STYLES.get(part.kind, "Note"), part.text)
                case Said():
                    self._said(part, mark)
                case Source():
                    self._source(part, mark)

    def _add(self, style: str, text: str = "", *, leftwards: bool | None = None) -> Paragraph:
        made: Paragraph = self._document.add_paragraph(style=style)
        if reads_leftwards(text) if leftwards is None else leftwards:
            made.paragraph_format.element.get_or_add_pPr().append(OxmlElement("w:bidi"))
        if text:
            _put(made, text)
        return made

    def _said(self, said: Said, mark: str) -> None:
        lines = said.lines or (Line(""),)
        for line in lines:
            paragraph = self._add("Quote" if said.verbatim else "Normal", leftwards=reads_leftwards(line.text))
            for part, answers in line.parts:
                _put(paragraph, part, bold=answers, language=said.language)
        for place, number in enumerate(said.numbers):
            if place:
                _raised(_put(paragraph, " "))
            self._mark(paragraph, number, mark)

    def _mark(self, paragraph: Paragraph, number: int, mark: str) -> None:
        link = OxmlElement("w:hyperlink")
        link.set(qn("w:anchor"), f"source_{mark}{number}")
        run = _put(paragraph, str(number))
        _raised(run)
        link.append(run.font.element)
        paragraph.paragraph_format.element.append(link)

    def _source(self, source: Source, mark: str) -> None:
        paragraph = self._add("Source")
        self._bookmarks += 1
        name = {qn("w:id"): str(self._bookmarks)}
        start, end = OxmlElement("w:bookmarkStart", attrs=name), OxmlElement("w:bookmarkEnd", attrs=name)
        start.set(qn("w:name"), f"source_{mark}{source.number}")
        paragraph.paragraph_format.element.append(start)
        _put(paragraph, f"{source.number}.\t")
        paragraph.paragraph_format.element.append(end)
        self._runs(paragraph, source.full)

    def _runs(self, paragraph: Paragraph, runs: Iterable[Run]) -> None:
        for run in runs:
            made = _put(paragraph, run.text, italic=run.italic)
            if run.href:
                made.style = self._document.styles["Address"]
                link = OxmlElement("w:hyperlink")
                link.set(qn("r:id"), paragraph.part.relate_to(run.href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
                link.append(made.font.element)
                paragraph.paragraph_format.element.append(link)


def _put(paragraph: Paragraph, text: str, *, bold: bool = False, italic: bool = False, language: str = "") -> Any:  # noqa: ANN401 - a docx.text.run.Run
    """A run of plain text at the paragraph's end."""
    made = paragraph.add_run(for_xml(text))
    made.bold, made.italic = bold or None, italic or None
    if reads_leftwards(text):
        made.font.rtl = True
    if language:
        known = OxmlElement("w:lang")
        known.set(qn("w:bidi" if made.font.rtl else "w:val"), language)
        made.font.element.get_or_add_rPr().append(known)
    return made


def _raised(run: Any) -> None:  # noqa: ANN401 - a docx.text.run.Run
    run.font.superscript = True
