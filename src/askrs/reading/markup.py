"""Blocks from HTML as it stands: every word of a body, in order, with the kind that its element gives it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from askrs.domain.article import BlockKind
from askrs.reading.builder import Piece

__all__ = ["local_name", "pieces_of"]

_HIDDEN = frozenset(
    {
        "audio", "button", "canvas", "embed", "form", "head", "iframe", "input", "math", "nav", "noscript", "object",
        "option", "script", "select", "style", "svg", "template", "textarea", "title", "video",
    }
)  # fmt: skip
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = _HEADINGS | frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "header", "hgroup", "hr", "html", "li", "main", "ol", "p", "pre",
        "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    }
)  # fmt: skip
_BREAK = "\v"  # one <br>; no page holds this character
_KINDS = {
    "blockquote": BlockKind.QUOTE,
    "li": BlockKind.LIST_ITEM,
    "dt": BlockKind.LIST_ITEM,
    "dd": BlockKind.LIST_ITEM,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    "aside": BlockKind.FOOTNOTE,
}


def pieces_of(body: Any) -> Iterator[Piece]:  # noqa: ANN401 - an lxml element
    """The blocks under ``body``; text beside blocks is a block of its own, two ``<br>`` end one."""
    walk = _Walk()
    yield from walk.through(body, BlockKind.PARAGRAPH)
    yield from walk.flush()


def local_name(element: Any) -> str:  # noqa: ANN401
    """An element's name without its namespace, in lower case; nothing for comments and instructions."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


class _Walk:
    """One pass through the tree with an explicit stack, since pages nest deeper than Python's calls may."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._kind = (BlockKind.PARAGRAPH, 0)

    def through(self, root: Any, kind: BlockKind) -> Iterator[Piece]:  # noqa: ANN401
        stack: list[tuple[Any, tuple[BlockKind, int], bool]] = [(root, (kind, 0), False)]
        while stack:
            element, around, leaving = stack.pop()
            name = local_name(element)
            if leaving:
                if name in _BLOCKS:
                    yield from self.flush()
                self._kind = around
                self._words.append(element.tail or "" if element is not root else "")
                continue
            stack.append((element, around, True))
            if not name or name in _HIDDEN or element.get("hidden") is not None:
                continue
            if name == "tr":
                yield from self.flush()
                yield _row(element)
                continue
            yield from self._enter(name)
            inner = self._kind = _kind(element, name, around)
            self._words.append(element.text or "")
            stack.extend((child, inner, False) for child in reversed(element))

    def _enter(self, name: str) -> Iterator[Piece]:
        if name in _BLOCKS:
            yield from self.flush()
        elif name == "br":
            if next((word for word in reversed(self._words) if word == _BREAK or word.strip()), "") == _BREAK:
                yield from self.flush()
            self._words.append(_BREAK)

    def flush(self) -> Iterator[Piece]:
        text = "".join(self._words)
        self._words.clear()
        if text.strip():
            yield Piece(self._kind[0], text, self._kind[1])


def _kind(element: Any, name: str, around: tuple[BlockKind, int]) -> tuple[BlockKind, int]:  # noqa: ANN401
    if name in _HEADINGS:
        return BlockKind.HEADING, int(name[1])
    if "note" in (element.get("{http://www.idpf.org/2007/ops}type") or element.get("role") or ""):
        return BlockKind.FOOTNOTE, 0
    return (_KINDS[name], 0) if name in _KINDS else around


def _row(row: Any) -> Piece:  # noqa: ANN401
    cells = (" ".join("".join(cell.itertext()).split()) for cell in row if local_name(cell) in ("td", "th"))
    return Piece(BlockKind.TABLE_ROW, " | ".join(filter(None, cells)))
