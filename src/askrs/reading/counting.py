"""Blocks counted by their kinds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from askrs.domain.article import BlockKind
from askrs.domain.report import Tally

__all__ = ["tallies"]


def tallies(blocks: Iterable[tuple[BlockKind, str]]) -> tuple[Tally, ...]:
    """Blocks counted by kind."""
    counts, characters = Counter[BlockKind](), Counter[BlockKind]()
    for kind, text in blocks:
        counts[kind] += 1
        characters[kind] += len(text)
    return tuple(Tally(kind, counts[kind], characters[kind]) for kind in BlockKind if counts[kind])
