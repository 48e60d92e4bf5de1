from __future__ import annotations

import io
from dataclasses import replace

import docx
from docx.oxml.ns import qn

from askrs.domain.span import Span
from askrs.exporting.composing import composed
from askrs.exporting.docx import dossier_to_docx
from fakes import make_answer, make_article, make_evidence, make_not_found
from history_fakes import FakeHistory


def opened(told, **how):
    return docx.Document(io.BytesIO(dossier_to_docx(composed(told, **how))))


def styles(document):
    return [paragraph.style.name for paragraph in document.paragraphs]


def test_an_answer_is_a_title_quotes_and_sources():
    answer = make_answer(make_evidence(pages=("3",)))
    answer = replace(answer, statements=(replace(answer.statements[0], words=Span(0, 6)),))
    document = opened(answer, style="apa", asked="2026-01-02")
    assert styles(document) == ["Title", "Subtitle", "Quote", "Note", "Heading 2", "Source", "Note"]
    quote, source = document.paragraphs[2], document.paragraphs[5]
    assert quote.text == f"{answer.citations[0].quote}1"
    assert [run.text for run in quote.runs if run.bold] == ["Moscow"]
    assert source.text.startswith("1.\tMamedov, E. (2024, October 25). Why Moscow holds back")
    assert [link.address for link in source.hyperlinks] == ["https://example.org/s400"]
    assert quote.hyperlinks[0].fragment == source._p.find(qn("w:bookmarkStart")).get(qn("w:name"))
    assert document.core_properties.author == "askrs"


def test_a_session_has_a_heading_for_each_question():
    history = FakeHistory()
    session = history.keep(make_answer())
    history.keep(make_not_found(), session)
    document = opened(history.session(session))
    assert styles(document).count("Heading 1") == 2
    assert "Verdict" in styles(document)
    marks = [mark.get(qn("w:name")) for mark in document.element.iter(qn("w:bookmarkStart"))]
    assert marks == ["source_1_1", "source_2_1"]


def test_text_from_right_to_left_is_set_so():
    document = opened(make_answer(make_evidence(["سلام", "و"], (0,), make_article(language="ar"))))
    quote = document.paragraphs[1]
    assert quote._p.pPr.find(qn("w:bidi")) is not None
    assert quote.runs[0].font.rtl
    assert quote.runs[0]._r.rPr.find(qn("w:lang")).get(qn("w:bidi")) == "ar"


def test_the_same_answer_has_the_same_text_whenever_it_is_written():
    answer = make_answer()
    assert opened(answer).element.xml == opened(answer).element.xml
