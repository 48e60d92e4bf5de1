"""A story that several articles tell in the same words is told once: a reprint is no second witness.

What a reprint has on top of its story, a paragraph of its own, counts like everything else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from askrs.answering.highlighting import say_the_same
from askrs.answering.ranking import RankedSentence
from askrs.domain.article import Article, ArticleId
from askrs.searching.searcher import Candidate

__all__ = ["told_once", "without_repeats"]

_Cards = Mapping[ArticleId, Article]


def without_repeats(candidates: Sequence[Candidate], cards: _Cards) -> list[Candidate]:
    """The candidates, best first, without those whose every sentence a better article of the same story has too.

    An article is as good as its best candidate; it stays whole, so its reprints give way passage by passage.
    """
    order = list(dict.fromkeys(candidate.passage.article_id for candidate in candidates))
    kept = []
    for candidate in candidates:
        own = candidate.passage.article_id
        better = {key for key in order[: order.index(own)] if cards[key].story == cards[own].story}
        said = [one for other in candidates if other.passage.article_id in better for one in _sentences(other)]
        if not (said and all(_is_among(sentence, said) for sentence in _sentences(candidate))):
            kept.append(candidate)
    return kept


def told_once(ranked: Sequence[RankedSentence], candidates: Sequence[Candidate], cards: _Cards) -> list[RankedSentence]:
    """The sentences, best first, each of a story once: as its best article has it, at the best of the scores."""
    articles = [cards[candidate.passage.article_id] for candidate in candidates]
    stories: dict[ArticleId, list[RankedSentence]] = {}
    for sentence in ranked:
        stories.setdefault(articles[sentence.candidate].story, []).append(sentence)
    told, given = [], set()
    for sentence in ranked:
        chosen = _best_copy(sentence, stories[articles[sentence.candidate].story], articles)
        if chosen not in given:
            given.add(chosen)
            told.append(replace(chosen, tokens=sentence.tokens, score=sentence.score))
    return told


def _best_copy(
    sentence: RankedSentence, story: Sequence[RankedSentence], articles: Sequence[Article]
) -> RankedSentence:
    """The sentence itself, or the same one in a reprint if that is the story's best article or stands before it."""
    own, best = articles[sentence.candidate].id, articles[story[0].candidate].id
    copies = [
        other
        for other in story
        if other is sentence or (articles[other.candidate].id != own and say_the_same(other.text, sentence.text))
    ]
    return next((copy for copy in copies if articles[copy.candidate].id == best), copies[0])


def _sentences(candidate: Candidate) -> list[str]:
    passage = candidate.passage
    return [span.shift(-passage.span.start).of(passage.text) for span in passage.sentences]


def _is_among(sentence: str, others: Sequence[str]) -> bool:
    return any(say_the_same(sentence, other) for other in others)
