"""Author and date as the article itself shows them, where the file's own fields are silent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from askrs.domain.article import BlockKind, Metadata
from askrs.reading.builder import Piece
from askrs.reading.bylines import byline_names
from askrs.reading.dates import find_date
from askrs.reading.tidy import tidy

__all__ = ["credited"]

_HEAD = 14  # blocks: a byline further down belongs to a box or to another article


def credited(metadata: Metadata, pieces: Sequence[Piece]) -> Metadata:
    """``metadata`` with what the bylines near the top of ``pieces`` add."""
    bylines = [tidy(piece.text) for piece in pieces[:_HEAD] if piece.kind is BlockKind.BYLINE]
    authors = next(filter(None, map(byline_names, bylines)), ())
    published = next(filter(None, map(find_date, bylines)), "")
    return replace(metadata, authors=metadata.authors or authors, published=metadata.published or published)
