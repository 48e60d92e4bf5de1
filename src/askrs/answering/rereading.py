"""A second look: the reader reads the passages that late interaction likes best."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from askrs.answering.ranking import RankedSentence
from askrs.domain.article import Article, ArticleText
from askrs.domain.span import Span
from askrs.embedding.encoder import ContextualText, Encoder
from askrs.embedding.layout import Context
from askrs.embedding.reader import LIKENESS_DEVIATION, LIKENESS_MEAN, Reader, Reading
from askrs.searching.searcher import Candidate

__all__ = ["compared", "in_context", "passages_to_read", "reread"]

_READ = 8
"""Passages that the reader reads: half of the candidates, as reading costs as much as the look before it."""

_COMPARED = 32
"""Sentences that the thorough look compares with the question, one by one."""

_LOGIT, _LIKENESS, _TOKENS = 0.1, 0.4, 1.0
"""What the reader's two numbers weigh beside the score of late interaction."""

_UNREAD = -6.0, -2.0
"""Logit and likeness of sentences in passages that were not read."""

_SURE_OF_WORDS = 0.15
"""The least probability of a place at which the answer's words are shown."""

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
    again = [
        _reread(sentence, readings[sentence.candidate], contexts[sentence.candidate])
        if sentence.candidate in readings
        else replace(sentence, score=_together(sentence.tokens, *_UNREAD))
        for sentence in ranked
    ]
    return sorted(again, key=lambda sentence: -sentence.score)


def compared(
    question: str, ranked: Sequence[RankedSentence], titles: Mapping[int, str], encoder: Encoder
) -> list[RankedSentence]:
    """The best sentences with the likeness that a larger encoder sees itself, the others as they were; best first.

    ``titles`` are those of the candidates' articles.
    """
    best, rest = ranked[:_COMPARED], ranked[_COMPARED:]
    texts = [ContextualText(titles[sentence.candidate], sentence.text) for sentence in best]
    cosines = encoder.encode_passages(texts) @ encoder.encode_question(question).vector
    looked_at = [_compared(one, float(cosine)) for one, cosine in zip(best, cosines, strict=True)]
    return sorted([*looked_at, *rest], key=lambda sentence: -sentence.score)


def _compared(sentence: RankedSentence, cosine: float) -> RankedSentence:
    likeness = (cosine - LIKENESS_MEAN) / LIKENESS_DEVIATION
    logit = _UNREAD[0] if sentence.read is None else sentence.read
    return replace(sentence, score=_together(sentence.tokens, logit, likeness), likeness=likeness)


def _reread(sentence: RankedSentence, reading: Reading, context: Context) -> RankedSentence:
    logit, likeness = float(reading.scores[sentence.number]), float(reading.likeness[sentence.number])
    return replace(
        sentence,
        score=_together(sentence.tokens, logit, likeness),
        read=logit,
        likeness=likeness,
        words=_words(reading.words(sentence.number), context.sentences[sentence.number]),
    )


def _together(tokens: float, logit: float, likeness: float) -> float:
    return _TOKENS * tokens + _LOGIT * logit + _LIKENESS * likeness


def _words(found: tuple[Span, float] | None, sentence: Span) -> Span | None:
    """Where the answer stands in the sentence's own text; None when that is anybody's guess, or most of it."""
    if found is None or found[1] < _SURE_OF_WORDS or len(found[0]) > _MOST_OF_IT * len(sentence):
        return None
    place = found[0]
    return Span(max(place.start, sentence.start), min(place.end, sentence.end)).shift(-sentence.start)
