from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from askrs.domain.span import Span
from askrs.gui.coordinates import Utf16Map

pytestmark = pytest.mark.usefixtures("qapp")

TEXT = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs", "Cc"], max_codepoint=0x2FFF), st.sampled_from("😀𝑥🚢e\u0301ﬁ\u202e ")
    ),
    min_size=1,
    max_size=60,
)


def test_without_astral_characters_positions_are_the_same():
    places = Utf16Map("plain é ﬁ")
    assert [places.position(n) for n in range(10)] == list(range(10))


def test_an_astral_character_moves_what_follows_by_one():
    places = Utf16Map("a😀b𝑥c")
    assert [places.position(n) for n in range(6)] == [0, 1, 3, 4, 6, 7]
    assert places.length == 7
    assert [places.offset(places.position(n)) for n in range(6)] == list(range(6))


@settings(max_examples=60, deadline=None)
@given(TEXT.filter(lambda text: not set(text) & set("\u2028\u2029\ufdd0\ufdd1")), st.data())
def test_a_cursor_selects_exactly_the_characters_of_its_span(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    document = QTextDocument()
    QTextCursor(document).insertText(text)
    places = Utf16Map(text)
    assert places.fits(document)
    selected = places.cursor(document, Span(start, end)).selectedText()
    assert selected.replace("\u00a0", " ") == text[start:end].replace("\u00a0", " ")


def test_a_document_of_another_length_does_not_fit():
    document = QTextDocument()
    QTextCursor(document).insertText("four")
    assert not Utf16Map("fives").fits(document)
