"""A library of a few invented articles, with the verbs of ``askrs.library.Library`` and nothing behind them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

from askrs.answering.following import as_follow_up
from askrs.domain.answer import Among, Answer, Citation, Statement
from askrs.domain.article import Article, ArticleId, ArticleText, Block, BlockKind, Page
from askrs.domain.evidence import Evidence, Scores
from askrs.domain.explanation import Explained, Stage
from askrs.domain.passage import Passage, PassageId
from askrs.domain.progress import Preparing
from askrs.domain.report import Origin, ReadingReport, Tally
from askrs.domain.span import Span
from askrs.errors import LibraryBusy, ModelMissing, SettingsError, UnknownArticle
from history_fakes import FakeHistory
from mention_fakes import FakeMentions

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


class FakeLibrary:
    """Finds the sentences that share the most words with a question; fewer than two is not found."""

    def __init__(self, shelf: dict[Article, ArticleText] | None = None, preparing: str = "") -> None:
        self.shelf = default_shelf() if shelf is None else shelf
        self.preparing = preparing
        self.closed = self.loaded = False
        self.kept = []
        self.busy = False
        self.gone: set[str] = set()
        self.asked: list[str] = []
        self.statements: list[int | None] = []
        self.thorough: list[bool | None] = []
        self.has_larger_model = True
        self.old_texts: dict[str, ArticleText] = {}
        self.history = FakeHistory()
        self.mentions = FakeMentions()

    def is_there(self):
        return True

    def prepare(self, *, thorough=None, load=False):
        self.loaded = self.loaded or load
        if thorough and not self.has_larger_model:
            raise ModelMissing(
                "The larger model is not on this computer.", 'Install it with: pip install "askrs[thorough]"'
            )
        if self.preparing:
            yield Preparing(self.preparing)

    def articles(self, filters=None, *, missing=False):
        cards = [card for card in self.shelf if filters is None or filters.accepts(card)]
        return [card for card in cards if card.source in self.gone] if missing else cards

    def text(self, article_id, fingerprint=""):
        known = {card.fingerprint: text for card, text in self.shelf.items() if card.id == article_id}
        if fingerprint not in {"", *known, *self.old_texts} or not known:
            raise UnknownArticle("No such article.")
        return known.get(fingerprint) or self.old_texts.get(fingerprint) or next(iter(known.values()))

    def remove(self, ids):
        if self.busy:
            raise LibraryBusy("Another askrs is adding articles to this library.", "Wait until it is done.")
        gone = [card for card in self.shelf if card.id in set(ids)]
        if len(gone) < len(set(ids)):
            raise UnknownArticle("No such article.")
        for card in gone:
            del self.shelf[card]
        return len(gone)

    def edit(self, article_id, *, title=None, authors=None, outlet=None, published=None, url=None):
        if self.busy:
            raise LibraryBusy("Another askrs is adding articles to this library.", "Wait until it is done.")
        if published and not re.fullmatch(r"\d{4}(-\d\d){0,2}", published):
            raise SettingsError(f"“{published}” is not a date.", "Write 2024-10-25, 2024-10 or 2024.")
        given = {"title": title, "authors": authors, "outlet": outlet, "published": published, "url": url}
        old = next(card for card in self.shelf if card.id == article_id)
        new = replace(old, **{name: value for name, value in given.items() if value is not None})
        self.shelf = {new if card is old else card: text for card, text in self.shelf.items()}
        return new

    def report(self, article_id):
        text = self.text(article_id)
        kept = Counter(block.kind for block in text.blocks)
        return ReadingReport(
            kept=tuple(Tally(kind, kept[kind], 10 * kept[kind]) for kind in BlockKind if kept[kind]),
            dropped=(Tally(BlockKind.FURNITURE, 12, 2310),),
            pages=len(text.pages),
            language="en",
            origins=(Origin("title", "JSON-LD"), Origin("authors", "byline")),
            warnings=("1 page holds no readable text, of 4: pictures, or a scan.",) if text.pages else (),
        )

    def export(self, answer):
        return f"# {answer.question}\n\n" + "\n".join(f"> {c.quote}" for c in answer.citations)

    def close(self):
        self.closed = True

    def ask(self, question, filters=None, *, thorough=None, after=None, statements=None):
        self.statements.append(statements)
        shelf = {card: text for card, text in self.shelf.items() if filters is None or filters.accepts(card)}
        made = as_follow_up(question, after, lambda text: self._answer(text, thorough, shelf))
        self.asked[-1] = question
        limited = len(shelf) < len(self.shelf)
        return replace(made, among=Among(len(shelf), len(self.shelf)) if limited else None)

    def _answer(self, question, thorough, shelf):
        self.asked.append(question)
        self.thorough.append(thorough)
        words = {word for word in re.findall(r"\w+", question.casefold()) if len(word) > 3}
        found = [
            (len(words & set(re.findall(r"\w+", span.of(text.text).casefold()))), card, text, block, span)
            for card, text in shelf.items()
            for block in text.blocks
            if block.kind.is_evidence
            for span in sentences(text, block)
        ]
        found = sorted((hit for hit in found if hit[0]), key=lambda hit: -hit[0])[:6]
        known = set(re.findall(r"\w+", " ".join(text.text for text in self.shelf.values()).casefold()))
        unknown = tuple(sorted(words - known))
        sure = [hit for hit in found if hit[0] >= 2][:4]
        citations = tuple(
            Citation(n, card, span, tuple(page.label for page in text.pages_of(span)), span.of(text.text))
            for n, (_, card, text, _, span) in enumerate(sure, start=1)
        )
        return Answer(
            question=question,
            found=bool(sure),
            confidence=0.91 if sure else 0.12,
            statements=tuple(Statement(c.quote, (c.number,), _reason(c.quote)) for c in citations),
            citations=citations,
            evidence=_evidence(found),
            unknown_words=unknown,
            missing="" if sure else question.split()[0].casefold(),
            explanation=_explained(found),
            fingerprint="state",
        )


def _reason(quote) -> Span | None:
    """From "because" to the end of the clause: the words that answer."""
    reason = re.search(r"because [^,.]+", quote)
    return Span(*reason.span()) if reason else None


def _explained(found) -> tuple[Explained, ...]:
    """By meaning as they come, by words the other way round, and again as they come for the reader."""
    return tuple(
        Explained(
            card.id,
            span,
            (
                Stage("words", 4.0 + rank, len(found) + 1 - rank),
                Stage("meaning", 0.7 - rank / 20, rank),
                Stage("fusion", 1.0 - rank / 10, rank),
                Stage("tokens", 0.9 - rank / 20, rank),
                Stage("reader", 5.5 - rank, rank),
                Stage("together", 2.0 - rank / 4, rank),
            ),
        )
        for rank, (_, card, _, _, span) in enumerate(found, start=1)
    )


def _evidence(found) -> tuple[Evidence, ...]:
    made: dict[Span, Evidence] = {}
    for score, card, text, block, span in found:
        if (card.id, block.span) in made:
            old = made[card.id, block.span]
            if span not in old.highlights:
                made[card.id, block.span] = Evidence(card, old.passage, (*old.highlights, span), old.scores)
            continue
        pages = tuple(page.label for page in text.pages_of(block.span))
        passage = Passage(
            PassageId(block.span.start + 1),
            card.id,
            block.span,
            pages,
            block.span.of(text.text),
            sentences(text, block),
        )
        made[card.id, block.span] = Evidence(card, passage, (span,), Scores(relevance=float(score)))
    return tuple(made.values())


def default_shelf() -> dict[Article, ArticleText]:
    return {
        article(
            1,
            "The island that leased its harbour",
            "The Meridian",
            "2024-10-25",
            author="Nadia Perera",
            url="https://meridian.example/harbour",
        ): set_text(ISLAND, pages=3),
        article(2, "Why the northern ally keeps its missiles at home", "Border Review", "2025-03"): set_text(MISSILES),
    }
