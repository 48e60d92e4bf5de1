from __future__ import annotations

import pytest

from askrs.domain.article import BlockKind, Metadata
from askrs.reading.builder import Builder
from askrs.reading.pdf.flow import flow, lay
from askrs.reading.pdf.hyphens import Hyphens
from askrs.reading.pdf.paragraphs import Paragraph


@pytest.fixture
def block(line):
    def make(text, page=1, kind=BlockKind.PARAGRAPH, **more):
        return Paragraph(kind, [(page, line(text, hyphen=more.pop("hyphen", False)))], first=True, last=True, **more)

    return make


def texts(paragraphs):
    return [paragraph.text for paragraph in flow(paragraphs)]


def test_a_sentence_that_runs_on_is_one_paragraph(block):
    assert texts([block("it went"), block("on and on.", 2)]) == ["it went on and on."]
    assert texts([block("inter", hyphen=True), block("National", 2)]) == ["inter National"]
    assert texts([block("said President", full=True), block("Putin.", 2)]) == ["said President Putin."]


def test_what_ended_stays_apart(block):
    assert len(texts([block("it ended."), block("And on.", 2)])) == 2
    assert len(texts([block("A short line"), block("Another", 2)])) == 2
    assert len(texts([block("it went", full=True), block("On", 2, indented=True)])) == 2
    assert len(texts([block("it went"), block("on.", 2, kind=BlockKind.HEADING)])) == 2


def test_a_number_at_the_top_of_a_column_is_no_list(block):
    opening = block("20. Baku waits.", 2, kind=BlockKind.LIST_ITEM)
    assert texts([block("said note", full=True), opening]) == ["said note 20. Baku waits."]
    assert len(texts([block("it ended.", full=True), opening])) == 2
    assert len(texts([block("• one thing", full=True, kind=BlockKind.LIST_ITEM), opening])) == 2


def test_notes_in_between_go_before_or_behind(block):
    note, caption = block("1 Note.", 1, BlockKind.FOOTNOTE), block("Figure 1", 2, BlockKind.CAPTION)
    assert texts([block("it went"), note, caption, block("on.", 2)]) == ["1 Note.", "it went on.", "Figure 1"]


def test_three_pages_of_one_paragraph(block):
    assert texts([block("one"), block("two", 2), block("three.", 3)]) == ["one two three."]


def test_pages_are_laid_where_their_first_character_stands(block):
    builder = Builder("a.pdf")
    lay(flow([block("One."), block("it went"), block("on.", 2)]), ["i", "ii"], Hyphens(()), builder)
    text = builder.build(Metadata()).text
    assert text.text == "One.\nit went on."
    assert [(page.label, page.span.of(text.text)) for page in text.pages] == [("i", "One.\nit went "), ("ii", "on.")]
