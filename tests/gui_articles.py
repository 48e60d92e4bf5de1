"""A few invented articles for the window."""

from __future__ import annotations

import re
from itertools import pairwise

from askrs.domain.article import Article, ArticleId, ArticleText, Block, BlockKind, Page
from askrs.domain.span import Span

P, H, T, B, Q, L = (
    BlockKind.PARAGRAPH,
    BlockKind.HEADING,
    BlockKind.TITLE,
    BlockKind.BYLINE,
    BlockKind.QUOTE,
    BlockKind.LIST_ITEM,
)

ISLAND = (
    (T, "The island that leased its harbour"),
    (B, "By Nadia Perera and Tom Okafor"),
    (
        P,
        "When the cranes arrived in 2011, the harbour of Port Amala was meant to make the island rich. Ships would"
        " call on their way from the Gulf to the straits, and every call would pay back a little of what was borrowed.",
    ),
    (
        P,
        "They did not call. In its best year the harbour served thirty-four ships, a tenth of what the planners had"
        " promised. 🚢 The loans, meanwhile, came due in dollars.",
    ),
    (H, "The lease"),
    (
        P,
        "The government leased the harbour for ninety-nine years because it could no longer pay its dollar debts."
        " Ministers called it a partnership. The opposition called it a surrender.",
    ),
    (Q, "“We did not sell a harbour,” the finance minister said. “We bought time.”"),
    (P, "What the time was worth became clear only later, when the reserves ran out for a second time."),
    (L, "2011: the first cranes arrive."),
    (L, "2017: the lease is signed."),
    (
        P,
        "None of this was hidden. The contracts were read out in parliament, and the terms were printed in the"
        " newspapers. What was missing was anyone who could say no to them.",
    ),
)

MISSILES = (
    (T, "Why the northern ally keeps its missiles at home"),
    (B, "Analysis · Irina Weiss"),
    (
        P,
        "For ten years the southern republic has asked for the long-range air-defence system, and for ten years it has"
        " been told to wait.",
    ),
    (
        P,
        "The north will not deliver the system because it fears for its ties with the Gulf monarchies, whose"
        " investments it needs. Every missile that it could spare is also wanted at its own front.",
    ),
    (
        P,
        "Officials in the south no longer hide their anger. “An ally who always has a reason is not an ally,” one of"
        " them said in October.",
    ),
)

HOSTILE = (
    (T, "<img src='sentinel.png'> & <b>bold</b> \u202eesrever"),
    (P, "A sentence with <img src='sentinel.png'> and <a href='file:///etc'>a link</a> about sentinels."),
)


def article(number: int, title: str, outlet: str = "", published: str = "", **more: str) -> Article:
    return Article(
        id=ArticleId(number),
        source=more.get("source", f"/articles/{number}.html"),
        title=title,
        authors=(more["author"],) if "author" in more else (),
        outlet=outlet,
        published=published,
        url=more.get("url", ""),
        language="en",
        fingerprint=more.get("fingerprint", f"{number:064d}"),
        added=more.get("added", f"2026-01-{number:02d}T08:00:00Z"),
    )


def set_text(blocks: tuple[tuple[BlockKind, str], ...], pages: int = 0) -> ArticleText:
    text, made = "", []
    for kind, words in blocks:
        start = len(text) + bool(made)
        text = f"{text}\n{words}" if made else words
        made.append(Block(kind, Span(start, start + len(words)), 1 if kind is H else 0))
    edges = [len(text) * n // pages for n in range(pages + 1)] if pages else []
    return ArticleText(
        text, tuple(made), tuple(Page(n + 1, str(n + 1), Span(a, b)) for n, (a, b) in enumerate(pairwise(edges)))
    )


def sentences(text: ArticleText, block: Block) -> tuple[Span, ...]:
    found = re.finditer(r"[^.!?]+[.!?]+[”\"]?", block.span.of(text.text))
    spans = [Span(f.start() + len(f[0]) - len(f[0].lstrip()), f.end()) for f in found]
    return tuple(span.shift(block.span.start) for span in spans)
