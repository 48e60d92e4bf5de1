"""Passages from more than one article: many of the same say less together."""

from __future__ import annotations

from collections.abc import Sequence

from askrs.searching.searcher import Candidate

__all__ = ["varied"]

_OTHERS = 2
"""Places kept for articles that have none yet.

Without them the right article is among five for one question in fifty less about the news of 2022, and on the other
sets nothing is better but the first article of one question in forty; with three, one or two sentences are lost.
"""


def varied(found: Sequence[Candidate], places: int) -> list[Candidate]:
    """So many of the candidates, best first but for the last places: those bring further articles, if there are any."""
    chosen, rest = list(found[: places - _OTHERS]), list(found[places - _OTHERS :])
    for _ in range(min(_OTHERS, len(rest))):
        told = {one.passage.article_id for one in chosen}
        chosen.append(rest.pop(next((at for at, one in enumerate(rest) if one.passage.article_id not in told), 0)))
    return chosen
