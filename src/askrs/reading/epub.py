"""EPUB books and magazines: the chapters of the spine in reading order (EPUB 2 and 3, W3C and IDPF)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Any
from urllib.parse import unquote
from zipfile import ZipFile

from askrs.domain.article import Draft, Metadata
from askrs.errors import LockedFile, UnreadableFile
from askrs.reading.archives import open_archive, read_member
from askrs.reading.builder import Piece, build
from askrs.reading.bylines import author_names
from askrs.reading.creditlines import address_of
from askrs.reading.credits import mark_credits
from askrs.reading.dates import parse_date
from askrs.reading.markup import local_name, pieces_of
from askrs.reading.reporting import Hearsay
from askrs.reading.tidy import tidy
from askrs.reading.titles import mark_title, titled
from askrs.reading.trees import xml_tree

__all__ = ["hearsay", "read"]

_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z][A-Za-z0-9]*;")  # named in HTML, unknown to XML
_CHAPTERS = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml", "text/x-oeb1-document")


def read(data: bytes, path: Path) -> Draft:
    """Every chapter of a book as one text; navigation documents are left out."""
    with open_archive(data, path.name) as archive:
        home, package = _package(archive, path.name)
        metadata = _metadata(package)
        chapters = list(dict.fromkeys(_chapters(home, package)))
        if _encrypted(archive) & set(chapters):
            raise LockedFile(f"{path.name} is protected by its seller.", "Only its own reading program can open it.")
        pieces = [piece for chapter in chapters for piece in _pieces(archive, chapter)]
    pieces = mark_credits(mark_title(pieces, metadata.title), metadata)
    return build(pieces, titled(metadata, pieces, path), path.name)


def hearsay(data: bytes, path: Path, _password: str = "") -> Hearsay:
    """What the package document says."""
    with open_archive(data, path.name) as archive:
        return Hearsay((("book’s package", _metadata(_package(archive, path.name)[1])),))


def _package(archive: ZipFile, name: str) -> tuple[str, Any]:
    """The folder and the tree of the package document, which the container names."""
    members = archive.namelist()
    if "META-INF/container.xml" in members:
        container = xml_tree(read_member(archive, "META-INF/container.xml"))
        named = [node.get("full-path") for node in _all(container, "rootfile")]
    else:
        named = []
    for member in [*named, *(member for member in members if member.endswith(".opf"))]:
        if member in members and (tree := xml_tree(read_member(archive, member))) is not None:
            return dirname(member), tree
    raise UnreadableFile(f"{name} is not a whole EPUB book: its table of contents is missing.", "Download it again.")


def _all(tree: Any, name: str) -> list[Any]:  # noqa: ANN401
    return [] if tree is None else [node for node in tree.iter() if local_name(node) == name]


def _chapters(home: str, package: Any) -> Iterator[str]:  # noqa: ANN401
    manifest = {node.get("id"): node for node in _all(package, "item")}
    spine = [reference.get("idref") for reference in _all(package, "itemref")]
    for identifier in spine or manifest:
        item = manifest.get(identifier)
        if item is None or "nav" in (item.get("properties") or "").split() or item.get("media-type") not in _CHAPTERS:
            continue
        yield normpath(join(home, unquote((item.get("href") or "").partition("#")[0])))


def _encrypted(archive: ZipFile) -> set[str]:
    """The members that a seller's lock covers; fonts may be scrambled without any lock."""
    if "META-INF/encryption.xml" not in archive.namelist():
        return set()
    tree = xml_tree(read_member(archive, "META-INF/encryption.xml"))
    return {unquote(node.get("URI") or "") for node in _all(tree, "cipherreference")}


def _pieces(archive: ZipFile, chapter: str) -> Iterator[Piece]:
    if chapter not in archive.namelist():
        return
    raw = read_member(archive, chapter)
    tree = xml_tree(
        _ENTITY.sub(lambda match: unescape(match[0]), raw.decode("utf-8")).encode() if _is_utf8(raw) else raw
    )
    body = next(iter(_all(tree, "body")), tree)
    if body is not None:
        yield from pieces_of(body)


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _metadata(package: Any) -> Metadata:  # noqa: ANN401
    def texts(name: str) -> list[str]:
        return [text for node in _all(package, name) if (text := tidy("".join(node.itertext())))]

    dates = _all(package, "date")
    ranked = sorted(dates, key=lambda node: _EVENTS.get(_event(node), 9))
    days = (parse_date(tidy("".join(node.itertext()))) for node in ranked if _event(node) != "modification")
    return Metadata(
        title=next(iter(texts("title")), ""),
        authors=tuple(dict.fromkeys(name for text in texts("creator") for name in author_names(text))),
        outlet=next(iter(texts("publisher")), ""),
        published=next(filter(None, days), ""),
        url=next(filter(None, map(address_of, [*texts("source"), *texts("identifier")])), ""),
        language=next(iter(texts("language")), ""),
    )


_EVENTS = {"publication": 0, "original-publication": 1, "": 2, "creation": 3}


def _event(node: Any) -> str:  # noqa: ANN401
    return (node.get("{http://www.idpf.org/2007/opf}event") or "").lower()
