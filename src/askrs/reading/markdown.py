"""Markdown: CommonMark with tables, front matter included."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from askrs.domain.article import BlockKind, Draft
from askrs.reading.builder import Piece, build
from askrs.reading.credits import credited, mark_credits
from askrs.reading.encodings import decode
from askrs.reading.frontmatter import split_front_matter
from askrs.reading.pasted import mark_furniture, mark_headings
from askrs.reading.reporting import Hearsay
from askrs.reading.tidy import tidy
from askrs.reading.titles import mark_title, titled

__all__ = ["hearsay", "read"]

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def read(data: bytes, path: Path) -> Draft:
    """The blocks of a Markdown file; links keep their words, images and embedded HTML are left out."""
    text = decode(data, path.name).replace("\r\n", "\n").replace("\r", "\n")
    metadata, body = split_front_matter(text)
    pieces = list(_pieces(MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(body)))
    title = metadata.title or _first_heading(pieces)
    pieces = mark_furniture(mark_headings(mark_credits(mark_title(pieces, title), metadata)))
    metadata = credited(replace(metadata, title=title), pieces)
    return build(pieces, titled(metadata, pieces, path), path.name)


def hearsay(data: bytes, path: Path, _password: str = "") -> Hearsay:
    """What the front matter says."""
    text = decode(data, path.name).replace("\r\n", "\n").replace("\r", "\n")
    return Hearsay((("front matter", split_front_matter(text)[0]),))


def _first_heading(pieces: Sequence[Piece]) -> str:
    """The heading that opens the text, or the first one before any paragraph of it."""
    for piece in pieces:
        if piece.kind is BlockKind.HEADING:
            return tidy(piece.text)
        if len(piece.text) > 200:
            break
    return ""


def _pieces(tokens: Sequence[Token]) -> Iterator[Piece]:
    around: list[str] = []
    row: list[str] = []
    for token in tokens:
        name = token.type.removesuffix("_open").removesuffix("_close")
        if token.nesting > 0:
            around.append(token.tag if name == "heading" else name)
        elif token.nesting < 0:
            around.pop()
            if name == "tr":
                yield Piece(BlockKind.TABLE_ROW, " | ".join(filter(None, row)))
                row.clear()
        elif token.type == "inline" and around[-1] in ("th", "td"):
            row.append(_words(token))
        elif token.type in ("inline", "fence", "code_block"):
            yield _piece(token, around)


def _piece(token: Token, around: Sequence[str]) -> Piece:
    text = _words(token) if token.type == "inline" else token.content
    for name in reversed(around):
        if name in _HEADINGS:
            return Piece(BlockKind.HEADING, text, int(name[1]))
        if name == "blockquote":
            return Piece(BlockKind.QUOTE, text)
        if name == "list_item":
            return Piece(BlockKind.LIST_ITEM, text)
    return Piece(BlockKind.PARAGRAPH, text)


def _words(token: Token) -> str:
    """The words of inline content, a line break as a space."""
    shown = {"text", "code_inline", "text_special"}
    return "".join(
        child.content if child.type in shown else " " if child.type in ("softbreak", "hardbreak") else ""
        for child in token.children or ()
    )
