"""Texts and places in them, as hypothesis draws them: everything that makes offsets hard is likely."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import strategies as st

from askrs.domain.article import ArticleText, Block, BlockKind, Page
from askrs.domain.span import Span

__all__ = ["article_texts", "lines", "spans_in"]

# Emoji with joiners, flags, combining marks, ligatures, right-to-left words and marks, a carriage return, wide letters.
_AWKWARD = (
    "🚢",
    "👩‍🚀",
    "🇮🇷",
    "e\u0301",
    "ﬁ",
    "שלום",
    "\u200f",
    "السلام",
    "\r",
    "中",
    "\U00020000",
    "\ufeff",
    " ",
    "\u00a0",
    "a",
    ".",
)

lines = st.lists(st.sampled_from(_AWKWARD) | st.characters(exclude_characters="\n"), min_size=1, max_size=8).map(
    "".join
)


def spans_in(length: int) -> st.SearchStrategy[Span]:
    """Any place in a text of ``length`` code points, which must be at least one."""
    edges = st.sets(st.integers(0, length), min_size=2, max_size=2).map(sorted)
    return edges.map(lambda pair: Span(*pair))


@st.composite
def article_texts(draw: st.DrawFn) -> ArticleText:
    """Blocks of every kind, sometimes on pages, which end anywhere."""
    texts = draw(st.lists(lines, min_size=1, max_size=6))
    blocks, start = [], 0
    for line in texts:
        blocks.append(Block(draw(st.sampled_from(BlockKind)), Span(start, start + len(line))))
        start += len(line) + 1
    text = "\n".join(texts)
    inner = draw(st.sets(st.integers(1, len(text) - 1), max_size=3)) if len(text) > 1 else set()
    edges = [0, *sorted(inner), len(text)]
    pages = [Page(n, f"p{n}", Span(a, b)) for n, (a, b) in enumerate(pairwise(edges), start=1)]
    return ArticleText(text, tuple(blocks), tuple(pages) if draw(st.booleans()) else ())
