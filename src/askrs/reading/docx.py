"""Word documents: paragraphs by their styles, tables by rows, notes behind the body (Office Open XML, ECMA-376)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import docx
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import parse_xml

from askrs.domain.article import BlockKind, Draft, Metadata
from askrs.errors import UnreadableFile
from askrs.reading.archives import open_archive, read_member
from askrs.reading.builder import Piece
from askrs.reading.documents import finished, people
from askrs.reading.markup import local_name
from askrs.reading.outlets import named_in
from askrs.reading.reporting import TEXT, Hearsay
from askrs.reading.tidy import tidy
from askrs.reading.trees import xml_tree

__all__ = ["hearsay", "read"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACES = {f"{_W}tab": " ", f"{_W}br": " ", f"{_W}cr": " ", f"{_W}noBreakHyphen": "-"}
_SKIPPED = {  # deleted text, fallbacks that double it, ruby readings
    f"{_W}del", f"{_W}moveFrom", f"{_W}rt", f"{_W}pPr", "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}  # fmt: skip
_KINDS = (
    ("quot", BlockKind.QUOTE),
    ("list", BlockKind.LIST_ITEM),
    ("caption", BlockKind.CAPTION),
    ("footnote", BlockKind.FOOTNOTE),
    ("endnote", BlockKind.FOOTNOTE),
    ("toc ", BlockKind.FURNITURE),
)


def read(data: bytes, path: Path) -> Draft:
    """The body of a document; the core properties' dates are the file's and are not used."""
    open_archive(data, path.name).close()
    try:
        document = docx.Document(BytesIO(data))
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError) as error:
        raise UnreadableFile(
            f"{path.name} is not a whole Word document.", "Open it in Word and save it again."
        ) from error
    properties, styles = document.core_properties, _styles(document)
    pieces = [*_pieces(document.element.body, styles), *_notes(document, styles)]
    said = Metadata(tidy(properties.title or ""), people(properties.author or ""))
    said = replace(said, language=tidy(properties.language or ""))
    return finished(pieces, said, path, named_in(tidy(properties.subject or "")))


def hearsay(data: bytes, path: Path, _password: str = "") -> Hearsay:
    """What the core properties say, behind the text."""
    with open_archive(data, path.name) as archive:
        names = [name for name in archive.namelist() if name.lower() == "docprops/core.xml"]
        core = xml_tree(read_member(archive, names[0])) if names else None
    texts = {} if core is None else {local_name(node): tidy(node.text or "") for node in core}
    outlet = next(iter(named_in(texts.get("subject", ""))), "")
    authors, language = people(texts.get("creator", "")), texts.get("language", "")
    said = Metadata(texts.get("title", ""), authors, outlet, language=language)
    return Hearsay((TEXT, ("document properties", said)))


def _styles(document: Document) -> dict[str, str]:
    """The styles' names by their ids, which differ with Word's language while the names do not."""
    return {style.style_id: (style.name or "").lower() for style in document.styles}


def _pieces(parent: Any, styles: dict[str, str]) -> Iterator[Piece]:  # noqa: ANN401 - lxml elements
    """The blocks in ``parent`` in order, content controls and tracked insertions included."""
    for child in parent:
        if child.tag == f"{_W}p":
            yield _paragraph(child, styles)
            for box in child.iter(f"{_W}txbxContent"):
                if not any(ancestor.tag in _SKIPPED for ancestor in box.iterancestors()):
                    yield from _pieces(box, styles)
        elif child.tag == f"{_W}tbl":
            yield from _rows(child)
        elif child.tag not in _SKIPPED:
            yield from _pieces(child, styles)


def _paragraph(paragraph: Any, styles: dict[str, str]) -> Piece:  # noqa: ANN401
    text = _words(paragraph)
    named = paragraph.find(f"{_W}pPr/{_W}pStyle")
    style = styles.get(named.get(f"{_W}val", ""), "") if named is not None else ""
    if style == "title":
        return Piece(BlockKind.TITLE, text)
    if match := re.match(r"heading (\d)", style):
        return Piece(BlockKind.HEADING, text, min(int(match[1]) or 1, 6))
    if style == "subtitle":
        return Piece(BlockKind.HEADING, text, 2)
    if paragraph.find(f"{_W}pPr/{_W}numPr") is not None:
        return Piece(BlockKind.LIST_ITEM, text)
    return Piece(next((kind for word, kind in _KINDS if word in style), BlockKind.PARAGRAPH), text)


def _words(element: Any) -> str:  # noqa: ANN401
    """The words of a paragraph or a cell, without those of text boxes anchored in it."""
    words: list[str] = []
    stack = list(reversed(element))
    while stack:
        node = stack.pop()
        if node.tag == f"{_W}t":
            words.append(node.text or "")
        elif node.tag in _SPACES:
            words.append(_SPACES[node.tag])
        elif node.tag not in _SKIPPED and node.tag != f"{_W}txbxContent":
            if node.tag == f"{_W}p":
                words.append(" ")
            stack.extend(reversed(node))
    return "".join(words)


def _rows(table: Any) -> Iterator[Piece]:  # noqa: ANN401
    for row in table.iter(f"{_W}tr"):
        cells = (tidy(_words(cell)) for cell in row.iter(f"{_W}tc"))
        yield Piece(BlockKind.TABLE_ROW, " | ".join(filter(None, cells)))


def _notes(document: Document, styles: dict[str, str]) -> Iterator[Piece]:
    for relation in document.part.rels.values():
        if relation.reltype.endswith(("/footnotes", "/endnotes")) and not relation.is_external:
            for note in parse_xml(relation.target_part.blob):
                yield from (Piece(BlockKind.FOOTNOTE, piece.text) for piece in _pieces(note, styles))
