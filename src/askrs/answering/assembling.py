"""The whole way from a question to its answer."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from askrs.answering.answerability import confidence, together
from askrs.answering.citing import cite
from askrs.answering.explaining import explain
from askrs.answering.highlighting import Choice, choose
from askrs.answering.lettering import by_letters
from askrs.answering.missing import asked_for
from askrs.answering.ranking import RankedSentence, rank
from askrs.answering.reprints import told_once, without_repeats
from askrs.answering.rereading import (
    TO_READ,
    TO_REREAD,
    in_context,
    passages_to_read,
    reread,
    reread_thoroughly,
    with_readings,
)
from askrs.answering.variety import varied
from askrs.answering.weaving import woven
from askrs.answering.weights import FIRST_LOOK, LETTERS, READ, THOROUGH, Weights
from askrs.domain.answer import Answer
from askrs.domain.article import Article, ArticleId, ArticleText
from askrs.domain.evidence import Evidence
from askrs.domain.passage import PassageId
from askrs.domain.span import Span
from askrs.embedding.encoder import ContextualText, Encoder, TokenVectors
from askrs.embedding.layout import Context
from askrs.embedding.reader import Reader
from askrs.searching.language import asked_in_english
from askrs.searching.parts import parts_of
from askrs.searching.searcher import Candidate, Searcher
from askrs.searching.vectors import VectorIndex
from askrs.searching.wording import Wording, understand
from askrs.settings import Settings
from askrs.storing import ArticleTable, Database, PassageTable

__all__ = ["Answerer", "Models"]

_CANDIDATES = 8
"""Passages whose sentences are ranked. With twelve, and half as much time again, the right article comes first for one
question in a hundred more about news and history, for as many fewer of the essays; else nothing changes.
"""

_SPARE = 16
"""Passages that may take the places of those that only repeat others word for word."""

_FURTHER = 3
"""Passages of the best article that are read on to where there is doubt."""

_HOPELESS, _CERTAIN = 0.2, 0.8
"""The confidence below which nothing is worth reading on, and from which on it is not needed: on the development sets
no answer was found below the first, and from the second to .9 one more sentence came first and three more among the
first three, of 851.
"""

_EVIDENCE = 10
"""Passages that an answer shows."""


@dataclass(frozen=True, slots=True)
class Models:
    """What looks at texts: the library's ``encoder``, the ``reader``, and for a ``thorough`` look a larger one."""

    encoder: Encoder
    reader: Reader
    thorough: Reader | None = None


@dataclass(frozen=True, slots=True)
class _Search:
    """A question, what its words are and mean, and the passages that were found for it; a part is as English as all."""

    wording: Wording
    is_english: bool
    asked: TokenVectors
    candidates: Sequence[Candidate]
    cards: Mapping[ArticleId, Article]

    def card(self, number: int) -> Article:
        return self.cards[self.candidates[number].passage.article_id]


