"""Plain text: typed, converted, or pasted from a web page."""

from __future__ import annotations

from pathlib import Path

from askrs.domain.article import BlockKind, Draft
from askrs.reading.builder import Piece, build
from askrs.reading.credits import credited, mark_credits
from askrs.reading.encodings import decode
from askrs.reading.frontmatter import split_front_matter
from askrs.reading.menus import is_menu
from askrs.reading.pasted import find_title, mark_furniture, mark_headings
from askrs.reading.reporting import Hearsay
from askrs.reading.tidy import tidy
from askrs.reading.titles import mark_title, titled
from askrs.reading.unwrapping import paragraphs

__all__ = ["hearsay", "read"]

_MENUS = 12  # lines at the top among which menus stand; further down such lines are tables


def read(data: bytes, path: Path) -> Draft:
    """The paragraphs of a text in any encoding, what a pasted page brought along marked as such."""
    told, body = split_front_matter(decode(data, path.name).replace("\r\n", "\n"))
    raw = [line for line in paragraphs(body) if tidy(line)]
    lines = [tidy(line) for line in raw]
    menus = {place for place in range(min(len(raw), _MENUS)) if is_menu(raw[place])}
    kinds = [BlockKind.FURNITURE if place in menus else BlockKind.PARAGRAPH for place in range(len(raw))]
    pieces = [Piece(kind, line) for kind, line in zip(kinds, lines, strict=True)]
    place = find_title(lines, menus)
    if told.title or place is not None:
        pieces = mark_title(pieces, told.title or lines[place or 0])
    pieces = mark_furniture(mark_headings(mark_credits(pieces, told)))
    return build(pieces, titled(credited(told, pieces), pieces, path), path.name)


def hearsay(data: bytes, path: Path, _password: str = "") -> Hearsay:
    """What the front matter says, if there is any."""
    return Hearsay((("front matter", split_front_matter(decode(data, path.name).replace("\r\n", "\n"))[0]),))
