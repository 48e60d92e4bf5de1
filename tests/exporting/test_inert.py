from __future__ import annotations

import html
import re
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from askrs.exporting.inert import escaped, inert_markdown, one_line, printable
from fakes import HOSTILE

LINES = st.one_of(
    st.text(st.characters(exclude_characters="\n"), min_size=1),
    st.lists(
        st.sampled_from((*"\\`*_[](){}#+-=.!|<>&~^$:@%/\"'1a \t", "www.", "http://", "x.com", "[^1]")), min_size=1
    ).map("".join),
    st.sampled_from(HOSTILE),
)


def rendered(markdown: str) -> str:
    """The text that a reader sees; anything but text is an error."""
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"], markdown
    children = tokens[1].children or []
    assert {child.type for child in children} <= {"text"}, markdown
    return "".join(child.content for child in children)


@settings(max_examples=1000)
@given(LINES.filter(lambda line: printable(line) != ""))
@example(" - x ")
@example("\xa0a\xa0")
def test_a_line_renders_back_to_itself_and_to_nothing_else(line: str) -> None:
    assert rendered(inert_markdown(line)) == printable(line)


@given(LINES.map(printable), st.data())
def test_places_keep_what_stands_before_and_behind_them(line: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(len(line) - len(line.lstrip()), len(line.rstrip()) or len(line)))
    made, (moved,) = escaped(line, (place,))
    assert made == inert_markdown(line)
    assert html.unescape(re.sub(r"\\(.)", r"\1", made[:moved])) == line[:place]


@given(LINES)
def test_nothing_is_left_that_a_dialect_would_link_by_itself(line: str) -> None:
    escaped = inert_markdown(line)
    assert not re.search(r"\w://|www\.|\w@\w|[^\W\d_]\.[^\W\d_]{2}", escaped)


@given(st.text(st.characters()))
def test_printable_text_steers_no_terminal(text: str) -> None:
    kept = printable(text)
    assert not [c for c in kept if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") and c not in "\n\t"]
    assert not set(kept) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    kept.encode()


@given(st.text(st.characters(categories=["L", "M", "N", "P", "S", "Zs"])))
def test_printable_text_stays_as_it_is(text: str) -> None:
    assert printable(text) == text


def test_right_to_left_text_keeps_its_letters_and_marks() -> None:
    assert printable("\u200fסוריה\u200e 2024") == "\u200fסוריה\u200e 2024"


@pytest.mark.parametrize("text", ["", " \n\t "])
def test_blank_text_is_an_empty_line(text: str) -> None:
    assert one_line(text) == ""


def test_ordinary_prose_stays_readable() -> None:
    prose = "At 10:30 the U.S. envoy said: “Rates rose 3.5% (to 7.1%) – no more.”"
    assert inert_markdown(prose) == prose
