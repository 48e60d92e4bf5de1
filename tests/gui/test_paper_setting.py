from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from askrs.domain.span import Span
from askrs.exporting.composing import composed
from askrs.gui.paper_setting import KEPT, QUOTED, set_dossier
from fakes import HOSTILE, make_answer, make_article, make_evidence, make_not_found


@pytest.fixture
def blocks(qapp):
    """The blocks of what is told; their document is kept as long as the test runs."""
    documents = []

    def set_blocks(told, **how):
        documents.append(set_dossier(composed(told, **how)))
        return _blocks(documents[-1])

    return set_blocks


def _blocks(document):
    found, block = [], document.begin()
    while block.isValid():
        found.append(block)
        block = block.next()
    return found


def pieces(block):
    return [part.fragment() for part in block]


def test_all_that_is_said_is_a_block(blocks):
    answer = make_answer(make_evidence(highlighted=(0, 1)))
    found = blocks(answer, asked="2024-05-06")
    said = [block.text() for block in found]
    assert said[:2] == [answer.question, "Asked on 6 May 2024"]
    assert said[2].startswith(answer.citations[0].quote)
    assert said[4] == "Sources"
    assert [block.blockFormat().property(QUOTED) for block in found[2:5]] == [1, 2, None]
    assert [block.blockFormat().property(KEPT) for block in found[:3]] == [True, True, False]


def test_the_words_that_answer_are_bold_and_the_number_leads_to_the_source(blocks):
    answer = make_answer()
    answer = replace(answer, statements=(replace(answer.statements[0], words=Span(0, 6)),))
    found = blocks(answer)
    words, *_, number = pieces(found[1])
    assert (words.text(), words.charFormat().fontWeight()) == ("Moscow", QFont.Weight.Bold)
    href = number.charFormat().anchorHref()
    source = next(block for block in found if block.text().startswith("1."))
    assert [f"#{name}" for name in pieces(source)[0].charFormat().anchorNames()] == [href]


def test_text_from_right_to_left_runs_so(blocks):
    found = blocks(make_answer(make_evidence(["سلام", "و"], (0,))))
    assert found[1].textDirection() is Qt.LayoutDirection.RightToLeft
    assert found[1].blockFormat().rightMargin() > 0


@pytest.mark.parametrize("text", [*HOSTILE, "\ufdd0\ufdd1\u2029\x00"])
def test_outside_text_makes_no_block_no_link_and_no_picture(blocks, text):
    card = make_article(title=f"{text}x", outlet=text, url=text)
    told = make_not_found(make_evidence([f"{text}x"], (), card), question=f"{text}x", unknown_words=(text,))
    found = blocks(told)
    assert len(found) == 8 - (not text)
    links = [part.charFormat().anchorHref() for block in found for part in pieces(block)]
    assert {link for link in links if link} == {"#source-1-1"} | ({text} if text == "https://evil.example" else set())
    assert "\ufffc" not in "".join(block.text() for block in found)
