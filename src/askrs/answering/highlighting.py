"""Which of the ranked sentences to give: few, distinct, best first."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from askrs.answering.ranking import RankedSentence
from askrs.domain.article import ArticleId

__all__ = ["Choice", "choose", "say_the_same"]

_FEW, _NEARER = 3, 0.5
"""After so many statements a further one must be within this share of the margin."""

_SAME = 0.8
"""Share of common words (Jaccard) above which two sentences say the same: a reprint, a wire report, a pull-quote."""

_SOURCES = 3
"""How many places are cited for a claim that several articles make in the same words."""


@dataclass(slots=True)
class Choice:
    """One thing to state, and every place that states it in the same words, best first."""

    places: list[RankedSentence] = field(default_factory=list)


def choose(
    ranked: Sequence[RankedSentence],
    limit: int,
    margin: float,
    articles: Sequence[ArticleId],
    doubt: float = math.inf,
) -> list[Choice]:
    """At most ``limit`` distinct statements from sentences sorted by score, none ``margin`` worse than the best.

    Nor may the last reader's logit be more than ``doubt`` below the best one's. From the fourth on they must be nearer
    to the best. ``articles`` are the candidates' own.

    An article that says a thing twice, as in a pull-quote, is one place of it.
    """
    choices: list[Choice] = []
    for sentence in _within_margin(ranked, margin, doubt):
        same = next((choice for choice in choices if say_the_same(choice.places[0].text, sentence.text)), None)
        near = len(choices) < _FEW or sentence.score >= ranked[0].score - _NEARER * margin
        if same is None and near and len(choices) < limit:
            choices.append(Choice([sentence]))
        elif same is not None and len(same.places) < _SOURCES:
            cited = {articles[place.candidate] for place in same.places}
            same.places += [sentence] if articles[sentence.candidate] not in cited else []
    return choices


def _within_margin(ranked: Sequence[RankedSentence], margin: float, doubt: float) -> Iterator[RankedSentence]:
    for sentence in ranked:
        if sentence.score < ranked[0].score - margin:
            return
        own, best = sentence.verdict, ranked[0].verdict
        if own is None or best is None or own >= best - doubt:
            yield sentence


def say_the_same(one: str, other: str) -> bool:
    """Whether two sentences are the same one, but for some words."""
    mine, yours = _words(one), _words(other)
    return bool(mine | yours) and len(mine & yours) / len(mine | yours) >= _SAME


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.casefold()))
