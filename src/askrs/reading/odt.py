"""OpenDocument texts: paragraphs by their styles, tables by rows, notes behind the body (OASIS OpenDocument 1.3)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from askrs.domain.article import BlockKind, Draft, Metadata
from askrs.errors import LockedFile, UnreadableFile
from askrs.reading.archives import open_archive, read_member
from askrs.reading.builder import Piece
from askrs.reading.documents import finished, people
from askrs.reading.reporting import TEXT, Hearsay
from askrs.reading.tidy import tidy
from askrs.reading.trees import xml_tree

__all__ = ["hearsay", "read"]

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"

_SPACES = {f"{_TEXT}s", f"{_TEXT}tab", f"{_TEXT}line-break"}
_APART = {f"{_TEXT}note", f"{_DRAW}text-box", f"{_OFFICE}annotation", f"{_OFFICE}annotation-end", f"{_TEXT}ruby-text"}
_SKIPPED = {f"{_TEXT}tracked-changes", f"{_OFFICE}forms", f"{_TEXT}sequence-decls", f"{_TEXT}variable-decls"}
_INDEXES = tuple(f"{_TEXT}{name}" for name in ("table-of-content", "alphabetical-index", "illustration-index"))
_KINDS = (
    ("quot", BlockKind.QUOTE),
    ("list", BlockKind.LIST_ITEM),
    ("caption", BlockKind.CAPTION),
    ("illustration", BlockKind.CAPTION),
    ("footnote", BlockKind.FOOTNOTE),
    ("endnote", BlockKind.FOOTNOTE),
)


def read(data: bytes, path: Path) -> Draft:
    """The body of a document; its properties' dates are the file's and are not used."""
    with open_archive(data, path.name) as archive:
        _refuse_locked(archive, path.name)
        content, styles = _member(archive, "content.xml"), _member(archive, "styles.xml")
        properties = _properties(_member(archive, "meta.xml"))
    body = None if content is None else content.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise UnreadableFile(f"{path.name} is not a whole OpenDocument text.", "Open it in its program and save it.")
    walk = _Walk(_style_names(styles, content))
    return finished([*walk.through(body), *walk.notes], properties, path)


def hearsay(data: bytes, path: Path, _password: str = "") -> Hearsay:
    """What the document's properties say, behind its text."""
    with open_archive(data, path.name) as archive:
        return Hearsay((TEXT, ("document properties", _properties(_member(archive, "meta.xml")))))


def _member(archive: ZipFile, name: str) -> Any:  # noqa: ANN401 - an lxml element, or None
    return xml_tree(read_member(archive, name)) if name in archive.namelist() else None


def _refuse_locked(archive: ZipFile, name: str) -> None:
    """A password locks the members, not the archive; the manifest says so."""
    manifest = "META-INF/manifest.xml"
    if manifest in archive.namelist() and b"encryption-data" in read_member(archive, manifest):
        raise LockedFile(f"{name} is protected by a password.", "Save it without one, then add it again.")


def _properties(meta: Any) -> Metadata:  # noqa: ANN401
    def text(name: str) -> str:
        found = None if meta is None else meta.find(f".//{name}")
        return "" if found is None else tidy(found.text or "")

    authors = people(text(f"{_META}initial-creator"))
    return Metadata(title=text(f"{_DC}title"), authors=authors, language=text(f"{_DC}language"))


def _style_names(*trees: Any) -> dict[str, str]:  # noqa: ANN401
    """Each paragraph style's own name and its ancestors', in lower case: automatic styles are named ``P1`` only."""
    parents: dict[str, str] = {}
    for tree in trees:
        for style in [] if tree is None else tree.iter(f"{_STYLE}style"):
            parents[style.get(f"{_STYLE}name", "")] = style.get(f"{_STYLE}parent-style-name", "")
    names = {}
    for name in parents:
        line = [name]
        while (parent := parents.get(line[-1], "")) and parent not in line:
            line.append(parent)
        names[name] = " ".join(line).replace("_20_", " ").lower()
    return names


class _Walk:
    """One pass through a body; ``notes`` are gathered on the way."""

    def __init__(self, styles: Mapping[str, str]) -> None:
        self._styles = styles
        self.notes: list[Piece] = []

    def through(self, parent: Any, kind: BlockKind | None = None) -> Iterator[Piece]:  # noqa: ANN401
        """The blocks in ``parent`` in order, all of ``kind`` if there is one."""
        for child in parent:
            if child.tag in (f"{_TEXT}p", f"{_TEXT}h"):
                yield self._paragraph(child, kind)
                yield from self._boxes(child)
            elif child.tag == f"{_TABLE}table":
                yield from self._rows(child)
            elif child.tag == f"{_TEXT}list":
                yield from self.through(child, kind or BlockKind.LIST_ITEM)
            elif child.tag in _INDEXES:
                yield from self.through(child, BlockKind.FURNITURE)
            elif child.tag not in _SKIPPED and isinstance(child.tag, str):
                yield from self.through(child, kind)

    def _paragraph(self, element: Any, kind: BlockKind | None) -> Piece:  # noqa: ANN401
        text = self._words(element)
        if kind is BlockKind.FURNITURE:
            return Piece(kind, text)
        own = element.get(f"{_TEXT}style-name", "")
        style = self._styles.get(own, own.lower())
        if element.tag == f"{_TEXT}h":
            return Piece(BlockKind.HEADING, text, min(int(element.get(f"{_TEXT}outline-level") or 1), 6))
        if "subtitle" in style:
            return Piece(BlockKind.HEADING, text, 2)
        if "title" in style.split():
            return Piece(BlockKind.TITLE, text)
        return Piece(kind or next((kind for word, kind in _KINDS if word in style), BlockKind.PARAGRAPH), text)

    def _words(self, element: Any) -> str:  # noqa: ANN401
        """The words of a paragraph without those of notes, comments and boxes anchored in it."""
        words = [element.text or ""]
        for child in element:
            if child.tag in _SPACES:
                words.append(" ")
            elif child.tag == f"{_TEXT}note":
                self.notes += self.through(child.find(f"{_TEXT}note-body"), BlockKind.FOOTNOTE)
            elif child.tag not in _APART and isinstance(child.tag, str):
                words.append(self._words(child))
            words.append(child.tail or "")
        return "".join(words)

    def _boxes(self, paragraph: Any) -> Iterator[Piece]:  # noqa: ANN401
        for box in paragraph.iter(f"{_DRAW}text-box"):
            if next(box.iterancestors(f"{_TEXT}p", f"{_TEXT}h")) is paragraph:
                yield from self.through(box)

    def _rows(self, table: Any) -> Iterator[Piece]:  # noqa: ANN401
        for row in table.iter(f"{_TABLE}table-row"):
            cells = (" ".join(self._words(part) for part in cell.iter(f"{_TEXT}p", f"{_TEXT}h")) for cell in row)
            yield Piece(BlockKind.TABLE_ROW, " | ".join(filter(None, map(tidy, cells))))
