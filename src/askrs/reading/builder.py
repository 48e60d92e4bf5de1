"""From the pieces that a reader found to the frozen text that every offset points into."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import accumulate
from typing import NamedTuple

from askrs.domain.article import ArticleText, Block, BlockKind, Draft, Metadata, Page
from askrs.domain.report import ReadingReport
from askrs.domain.span import Span
from askrs.errors import NoText
from askrs.reading.counting import tallies
from askrs.reading.tidy import tidy

__all__ = ["Builder", "Piece", "build"]

_HINT = "Open it to see whether there is anything to read in it."


class Piece(NamedTuple):
    """A block that a reader proposes: its raw text is tidied when it is built in."""

    kind: BlockKind
    text: str
    level: int = 0


class Builder:
    """Lays blocks end to end and pages over them.

    Blocks are joined by single line feeds; a page starts where its first character stands, so the line feed between
    two blocks belongs to the earlier page, and a paragraph that ``resume``s after ``start_page`` is shared by both.
    A page that holds no text leaves no trace.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._open: list[_Open] = []
        self._awaited: list[tuple[int, str]] = []
        self._dropped: list[tuple[BlockKind, str]] = []

    def add(self, kind: BlockKind, raw: str, level: int = 0) -> None:
        """Lay down a block; one that tidies to nothing is left out."""
        if tidy(raw):
            self._open.append(_Open(kind, level, raw, [(0, page) for page in self._awaited]))
            self._awaited.clear()

    def resume(self, raw: str) -> None:
        """Go on with the last block; ``raw`` brings its own leading space, or none where a word goes on."""
        last = self._open[-1]
        last.marks += [(len(last.raw), page) for page in self._awaited]
        self._awaited.clear()
        last.raw += raw

    def drop(self, kind: BlockKind, texts: Iterable[str]) -> None:
        """Remember what a reader left out, for the report."""
        self._dropped += ((kind, text) for text in texts)

    def start_page(self, number: int, label: str) -> None:
        """What follows stands on page ``number``, counted from 1 and printed as ``label``."""
        self._awaited.append((number, label))

    def build(self, metadata: Metadata, hint: str = _HINT) -> Draft:
        """The frozen draft; NoText, with ``hint``, where no block was laid down."""
        if not self._open:
            raise NoText(f"{self._name} holds no readable text.", hint)
        texts = [tidy(block.raw) for block in self._open]
        starts = [0]
        for text in texts:
            starts.append(starts[-1] + len(text) + 1)
        blocks = tuple(
            Block(block.kind, Span(start, start + len(text)), block.level)
            for block, text, start in zip(self._open, texts, starts, strict=False)
        )
        report = ReadingReport(dropped=tallies(self._dropped))
        return Draft(ArticleText("\n".join(texts), blocks, self._pages(texts, starts)), metadata, report)

    def _pages(self, texts: list[str], starts: list[int]) -> tuple[Page, ...]:
        marks = [
            (start + block.place(offset, text), page)
            for block, text, start in zip(self._open, texts, starts, strict=False)
            for offset, page in block.marks
        ]
        if not marks:
            return ()
        end = starts[-1] - 1
        # accumulated, because composing two characters into one can make a longer beginning shorter
        edges = [0, *accumulate((min(position, end) for position, _ in marks[1:]), max), end]
        return tuple(
            Page(number, label, Span(start, end))
            for (_, (number, label)), start, end in zip(marks, edges, edges[1:], strict=False)
            if start < end
        )


@dataclass(slots=True)
class _Open:
    kind: BlockKind
    level: int
    raw: str
    marks: list[tuple[int, tuple[int, str]]] = field(default_factory=list)

    def place(self, offset: int, text: str) -> int:
        """Where in the tidied ``text`` the character at ``offset`` of the raw one went: at its end, the next block."""
        before = len(tidy(self.raw[:offset]))
        while before < len(text) and text[before] == " ":
            before += 1
        return before if before < len(text) else len(text) + 1


def build(pieces: Iterable[Piece], metadata: Metadata, name: str) -> Draft:
    """A draft without pages from ``pieces`` in order; NoText where they hold none."""
    builder = Builder(name)
    for piece in pieces:
        builder.add(piece.kind, piece.text, piece.level)
    return builder.build(metadata)
