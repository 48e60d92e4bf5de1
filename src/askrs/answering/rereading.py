"""A second look: the reader reads the passages that late interaction likes best."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from askrs.answering.ranking import RankedSentence
from askrs.answering.weights import READ, THOROUGH, Weights
from askrs.domain.article import Article, ArticleText
from askrs.domain.span import Span
from askrs.embedding.encoder import ContextualText, Encoder
from askrs.embedding.layout import Context
from askrs.embedding.reader import Reader, Reading
from askrs.searching.searcher import Candidate

__all__ = ["compared", "in_context", "passages_to_read", "reread"]

_READ = 4
"""Passages that the reader reads: eight cost twice as much and put no other sentence first on any development set; with
three, one question in a hundred is lost on two of them.
"""

_COMPARED = 12
"""Sentences that the thorough look compares with the question, one by one: some 400 tokens.

With twice as many another sentence comes first for 11 of 1,210 development questions, and two verdicts change.
"""

_UNREAD = -6.0, -2.0
"""Logit and likeness of sentences in passages that were not read."""

_UNCOMPARED = 0.1
"""The closeness of sentences that were not compared: one that has little to do with the question."""

_SURE_OF_WORDS = 0.15
"""The least probability of a place at which the answer's words are shown.

On the essays, where the right sentence holds the answer letter by letter, three of four places pass; F1 is .81 then.
"""

_ASKS_FOR_WORDS = re.compile(
    r"\b(?:who|whom|whose|when|where|which|what|how (?:many|much|long|far|often|old|high|large|big))\b", re.IGNORECASE
)
"""What a handful of words can answer; a why is answered by a whole sentence."""

_MOST_OF_IT = 0.6
"""The share of a sentence above which marking its words would say nothing more than marking it."""


def passages_to_read(ranked: Sequence[RankedSentence]) -> list[int]:
    """The candidates that hold the best sentences, best first."""
    return list(dict.fromkeys(sentence.candidate for sentence in ranked))[:_READ]


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
    readings = dict(zip(contexts, reader.read(question, list(contexts.values())), strict=True))
    read = (_read(one, readings.get(one.candidate), contexts) for one in ranked)
    asks_for_words = _ASKS_FOR_WORDS.search(question)
    return _reranked(read if asks_for_words else (replace(one, words=None) for one in read), READ)


def compared(
    question: str, ranked: Sequence[RankedSentence], titles: Mapping[int, str], encoder: Encoder
) -> list[RankedSentence]:
    """The sentences by all three looks together, best first; the best of them now have a closeness.

    That is the cosine, by a larger encoder, of the question and "title. sentence"; ``titles`` are the candidates'.
    """
    best, rest = ranked[:_COMPARED], ranked[_COMPARED:]
    texts = [ContextualText(titles[sentence.candidate], sentence.text) for sentence in best]
    cosines = encoder.encode_passages(texts) @ encoder.encode_question(question).vector
    seen = [replace(one, closeness=float(cosine)) for one, cosine in zip(best, cosines, strict=True)]
    return _reranked([*seen, *rest], THOROUGH)


def _reranked(sentences: Iterable[RankedSentence], weights: Weights) -> list[RankedSentence]:
    """The sentences with their scores under ``weights``, best first."""
    scored = [replace(one, score=_score(one, weights)) for one in sentences]
    return sorted(scored, key=lambda sentence: -sentence.score)


def _score(sentence: RankedSentence, weights: Weights) -> float:
    logit = _UNREAD[0] if sentence.read is None else sentence.read
    likeness = _UNREAD[1] if sentence.likeness is None else sentence.likeness
    closeness = _UNCOMPARED if sentence.closeness is None else sentence.closeness
    weighed = weights.logit * logit + weights.likeness * likeness + weights.closeness * closeness
    return sentence.tokens + weights.manner * sentence.manner + weighed


def _read(sentence: RankedSentence, reading: Reading | None, contexts: Mapping[int, Context]) -> RankedSentence:
    if reading is None:
        return sentence
    return replace(
        sentence,
        read=float(reading.scores[sentence.number]),
        likeness=float(reading.likeness[sentence.number]),
        words=_words(reading.words(sentence.number), contexts[sentence.candidate].sentences[sentence.number]),
    )


def _words(found: tuple[Span, float] | None, sentence: Span) -> Span | None:
    """Where the answer stands in the sentence's own text; None when that is anybody's guess, or most of it."""
    if found is None or found[1] < _SURE_OF_WORDS or len(found[0]) > _MOST_OF_IT * len(sentence):
        return None
    place = found[0]
    return Span(max(place.start, sentence.start), min(place.end, sentence.end)).shift(-sentence.start)
