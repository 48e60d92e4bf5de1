r"""Rich Text Format (Microsoft's specification 1.9.1): its text by striprtf, its structure by marks set beforehand.

striprtf gives words in the right encodings and nothing else. Before it, the control words that make a heading or a
list item are followed by a private character, which is looked for in the paragraphs afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from striprtf.striprtf import rtf_to_text

from askrs.domain.article import BlockKind, Draft, Metadata
from askrs.reading.builder import Piece
from askrs.reading.documents import finished, people
from askrs.reading.reporting import TEXT, Hearsay
from askrs.reading.tidy import tidy

__all__ = ["hearsay", "read"]

_ITEM, _CELL, _HEADING = 0xE010, 0xE011, 0xE020  # private characters; a heading's level is added to its own
_MARKS = re.compile(f"[{chr(_ITEM)}{chr(_CELL)}{chr(_HEADING)}-{chr(_HEADING + 9)}]")
_OUTLINE = re.compile(r"\\outlinelevel([0-8])(?!\d)")
_LIST = re.compile(r"\{\\(?:listtext|pntext)\b")
_CELLS = re.compile(r"\\(?:nest)?cell\b(?!\w)")
_LINK = re.compile(r"(\\fldinst\b[^}]{0,40}?)HYPERLINK", re.I)  # striprtf would write the address into the text
_GROUP = re.compile(r"\\.|[{}]", re.S)
_STRAY = re.compile(r"(\\[\\{}])|(?<![{\r\n])\\\*")  # "may be ignored" in the middle of a group, where it means nothing
_BREAK = re.compile(r"\\line(?![A-Za-z0-9])")
_CODE_PAGE = re.compile(r"\\ansicpg(\d+)")


def read(data: bytes, path: Path) -> Draft:
    """The paragraphs of a document, footnotes behind them."""
    rtf, prologue = _opened(data)
    rtf, notes = _without(rtf, "{\\footnote")
    rtf, infos = _without(rtf, "{\\info")
    pieces = [*_pieces(_text(_marked(rtf))), *_notes(notes, prologue)]
    return finished(pieces, _properties(infos, prologue), path)


def hearsay(data: bytes, _path: Path, _password: str = "") -> Hearsay:
    """What the document's properties say, behind its text."""
    rtf, prologue = _opened(data)
    return Hearsay((TEXT, ("document properties", _properties(_without(rtf, "{\\info")[1], prologue))))


def _opened(data: bytes) -> tuple[str, str]:
    """The document as it is written, and the control word of its code page."""
    rtf = data.decode("latin-1")
    return rtf, (_CODE_PAGE.search(rtf[:2000]) or [""])[0]


def _marked(rtf: str) -> str:
    rtf = _STRAY.sub(lambda match: match[1] or "", rtf)
    rtf = _BREAK.sub(r"\\tab", _LINK.sub(r"\1", rtf))
    rtf = _OUTLINE.sub(lambda match: f"{match[0]}{_character(_HEADING + int(match[1]))}", rtf)
    rtf = _LIST.sub(lambda match: f"{_character(_ITEM)}{{\\pntext", rtf)
    return _CELLS.sub(lambda _: f"{_character(_CELL)} ", rtf)


def _character(code: int) -> str:
    return f"\\u{code - 0x10000}?"


def _text(rtf: str) -> str:
    """The text of ``rtf``; characters beyond the first plane come as two halves and are joined."""
    text: str = rtf_to_text(rtf, errors="replace")  # type: ignore[no-untyped-call]
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _pieces(text: str) -> Iterator[Piece]:
    for line in text.split("\n"):
        words = tidy(_MARKS.sub(" ", line))
        if chr(_CELL) in line:
            cells = (tidy(_MARKS.sub(" ", cell)) for cell in line.split(chr(_CELL)))
            yield Piece(BlockKind.TABLE_ROW, " | ".join(filter(None, cells)))
        elif words and (level := _level(line)):
            yield Piece(BlockKind.HEADING, words, level)
        elif words:
            yield Piece(BlockKind.LIST_ITEM if chr(_ITEM) in line else BlockKind.PARAGRAPH, words)


def _level(line: str) -> int:
    """The level of the heading that a line is marked as, 0 for none; the last mark holds."""
    marks = [ord(mark) for mark in _MARKS.findall(line) if ord(mark) >= _HEADING]
    return min(marks[-1] - _HEADING + 1, 6) if marks else 0


def _notes(groups: list[str], prologue: str) -> Iterator[Piece]:
    for group in groups:
        body = re.sub(r"\\(?:footnote|ftnalt)\b", "", group)
        yield Piece(BlockKind.FOOTNOTE, _text(f"{{\\rtf1{prologue} {body}}}"))


def _properties(infos: list[str], prologue: str) -> Metadata:
    def field(name: str) -> str:
        match = re.search(rf"\{{\\{name}\b ?((?:\\.|[^{{}}])*)\}}", infos[0], re.S) if infos else None
        return tidy(_text(f"{{\\rtf1{prologue} {match[1]}}}")) if match else ""

    return Metadata(title=field("title"), authors=people(field("author")))


def _without(rtf: str, opening: str) -> tuple[str, list[str]]:
    """``rtf`` without the groups that begin with ``opening``, and those groups."""
    kept: list[str] = []
    groups: list[str] = []
    done = 0
    while (start := rtf.find(opening, done)) >= 0:
        end = _end_of_group(rtf, start)
        kept.append(rtf[done:start])
        groups.append(rtf[start:end])
        done = end
    return "".join([*kept, rtf[done:]]), groups


def _end_of_group(rtf: str, start: int) -> int:
    depth = 0
    for match in _GROUP.finditer(rtf, start):
        depth += {"{": 1, "}": -1}.get(match[0], 0)
        if not depth:
            return match.end()
    return len(rtf)
