"""Plain text: typed, converted, or pasted from a web page."""

from __future__ import annotations

from pathlib import Path

from askrs.domain.article import BlockKind, Draft, Metadata
from askrs.reading.builder import Piece, build
from askrs.reading.credits import credited
from askrs.reading.encodings import decode
from askrs.reading.pasted import find_title, mark_furniture, mark_headings
from askrs.reading.tidy import tidy
from askrs.reading.titles import mark_title, titled
from askrs.reading.unwrapping import paragraphs

__all__ = ["read"]


def read(data: bytes, path: Path) -> Draft:
    """The paragraphs of a text in any encoding, what a pasted page brought along marked as such."""
    lines = [line for line in map(tidy, paragraphs(decode(data, path.name))) if line]
    pieces = [Piece(BlockKind.PARAGRAPH, line) for line in lines]
    place = find_title(lines)
    if place is not None:
        pieces = mark_title(pieces, lines[place])
    pieces = mark_furniture(mark_headings(pieces))
    return build(pieces, titled(credited(Metadata(), pieces), pieces, path), path.name)
