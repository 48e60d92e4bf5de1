from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from askrs.domain.article import BlockKind
from askrs.gui.coordinates import Utf16Map
from askrs.gui.typesetting import typeset
from gui_articles import HOSTILE, ISLAND, set_text

pytestmark = pytest.mark.usefixtures("qapp")

MUTED = QColor("grey")
BLOCKS = st.lists(
    st.tuples(
        st.sampled_from(BlockKind),
        st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n\r\u2028"), min_size=1, max_size=20),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=60, deadline=None)
@given(BLOCKS)
def test_the_document_holds_the_text_unit_for_unit(blocks):
    text = set_text(tuple(blocks))
    assert Utf16Map(text.text).fits(typeset(text, MUTED))


def test_block_n_of_the_document_is_block_n_of_the_text():
    text = set_text(ISLAND)
    document = typeset(text, MUTED)
    assert document.blockCount() == len(text.blocks)
    assert [document.findBlockByNumber(n).text() for n in range(len(text.blocks))] == [words for _, words in ISLAND]


def test_kinds_look_different_and_headings_are_headings():
    document = typeset(set_text(ISLAND), MUTED)
    levels = [document.findBlockByNumber(n).blockFormat().headingLevel() for n in range(5)]
    assert levels == [1, 0, 0, 0, 1]
    quote = document.findBlockByNumber(6)
    assert quote.charFormat().fontItalic()
    assert quote.blockFormat().leftMargin() > 0


def test_markup_in_a_text_stays_text():
    document = typeset(set_text(HOSTILE), MUTED)
    assert "<img src='sentinel.png'>" in document.toPlainText()
    assert "\ufffc" not in document.toPlainText()


def test_a_text_that_runs_from_the_right_is_indented_at_the_right_and_stands_upright():
    document = typeset(
        set_text(((BlockKind.QUOTE, "«لم نبع الميناء.»"), (BlockKind.QUOTE, "“We bought time.”"))), MUTED
    )
    arabic, english = (document.findBlockByNumber(number) for number in range(2))
    assert (arabic.blockFormat().leftMargin(), arabic.blockFormat().rightMargin()) == (0, 28)
    assert (english.blockFormat().leftMargin(), english.blockFormat().rightMargin()) == (28, 0)
    assert not arabic.charFormat().fontItalic()
    assert english.charFormat().fontItalic()
