"""A second look: the reader reads the passages that late interaction likes best."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from askrs.answering.ranking import RankedSentence
from askrs.answering.weights import READ, THOROUGH, Weights
from askrs.domain.article import Article, ArticleText
from askrs.domain.span import Span
from askrs.embedding.layout import Context
from askrs.embedding.reader import Reader, Reading
from askrs.searching.searcher import Candidate

__all__ = [
    "TO_READ",
    "TO_REREAD",
    "in_context",
    "passages_to_read",
    "reranked",
    "reread",
    "reread_thoroughly",
    "with_readings",
]

TO_READ, TO_REREAD = 4, 5
"""Passages that the reader reads before it reads on in the best article: eight cost twice as much and put no other
sentence first on any development set; with three, one question in a hundred is lost on two of them. The larger reader
is worth one more: five in a hundred on the essays; with six nothing is better but one sentence.
"""

_UNREAD = -6.0, -2.0
"""Logit and likeness of sentences in passages that were not read."""

_SURE_OF_WORDS = 0.15
"""The least probability of a place at which the answer's words are shown.

On the essays, where the right sentence holds the answer letter by letter, three of four places of the first reader
passed; F1 was .81 then.
"""

_ASKS_FOR_WORDS = re.compile(
    r"\b(?:who|whom|whose|when|where|which|what|how (?:many|much|long|far|often|old|high|large|big))\b", re.IGNORECASE
)
"""What a handful of words can answer; a why is answered by a whole sentence."""

_MOST_OF_IT = 0.6
"""The share of a sentence above which marking its words would say nothing more than marking it."""


def passages_to_read(ranked: Sequence[RankedSentence], most: int) -> list[int]:
    """The candidates that hold the best sentences, best first, and no more than ``most``."""
    return list(dict.fromkeys(sentence.candidate for sentence in ranked))[:most]


def in_context(candidate: Candidate, card: Article, text: ArticleText) -> Context:
    """A candidate's passage under its article's title and its own innermost heading."""
    passage = candidate.passage
    headings = text.headings_of(passage.span)
    sentences = tuple(span.shift(-passage.span.start) for span in passage.sentences)
    return Context(card.title, headings[-1] if headings else "", passage.text, sentences)


def reread(
    question: str, ranked: Sequence[RankedSentence], contexts: Mapping[int, Context], reader: Reader
) -> list[RankedSentence]:
    """The sentences by both looks together, best first; ``contexts`` are those of the candidates to read."""

    def judged(one: RankedSentence, reading: Reading) -> RankedSentence:
        return replace(one, read=float(reading.scores[one.number]), likeness=float(reading.likeness[one.number]))

    return reranked(_seen(question, ranked, contexts, reader, judged), READ)


def with_readings(ranked: Sequence[RankedSentence], earlier: Sequence[RankedSentence]) -> list[RankedSentence]:
    """The sentences with what the reader said of them, or of the same ones in a reprint, when ranked ``earlier``."""
    places = {(one.candidate, one.number): one for one in earlier}
    texts = {one.text: one for one in earlier if one.read is not None}
    known = [places.get((one.candidate, one.number), texts.get(one.text, one)) for one in ranked]
    return [
        replace(one, read=said.read, likeness=said.likeness, words=said.words)
        for one, said in zip(ranked, known, strict=True)
    ]


def reread_thoroughly(
    question: str, ranked: Sequence[RankedSentence], contexts: Mapping[int, Context], larger: Reader
) -> list[RankedSentence]:
    """The sentences by late interaction and the larger reader, best first; it knows the answer's words better too."""

    def judged(one: RankedSentence, reading: Reading) -> RankedSentence:
        return replace(one, reread=float(reading.scores[one.number]))

    return reranked(_seen(question, ranked, contexts, larger, judged), THOROUGH)


def _seen(
    question: str,
    ranked: Sequence[RankedSentence],
    contexts: Mapping[int, Context],
    reader: Reader,
    judged: Callable[[RankedSentence, Reading], RankedSentence],
) -> Iterator[RankedSentence]:
    """The sentences, ``judged`` where a reader has read their passages, and with the answer's words."""
    readings = dict(zip(contexts, reader.read(question, list(contexts.values())), strict=True))
    asks_for_words = _ASKS_FOR_WORDS.search(question)
    for one in ranked:
        if reading := readings.get(one.candidate):
            own = contexts[one.candidate].sentences[one.number]
            words = _words(reading.words(one.number), own) if asks_for_words else None
            yield replace(judged(one, reading), words=words)
        else:
            yield one


def reranked(sentences: Iterable[RankedSentence], weights: Weights) -> list[RankedSentence]:
    """The sentences with their scores under ``weights``, best first."""
    scored = [replace(one, score=_score(one, weights)) for one in sentences]
    return sorted(scored, key=lambda sentence: -sentence.score)


def _score(sentence: RankedSentence, weights: Weights) -> float:
    logit = _UNREAD[0] if sentence.read is None else sentence.read
    likeness = _UNREAD[1] if sentence.likeness is None else sentence.likeness
    reread = _UNREAD[0] if sentence.reread is None else sentence.reread
    weighed = weights.logit * logit + weights.likeness * likeness + weights.reread * reread
    weighed += weights.article * sentence.article + weights.letters * (sentence.letters or 0.0)
    return weights.tokens * sentence.tokens + weights.manner * sentence.manner + weighed


def _words(found: tuple[Span, float] | None, sentence: Span) -> Span | None:
    """Where the answer stands in the sentence's own text; None when that is anybody's guess, or most of it."""
    if found is None or found[1] < _SURE_OF_WORDS or len(found[0]) > _MOST_OF_IT * len(sentence):
        return None
    place = found[0]
    return Span(max(place.start, sentence.start), min(place.end, sentence.end)).shift(-sentence.start)