class Answerer:
    """Answers questions from one library."""

    def __init__(self, database: Database, index: VectorIndex, models: Models, settings: Settings) -> None:
        self._articles, self._passages = ArticleTable(database), PassageTable(database)
        self._searcher = Searcher(self._passages, index, settings.without)
        self._models, self._settings = models, settings

    def answer(
        self,
        question: str,
        scope: Sequence[ArticleId] | None = None,
        early: Callable[[Answer], None] | None = None,
    ) -> Answer:
        """The answer from all articles, or from those in ``scope``; without a fingerprint, which the library knows.

        ``early`` is given the answer as it stands before a thorough look, if there is one.
        """
        seconds: dict[str, float] = {}
        is_english = "letters" in self._settings.without or asked_in_english(question)
        with _timed("search", seconds):
            searches = [self._searched(asked, is_english, scope) for asked in (question, *parts_of(question))]
        with _timed("rank", seconds):
            encoded: dict[PassageId, TokenVectors] = {}
            rankings = [self._ranked(search, encoded) for search in searches]
        with _timed("read", seconds):
            rankings = [self._read(*both) for both in zip(searches, rankings, strict=True)]
            looks = [self._read_on(*both, encoded) for both in zip(searches, rankings, strict=True)]
            searches, rankings = [search for search, _ in looks], [ranked for _, ranked in looks]
            look = _woven(searches, rankings)
        sure = self._sure(*look, thorough=False)
        if self._models.thorough and is_english:
            if early is not None:
                early(self._assembled(*look, sure, thorough=False))
            with _timed("reread", seconds):
                look = _woven(searches, [self._reread(*both) for both in zip(searches, rankings, strict=True)])
            sure = together(sure, self._sure(*look, thorough=True))
        with _timed("assemble", seconds):
            answer = self._assembled(*look, sure, thorough=self._models.thorough is not None)
        return replace(answer, seconds=seconds | {"total": sum(seconds.values())})

    def _weights(self, search: _Search, *, thorough: bool) -> Weights:
        if not search.is_english:
            return LETTERS
        unread = FIRST_LOOK if "reader" in self._settings.without else READ
        return THOROUGH if thorough else unread

    def _searched(self, question: str, is_english: bool, scope: Sequence[ArticleId] | None) -> _Search:
        wording = understand(question, self._passages)
        asked = self._models.encoder.encode_question(wording.text)
        found = self._searcher.search(asked, wording.words, _CANDIDATES + _SPARE, scope)
        cards = self._articles.cards(sorted({candidate.passage.article_id for candidate in found}))
        candidates = self._searcher.covered(varied(without_repeats(found, cards), _CANDIDATES), wording.words)
        candidates = self._searcher.with_openings(candidates, asked)
        return _Search(wording, is_english, asked, candidates, cards)

    def _ranked(self, search: _Search, encoded: dict[PassageId, TokenVectors]) -> list[RankedSentence]:
        """The first look's ranking; ``encoded`` are passages that another part of the question has found already."""
        bare = "context" in self._settings.without
        new = {
            one.passage.id: ContextualText("" if bare else search.card(number).title, one.passage.text)
            for number, one in enumerate(search.candidates)
            if one.passage.id not in encoded
        }
        encoded.update(zip(new, self._models.encoder.encode_tokens(list(new.values())), strict=True))
        tokens = [encoded[one.passage.id] for one in search.candidates]
        text, words, candidates = search.wording.text, search.wording.words, search.candidates
        if "meaning" not in self._settings.without:
            candidates = [_placed(one, own, search.asked) for one, own in zip(candidates, tokens, strict=True)]
        ranked = rank(text, search.asked, words, candidates, tokens, self._settings.without)
        return told_once(ranked, search.candidates, search.cards)

    def _read(self, search: _Search, ranked: list[RankedSentence]) -> list[RankedSentence]:
        """The ranking after the reader's look; it reads only English."""
        if not search.is_english:
            return by_letters(search.wording.text, ranked, search.candidates)
        if "reader" in self._settings.without:
            return ranked
        return self._read_chosen(search, ranked, passages_to_read(ranked, TO_READ))

    def _read_on(
        self, search: _Search, ranked: list[RankedSentence], encoded: dict[PassageId, TokenVectors]
    ) -> tuple[_Search, list[RankedSentence]]:
        """Both with more of the article that seems to answer, where its best sentence leaves it in doubt."""
        if not ranked or not search.is_english or "further" in self._settings.without:
            return search, ranked
        if not _HOPELESS <= self._sure(search, ranked, thorough=False) < _CERTAIN:
            return search, ranked
        found, best = search.candidates, search.candidates[ranked[0].candidate].passage.article_id
        further = self._searcher.further(best, found, search.asked, search.wording.words, _FURTHER)
        candidates = without_repeats([*found, *further], search.cards)
        if len(candidates) == len(found):
            return search, ranked
        wider = replace(search, candidates=candidates)
        again = with_readings(self._ranked(wider, encoded), ranked)
        if "reader" in self._settings.without:
            return wider, again
        return wider, self._read_chosen(wider, again, range(len(found), len(candidates)))

    def _read_chosen(
        self, search: _Search, ranked: Sequence[RankedSentence], chosen: Sequence[int]
    ) -> list[RankedSentence]:
        """The ranking after the reader has read the ``chosen`` candidates."""
        return reread(search.wording.text, ranked, self._contexts(search, chosen), self._models.reader)

    def _reread(self, search: _Search, ranked: list[RankedSentence]) -> list[RankedSentence]:
        """The ranking after the larger reader's look."""
        assert self._models.thorough is not None
        contexts = self._contexts(search, passages_to_read(ranked, TO_REREAD))
        return reread_thoroughly(search.wording.text, ranked, contexts, self._models.thorough)

    def _contexts(self, search: _Search, chosen: Sequence[int]) -> dict[int, Context]:
        """The passages to read, by candidate."""
        texts = {key: self._articles.text(key) for key in dict.fromkeys(search.card(number).id for number in chosen)}
        return {number: self._context(search, number, texts) for number in chosen}

    def _context(self, search: _Search, number: int, texts: Mapping[ArticleId, ArticleText]) -> Context:
        candidate, card = search.candidates[number], search.card(number)
        context = in_context(candidate, card, texts[card.id])
        return replace(context, title="", section="") if "context" in self._settings.without else context

    def _sure(self, search: _Search, ranked: Sequence[RankedSentence], *, thorough: bool) -> float:
        return confidence(ranked[0].score, self._weights(search, thorough=thorough)) if ranked else 0.0

    def _assembled(self, search: _Search, ranked: Sequence[RankedSentence], sure: float, *, thorough: bool) -> Answer:
        weights, found = self._weights(search, thorough=thorough), bool(ranked) and sure >= self._settings.threshold
        articles = [candidate.passage.article_id for candidate in search.candidates]
        choices = []
        if found:
            choices = choose(ranked, self._settings.statements, weights.margin, articles, weights.doubt)
        needed = {articles[place.candidate] for choice in choices for place in choice.places}
        texts = {key: self._articles.text(key) for key in needed}
        statements, citations = cite(choices, search.candidates, search.cards, texts)
        words = search.wording.words if search.is_english else ()
        unknown = dict.fromkeys(word.text for word in words if word.is_content and not word.is_known)
        return Answer(
            question=search.wording.question,
            found=found,
            confidence=sure,
            statements=statements,
            citations=citations,
            evidence=tuple(_evidence(search, ranked, choices)),
            unknown_words=tuple(unknown),
            read_as=search.wording.read_as,
            missing="" if found or not search.is_english else asked_for(search.wording.question),
            explanation=explain(ranked, search.candidates),
        )


