"""One ranking out of several: that of a whole question, and those of its parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from askrs.answering.ranking import RankedSentence
from askrs.domain.passage import PassageId
from askrs.searching.searcher import Candidate

__all__ = ["woven"]

_Look = tuple[Sequence[Candidate], Sequence[RankedSentence]]


def woven(whole: _Look, parts: Sequence[_Look]) -> tuple[list[Candidate], list[RankedSentence]]:
    """The candidates of all looks, each once, and their sentences: first each part's best, then the others by score.

    A passage that one look found counts as found, even if another only read on to it. The parts' best stand at the
    whole's best score at least, so that all of them are given.
    """
    candidates: dict[PassageId, Candidate] = {}
    every = chain.from_iterable(found for found, _ranked in (whole, *parts))
    for candidate in sorted(every, key=lambda one: one.is_further):
        candidates.setdefault(candidate.passage.id, candidate)
    number = {key: place for place, key in enumerate(candidates)}
    looks = [
        [replace(one, candidate=number[found[one.candidate].passage.id]) for one in ranked]
        for found, ranked in (whole, *parts)
    ]
    highest = max((ranked[0].score for ranked in looks if ranked), default=0.0)
    firsts = sorted((ranked[0] for ranked in looks[1:] if ranked), key=lambda one: -one.score)
    firsts = [replace(one, score=max(one.score, highest)) for one in firsts]
    rest = sorted((one for ranked in looks for one in ranked), key=lambda one: -one.score)
    return list(candidates.values()), _once([*firsts, *rest])


def _once(ranked: Sequence[RankedSentence]) -> list[RankedSentence]:
    first: dict[tuple[int, int], RankedSentence] = {}
    for sentence in ranked:
        first.setdefault((sentence.candidate, sentence.number), sentence)
    return list(first.values())
