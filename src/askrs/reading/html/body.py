"""The article's own blocks in a page, found by trafilatura."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import trafilatura

from askrs.domain.article import BlockKind
from askrs.reading.builder import Piece
from askrs.reading.html.chunks import join_chunks
from askrs.reading.html.pruning import prune
from askrs.reading.markup import pieces_of

__all__ = ["article_pieces"]

_CONTAINERS = {
    "quote": BlockKind.QUOTE,
    "list": BlockKind.LIST_ITEM,
    "item": BlockKind.LIST_ITEM,
    "div": None,
    "ab": None,
}
_INNER = frozenset({"p", "head", "table", *_CONTAINERS})
_ENOUGH = 250  # code points: a shorter extraction is compared with the page as it stands


def article_pieces(tree: Any) -> list[Piece]:  # noqa: ANN401 - an lxml element
    """The blocks of the article in ``tree``; the whole body where nothing in it looks like one."""
    page = deepcopy(tree)
    prune(page)
    join_chunks(page)
    document: Any = trafilatura.bare_extraction(
        page, include_comments=False, include_tables=True, include_formatting=False, favor_recall=False
    )
    found = list(_pieces(document.body)) if document is not None and document.body is not None else []
    if sum(len(piece.text) for piece in found) >= _ENOUGH:
        return found
    body = tree.find("body")
    whole = list(pieces_of(tree if body is None else body))
    return whole if sum(len(piece.text) for piece in whole) < 4 * _ENOUGH or not found else found


def _pieces(body: Any) -> Iterator[Piece]:  # noqa: ANN401
    for line_break in body.iter("lb"):
        line_break.text = "\n"
    for element in body:
        yield from _element(element, BlockKind.PARAGRAPH)


def _element(element: Any, kind: BlockKind) -> Iterator[Piece]:  # noqa: ANN401
    if element.tag == "head":
        rend = element.get("rend", "h2")
        yield Piece(BlockKind.HEADING, _text(element), int(rend[1]) if rend[1:2].isdigit() else 2)
    elif element.tag == "table":
        for row in element.iter("row"):
            cells = (" ".join(_text(cell).split()) for cell in row.iter("cell"))
            yield Piece(BlockKind.TABLE_ROW, " | ".join(filter(None, cells)))
    elif element.tag in _CONTAINERS:
        yield from _container(element, _CONTAINERS[element.tag] or kind)
    elif element.tag not in ("graphic", "comments"):
        yield from (Piece(kind, part) for part in _text(element).split("\n\n"))


def _container(element: Any, kind: BlockKind) -> Iterator[Piece]:  # noqa: ANN401
    """The blocks in ``element``, and the text between them."""
    words = [element.text or ""]
    for child in element:
        if child.tag in _INNER:
            yield Piece(kind, "".join(words))
            words.clear()
            yield from _element(child, kind)
        else:
            words.append(_text(child))
        words.append(child.tail or "")
    yield Piece(kind, "".join(words))


def _text(element: Any) -> str:  # noqa: ANN401
    return "".join(element.itertext())