def _placed(candidate: Candidate, own: TokenVectors, asked: TokenVectors) -> Candidate:
    """A candidate with its cosine, also where the index does not know its passage."""
    if candidate.scores.semantic:
        return candidate
    return replace(candidate, scores=replace(candidate.scores, semantic=float(own.vector @ asked.vector)))


def _woven(
    searches: Sequence[_Search], rankings: Sequence[Sequence[RankedSentence]]
) -> tuple[_Search, Sequence[RankedSentence]]:
    """The first search, which is the whole question's, and its ranking, with what was found for the parts."""
    whole, *parts = zip((search.candidates for search in searches), rankings, strict=True)
    if not parts:
        return searches[0], rankings[0]
    candidates, ranked = woven(whole, parts)
    cards = {key: card for search in searches for key, card in search.cards.items()}
    return replace(searches[0], candidates=candidates, cards=cards), ranked


def _evidence(search: _Search, ranked: Sequence[RankedSentence], choices: Sequence[Choice]) -> Iterator[Evidence]:
    """Cited passages in the order of their citations, then the others by their best sentence.

    Cited passages show what is cited; where nothing was found, each shows its nearest sentence.
    """
    cited: dict[int, list[Span]] = {}
    for place in (place for choice in choices for place in choice.places):
        cited.setdefault(place.candidate, []).append(place.span)
    best: dict[int, RankedSentence] = {}
    for sentence in ranked:
        best.setdefault(sentence.candidate, sentence)
    for number in list(dict.fromkeys([*cited, *best]))[:_EVIDENCE]:
        candidate, nearest = search.candidates[number], best[number]
        marks = cited.get(number, []) if choices else [nearest.span]
        scores = replace(candidate.scores, relevance=nearest.score)
        yield Evidence(search.card(number), candidate.passage, tuple(marks), scores)


@contextmanager
def _timed(stage: str, seconds: dict[str, float]) -> Iterator[None]:
    start = time.perf_counter()
    yield
    seconds[stage] = time.perf_counter() - start
