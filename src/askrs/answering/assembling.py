"""The whole way from a question to its answer."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace

from askrs.answering.answerability import confidence
from askrs.answering.citing import cite
from askrs.answering.highlighting import Choice, choose
from askrs.answering.ranking import RankedSentence, rank
from askrs.answering.reprints import told_once, without_repeats
from askrs.domain.answer import Answer
from askrs.domain.article import Article, ArticleId
from askrs.domain.evidence import Evidence
from askrs.domain.span import Span
from askrs.embedding.encoder import ContextualText, Encoder
from askrs.searching.lexical import Word
from askrs.searching.searcher import Candidate, Searcher
from askrs.searching.vectors import VectorIndex
from askrs.searching.wording import understand
from askrs.settings import Settings
from askrs.storing import ArticleTable, Database, PassageTable

__all__ = ["Answerer"]

_CANDIDATES = 16
"""Passages whose sentences are ranked; for 96 % of the development questions a gold one is among them."""

_SPARE = 16
"""Passages that may take the places of those that only repeat others word for word."""

_EVIDENCE = 10
"""Passages that an answer shows."""


class Answerer:
    """Answers questions from one library."""

    def __init__(self, database: Database, index: VectorIndex, encoder: Encoder, settings: Settings) -> None:
        self._articles, self._passages = ArticleTable(database), PassageTable(database)
        self._searcher = Searcher(self._passages, index)
        self._encoder, self._settings = encoder, settings

    def answer(self, question: str, scope: Sequence[ArticleId] | None = None) -> Answer:
        """The answer from all articles, or from those in ``scope``; without a fingerprint, which the library knows."""
        seconds: dict[str, float] = {}
        with _timed("search", seconds):
            wording = understand(question, self._passages)
            words, asked = wording.words, self._encoder.encode_question(wording.text)
            found = self._searcher.search(asked, words, _CANDIDATES + _SPARE, scope)
            cards = self._articles.cards(sorted({candidate.passage.article_id for candidate in found}))
            candidates = without_repeats(found, cards)[:_CANDIDATES]
        with _timed("rank", seconds):
            tokens = list(self._encoder.encode_tokens([_in_context(one, cards) for one in candidates]))
            ranked = told_once(rank(question, asked, words, candidates, tokens), candidates, cards)
        with _timed("assemble", seconds):
            answer = self._assembled(question, words, candidates, cards, ranked)
        return replace(answer, read_as=wording.read_as, seconds=seconds | {"total": sum(seconds.values())})

    def _assembled(
        self,
        question: str,
        words: Sequence[Word],
        candidates: Sequence[Candidate],
        cards: Mapping[ArticleId, Article],
        ranked: Sequence[RankedSentence],
    ) -> Answer:
        sure = confidence(ranked[0].score) if ranked else 0.0
        found = bool(ranked) and sure >= self._settings.threshold
        articles = [candidate.passage.article_id for candidate in candidates]
        choices = choose(ranked, self._settings.statements, articles) if found else []
        needed = {candidates[place.candidate].passage.article_id for choice in choices for place in choice.places}
        statements, citations = cite(choices, candidates, cards, {key: self._articles.text(key) for key in needed})
        return Answer(
            question=question,
            found=found,
            confidence=sure,
            statements=statements,
            citations=citations,
            evidence=tuple(_evidence(candidates, cards, ranked, choices)),
            unknown_words=tuple(dict.fromkeys(word.text for word in words if word.is_content and not word.is_known)),
        )


def _in_context(candidate: Candidate, cards: Mapping[ArticleId, Article]) -> ContextualText:
    return ContextualText(cards[candidate.passage.article_id].title, candidate.passage.text)


def _evidence(
    candidates: Sequence[Candidate],
    cards: Mapping[ArticleId, Article],
    ranked: Sequence[RankedSentence],
    choices: Sequence[Choice],
) -> Iterator[Evidence]:
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
        candidate, nearest = candidates[number], best[number]
        marks = cited.get(number, []) if choices else [nearest.span]
        card = cards[candidate.passage.article_id]
        yield Evidence(card, candidate.passage, tuple(marks), replace(candidate.scores, relevance=nearest.score))


@contextmanager
def _timed(stage: str, seconds: dict[str, float]) -> Iterator[None]:
    start = time.perf_counter()
    yield
    seconds[stage] = time.perf_counter() - start
