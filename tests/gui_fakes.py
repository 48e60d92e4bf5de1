"""A library of a few invented articles, with the verbs of ``askrs.library.Library`` and nothing behind them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

from askrs.answering.following import understood
from askrs.domain.answer import Among, Answer, Citation, Statement
from askrs.domain.article import Article, ArticleText, BlockKind
from askrs.domain.evidence import Evidence, Scores
from askrs.domain.explanation import Explained, Stage
from askrs.domain.passage import Passage, PassageId
from askrs.domain.progress import Preparing
from askrs.domain.report import Origin, ReadingReport, Tally
from askrs.domain.span import Span
from askrs.domain.status import LibraryStatus
from askrs.errors import LibraryBusy, ModelMissing, SettingsError, UnknownArticle
from collection_fakes import FakeCollections, FakeRemovals
from gui_articles import ISLAND, MISSILES, article, sentences, set_text
from history_fakes import FakeHistory
from mention_fakes import FakeMentions


class FakeLibrary:
    """Finds the sentences that share the most words with a question; fewer than two is not found."""

    def __init__(self, shelf: dict[Article, ArticleText] | None = None, preparing: str = "") -> None:
        self.shelf = default_shelf() if shelf is None else shelf
        self.preparing = preparing
        self.closed = self.loaded = False
        self.outdated = 0
        self.kept = []
        self.busy = False
        self.gone: set[str] = set()
        self.asked: list[str] = []
        self.statements: list[int | None] = []
        self.thorough: list[bool | None] = []
        self.has_larger_model = True
        self.old_texts: dict[str, ArticleText] = {}
        self.history, self.collections = FakeHistory(), FakeCollections()
        self.removals = FakeRemovals(self, self.collections)
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

    def status(self):
        return LibraryStatus(Path("/library"), len(self.shelf), 20, 3_400_000, "some-model", "f00d", self.outdated)

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
        return self.removals.remove(ids)

    def take(self, ids):
        gone = {card: text for card, text in self.shelf.items() if card.id in set(ids)}
        if len(gone) < len(set(ids)):
            raise UnknownArticle("No such article.")
        for card in gone:
            del self.shelf[card]

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

    def ask(self, question, filters=None, *, thorough=None, after=None, statements=None, early=None):
        self.statements.append(statements)
        shelf = {card: text for card, text in self.shelf.items() if filters is None or filters.accepts(card)}
        text, told = understood(question, after)
        made = told(self._answer(text, thorough, shelf))
        self.asked[-1] = question
        limited = len(shelf) < len(self.shelf)
        made = replace(made, among=Among(len(shelf), len(self.shelf)) if limited else None)
        if thorough and early:
            early(replace(made, confidence=0.6))
        return made

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
