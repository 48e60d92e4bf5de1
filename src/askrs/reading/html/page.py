"""One saved page, from its bytes to its draft."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from lxml import html as lxml_html

from askrs.domain.article import BlockKind, Draft
from askrs.errors import NoText
from askrs.reading.builder import Piece, build
from askrs.reading.credits import credited, mark_credits
from askrs.reading.encodings import decode
from askrs.reading.html.body import article_pieces
from askrs.reading.html.edges import mark_edges
from askrs.reading.html.metadata import page_metadata
from askrs.reading.pasted import mark_furniture, mark_headings
from askrs.reading.titles import mark_title, same_title, titled

__all__ = ["parse", "read"]

_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]{0,200}(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.I)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def read(data: bytes, path: Path) -> Draft:
    """The article of a saved page, its headline first."""
    tree = parse(data, path.name)
    metadata = page_metadata(tree)
    pieces = _with_title(mark_edges(article_pieces(tree)), metadata.title)
    pieces = mark_furniture(mark_headings(mark_credits(pieces, metadata)))
    metadata = titled(credited(metadata, pieces), pieces, path)
    return build(_without_page(pieces), metadata, path.name)


def parse(data: bytes, name: str) -> Any:  # noqa: ANN401 - an lxml element
    """The tree of a page; ``huge_tree``, because libxml2 otherwise drops all text nested deeper than 256 elements."""
    match = _CHARSET.search(data[:4096])
    text = _DECLARATION.sub("", decode(data, name, match[1].decode("ascii", "replace") if match else "")).replace(
        "\0", ""
    )
    if not text.strip():
        raise NoText(f"{name} is an empty page.", "Save it again from the browser.")
    parser = lxml_html.HTMLParser(huge_tree=True, encoding="utf-8", remove_comments=True, remove_pis=True)
    return lxml_html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)


def _without_page(pieces: Sequence[Piece]) -> list[Piece]:
    """``pieces`` without the furniture that extraction left behind the first paragraph.

    What stands above it (a teaser, a rubric) is the article's own and stays; a page of nothing else stays whole.
    """
    first = next((place for place, piece in enumerate(pieces) if piece.kind.is_evidence), len(pieces))
    behind = [piece for piece in pieces[first:] if piece.kind is not BlockKind.FURNITURE]
    return [*pieces[:first], *behind]


def _with_title(pieces: Sequence[Piece], title: str) -> list[Piece]:
    marked = mark_title(pieces, title)
    if (
        not title
        or not marked
        or any(same_title(piece.text, title) for piece in marked if piece.kind is BlockKind.TITLE)
    ):
        return marked
    return [Piece(BlockKind.TITLE, title), *marked]
