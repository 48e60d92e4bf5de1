"""Texts as nasty as people's: hypothesis strategies for blocks and articles."""

from __future__ import annotations

import itertools

from hypothesis import strategies as st

from askrs.domain.article import ArticleText, Block, BlockKind, Page
from askrs.domain.span import Span

__all__ = ["article_texts", "blocks_of", "lines"]

_PIECES = st.sampled_from(
    [
        "Moscow waited. ",
        "“No,” he said. ",
        "Mr. Putin met Dr. Lavrov. ",
        "S-400s! ",
        "Why? ",
        "😀👩‍👩‍👧 ",
        "e\u0301tat de\u0301ja\u0300 vu. ",
        "ﬁnal oﬀer. ",
        "هل هذا سؤال؟ نعم. ",
        "שלום עולם. ",
        "今天天气很好。我们走。",
        "𝕏𝕐 𝟙𝟚. ",
        "3.5 percent, U.S. Navy ",
        "… ",
        "a" * 60 + " ",
    ]
)

lines = st.one_of(
    st.lists(_PIECES, min_size=1, max_size=12).map("".join).map(str.strip).filter(bool),
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=200),
)
"""One block's text: no line breaks."""


def blocks_of(texts: list[str], kinds: list[BlockKind]) -> ArticleText:
    blocks, start = [], 0
    for text, kind in zip(texts, kinds, strict=False):
        blocks.append(Block(kind, Span(start, start + len(text))))
        start += len(text) + 1
    return ArticleText("\n".join(texts[: len(blocks)]), tuple(blocks))


@st.composite
def article_texts(draw) -> ArticleText:
    """An article of one to ten blocks of any kind, with or without pages."""
    texts = draw(st.lists(lines, min_size=1, max_size=10))
    kinds = draw(st.lists(st.sampled_from(BlockKind), min_size=len(texts), max_size=len(texts)))
    article = blocks_of(texts, kinds)
    inner = draw(st.sets(st.integers(1, max(1, len(article.text) - 1)), max_size=3))
    edges = sorted({0, len(article.text), *(edge for edge in inner if edge < len(article.text))})
    pages = [Page(n, str(n), Span(*pair)) for n, pair in enumerate(itertools.pairwise(edges), 1)]
    return ArticleText(article.text, article.blocks, tuple(pages) if draw(st.booleans()) else ())
