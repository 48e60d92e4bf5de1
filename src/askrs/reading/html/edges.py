"""The two ends of an extraction, where headings head nothing: the teaser under a headline, boxes behind it."""

from __future__ import annotations

from collections.abc import Sequence

from askrs.domain.article import BlockKind
from askrs.reading.builder import Piece
from askrs.reading.tidy import tidy

__all__ = ["mark_edges"]

_TEASER = 10  # words: a heading so long above the first paragraph sums up the article


def mark_edges(pieces: Sequence[Piece]) -> list[Piece]:
    """``pieces`` with the headings above the body and behind it marked as furniture.

    One short heading right above the first paragraph stays, as it may head a section.
    """
    marked = [piece for piece in pieces if tidy(piece.text)]
    first = next((place for place, piece in enumerate(marked) if piece.kind is not BlockKind.HEADING), len(marked))
    last = next((place for place, piece in enumerate(reversed(marked)) if piece.kind is not BlockKind.HEADING), 0)
    if first == 1 and len(marked[0].text.split()) < _TEASER:
        first = 0
    if first == len(marked):
        return marked
    for place in [*range(first), *range(len(marked) - last, len(marked))]:
        marked[place] = Piece(BlockKind.FURNITURE, marked[place].text)
    return marked
