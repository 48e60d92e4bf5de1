from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from askrs.domain.span import Span
from askrs.exporting.emphasis import emphasised, printed_lines
from askrs.exporting.inert import inert_markdown, printable
from fakes import HOSTILE

PIECES = (*"\\`*_[](){}#+-=.!|<>&~^$:@%/\"'“”€1a \t", "www.", "http://", "x.com", "[^1]", "**", "日本", "1. ")
LINES = st.one_of(
    st.text(st.characters(exclude_characters="\n"), min_size=1),
    st.lists(st.sampled_from(PIECES), min_size=1).map("".join),
    st.sampled_from(HOSTILE),
).map(printable)


@st.composite
def worded(draw: st.DrawFn) -> tuple[str, Span]:
    line = draw(LINES.filter(bool))
    start = draw(st.integers(0, len(line) - 1))
    return line, Span(start, draw(st.integers(start + 1, len(line))))


@settings(max_examples=500, deadline=None)
@given(worded())
@example(("1. a", Span(1, 4)))
@example(("*a*", Span(1, 2)))
@example(("a*b", Span(2, 3)))
@example(("a** b", Span(0, 3)))
def test_bold_is_balanced_holds_the_words_and_changes_no_letter(given_words: tuple[str, Span]) -> None:
    line, words = given_words
    tokens = MarkdownIt("commonmark").enable("table").parse(emphasised(line, words))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    children = tokens[1].children or []
    assert "".join(child.content for child in children) == line
    kinds = [child.type for child in children]
    assert [kind for kind in kinds if kind != "text"] in ([], ["strong_open", "strong_close"])
    if "strong_open" in kinds:
        bold = children[kinds.index("strong_open") : kinds.index("strong_close")]
        assert "".join(child.content for child in bold) == words.of(line).strip()


@pytest.mark.parametrize(
    ("line", "words", "made"),
    [
        ("Moscow fears for its ties.", Span(7, 25), "Moscow **fears for its ties**."),
        ("It took 3.5% more.", Span(8, 12), "It took **3.5%** more."),
        (" It cost [$5].", Span(9, 12), "&#32;It cost **\\[\\$5**\\]."),
        ("“No,” he said.", Span(0, 5), "**“No,”** he said."),
        ("港は租借された。", Span(2, 4), "港は**租借**された。"),
        ("See a.example.", Span(0, 5), "**See a**\\.example."),
        ("Words  spaced.", Span(5, 13), "Words  **spaced**."),
    ],
)
def test_words_are_bold_where_they_stand(line: str, words: Span, made: str) -> None:
    assert emphasised(line, words) == made


@pytest.mark.parametrize(("line", "words"), [("a(b)c", Span(1, 4)), ("a b", Span(1, 2)), ("a*b", Span(2, 3))])
def test_what_no_dialect_is_sure_to_set_in_bold_is_left_plain(line: str, words: Span) -> None:
    assert emphasised(line, words) == inert_markdown(line)


def test_each_line_has_its_own_part_of_the_words() -> None:
    text = "One\x00 two\n\n\x07\nthree four"
    assert list(printed_lines(text, Span(5, 17))) == [("One two", Span(4, 7)), ("three four", Span(0, 5))]
    assert list(printed_lines(text, Span(0, 3))) == [("One two", Span(0, 3)), ("three four", None)]
    assert [words for _, words in printed_lines(text, None)] == [None, None]
