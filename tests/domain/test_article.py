from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askrs.domain.article import ArticleText, Block, BlockKind, Page
from askrs.domain.span import Span
from domain_texts import article_texts, spans_in

P = BlockKind.PARAGRAPH


@given(article_texts())
def test_blocks_and_pages_give_back_the_text(text: ArticleText) -> None:
    assert "\n".join(block.span.of(text.text) for block in text.blocks) == text.text
    if text.pages:
        assert "".join(page.span.of(text.text) for page in text.pages) == text.text


@given(article_texts(), st.data())
def test_the_pages_of_a_span_are_those_that_share_a_character_with_it(text: ArticleText, data: st.DataObject) -> None:
    span = data.draw(spans_in(len(text.text)))
    assert text.pages_of(span) == tuple(page for page in text.pages if page.span.overlaps(span))


@given(article_texts(), st.data())
def test_every_character_has_its_block(text: ArticleText, data: st.DataObject) -> None:
    position = data.draw(st.integers(0, len(text.text)))
    block = text.block_at(position)
    assert block.span.start <= position <= block.span.end


def test_an_empty_text_has_no_blocks() -> None:
    assert ArticleText("", ()).pages_of(Span(0, 1)) == ()


@pytest.mark.parametrize(
    "spans", [[(0, 2)], [(0, 1), (1, 3)], [(1, 3)], [(0, 1)], [], [(2, 3), (0, 1)], [(0, 1), (2, 3), (2, 3)]]
)
def test_blocks_that_do_not_tile_the_text_are_refused(spans: list[tuple[int, int]]) -> None:
    with pytest.raises(ValueError, match="blocks do not tile"):
        ArticleText("a\nb", tuple(Block(P, Span(*span)) for span in spans))


@pytest.mark.parametrize("spans", [[(0, 2)], [(1, 3)], [(0, 1), (2, 3)], [(0, 2), (1, 3)], [(0, 4)], [(1, 3), (0, 1)]])
def test_pages_that_do_not_tile_the_text_are_refused(spans: list[tuple[int, int]]) -> None:
    pages = tuple(Page(n, str(n), Span(*span)) for n, span in enumerate(spans, start=1))
    with pytest.raises(ValueError, match="pages do not tile"):
        ArticleText("a\nb", (Block(P, Span(0, 1)), Block(P, Span(2, 3))), pages)


def test_a_headline_a_caption_and_furniture_are_never_evidence() -> None:
    never = {BlockKind.TITLE, BlockKind.HEADING, BlockKind.CAPTION, BlockKind.BYLINE, BlockKind.FURNITURE}
    assert {kind for kind in BlockKind if not kind.is_evidence} == never


def test_a_place_stands_under_the_headings_of_its_chapter_and_section() -> None:
    lines = [("Suez", 1), ("Tolls", 2), ("They rose.", 0), ("Rules", 2), ("Panama", 1), ("It dried up.", 0)]
    blocks, start = [], 0
    for text, level in lines:
        kind = BlockKind.HEADING if level else BlockKind.PARAGRAPH
        blocks.append(Block(kind, Span(start, start + len(text)), level))
        start += len(text) + 1
    article = ArticleText("\n".join(text for text, _ in lines), tuple(blocks))
    assert article.headings_of(blocks[2].span) == ("Suez", "Tolls")
    assert article.headings_of(blocks[5].span) == ("Panama",)
