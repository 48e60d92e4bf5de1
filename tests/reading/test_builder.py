from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askrs.domain.article import BlockKind, Metadata
from askrs.errors import NoText
from askrs.reading.builder import Builder, Piece, build
from askrs.reading.tidy import tidy

NASTY = st.lists(
    st.sampled_from(
        [
            "😀👩‍👩‍👧 ",
            "e\u0301tat ",
            "\u0301",
            "ﬁnal ",
            "هل هذا؟ ",
            "שלום ",
            "\r\n",
            "\u2029",
            "\x00",
            "𝕏 ",
            "a",
            "\u00ad",
            " ",
            "\ufdd0",
            "Mr. P. ",
        ]
    ),
    max_size=6,
).map("".join)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("add"), NASTY, st.sampled_from(BlockKind)),
        st.tuples(st.just("resume"), NASTY, st.just(None)),
        st.tuples(st.just("page"), st.just(""), st.just(None)),
    ),
    max_size=14,
)


def test_blocks_are_joined_by_line_feeds():
    draft = build([Piece(BlockKind.HEADING, " One\r\n", 2), Piece(BlockKind.PARAGRAPH, "Two.")], Metadata("T"), "a.txt")
    assert draft.text.text == "One\nTwo."
    assert [(block.kind, block.level) for block in draft.text.blocks] == [
        (BlockKind.HEADING, 2),
        (BlockKind.PARAGRAPH, 0),
    ]
    assert draft.metadata.title == "T"
    assert draft.text.pages == ()


def test_a_block_of_nothing_is_left_out():
    draft = build([Piece(BlockKind.PARAGRAPH, "\u00ad \n"), Piece(BlockKind.PARAGRAPH, "Two.")], Metadata(), "a.txt")
    assert draft.text.text == "Two."


def test_no_block_is_no_text():
    with pytest.raises(NoText, match=r"empty\.txt holds no readable text") as caught:
        build([Piece(BlockKind.PARAGRAPH, " ")], Metadata(), "empty.txt")
    assert caught.value.hint


def test_the_line_feed_between_pages_belongs_to_the_earlier_one():
    builder = Builder("a.pdf")
    for number, text in enumerate(["One.", "Two."], 1):
        builder.start_page(number, "i" * number)
        builder.add(BlockKind.PARAGRAPH, text)
    text = builder.build(Metadata()).text
    assert [(page.number, page.label, page.span.of(text.text)) for page in text.pages] == [
        (1, "i", "One.\n"),
        (2, "ii", "Two."),
    ]


def test_a_paragraph_over_a_page_border_is_one_block_on_two_pages():
    builder = Builder("a.pdf")
    builder.start_page(1, "1")
    builder.add(BlockKind.PARAGRAPH, "Moscow  hesi")
    builder.start_page(2, "2")
    builder.resume("tates\nstill.")
    text = builder.build(Metadata()).text
    assert [page.span.of(text.text) for page in text.pages] == ["Moscow hesi", "tates still."]
    assert len(text.pages_of(text.blocks[0].span)) == 2


def test_the_space_at_a_page_border_belongs_to_the_earlier_page():
    builder = Builder("a.pdf")
    builder.start_page(1, "1")
    builder.add(BlockKind.PARAGRAPH, "one ")
    builder.start_page(2, "2")
    builder.resume("two")
    text = builder.build(Metadata()).text
    assert [page.span.of(text.text) for page in text.pages] == ["one ", "two"]


def test_a_page_without_text_leaves_no_trace():
    builder = Builder("a.pdf")
    for number, text in enumerate(["", "One.", "", "", "Two.", ""], 1):
        builder.start_page(number, str(number))
        builder.add(BlockKind.PARAGRAPH, text)
    text = builder.build(Metadata()).text
    assert [(page.number, page.span.of(text.text)) for page in text.pages] == [(2, "One.\n"), (5, "Two.")]


@given(STEPS)
def test_blocks_and_pages_tile_whatever_comes(steps):
    builder, expected, pages = Builder("any"), [], 0
    for step, raw, kind in steps:
        if step == "page":
            pages += 1
            builder.start_page(pages, f"p{pages}")
        elif step == "add":
            builder.add(kind, raw)
            expected += [raw] if tidy(raw) else []
        elif expected:
            builder.resume(raw)
            expected[-1] += raw
    if not expected:
        return
    draft = builder.build(Metadata())  # ArticleText checks by itself that blocks and pages tile
    assert [block.span.of(draft.text.text) for block in draft.text.blocks] == [tidy(raw) for raw in expected]
    assert "".join(page.span.of(draft.text.text) for page in draft.text.pages) in ("", draft.text.text)
    assert [page.number for page in draft.text.pages] == sorted({page.number for page in draft.text.pages})
    assert pickle.loads(pickle.dumps(draft)) == draft
