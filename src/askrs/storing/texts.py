"""Article texts as three columns: the text itself, and its blocks and pages as JSON."""

from __future__ import annotations

import json

from askrs.domain.article import ArticleText, Block, BlockKind, Page
from askrs.domain.span import Span

__all__ = ["packed", "unpacked"]


def packed(text: ArticleText) -> tuple[str, str, str]:
    """The columns of a text."""
    blocks = [(block.kind.value, block.span.start, block.span.end, block.level) for block in text.blocks]
    pages = [(page.number, page.label, page.span.start, page.span.end) for page in text.pages]
    return text.text, json.dumps(blocks), json.dumps(pages)


def unpacked(text: str, blocks: str, pages: str) -> ArticleText:
    """The text of these columns."""
    return ArticleText(
        text,
        tuple(Block(BlockKind(kind), Span(start, end), level) for kind, start, end, level in json.loads(blocks)),
        tuple(Page(number, label, Span(start, end)) for number, label, start, end in json.loads(pages)),
    )
