"""An article: the light card that lists show, and the frozen text that every offset points into."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from enum import Enum
from operator import attrgetter
from typing import NewType

from askrs.domain.report import ReadingReport
from askrs.domain.span import Span

__all__ = ["Article", "ArticleId", "ArticleText", "Block", "BlockKind", "Draft", "Metadata", "Page"]

ArticleId = NewType("ArticleId", int)


class BlockKind(Enum):
    """What a block of text is to a reader; only ``EVIDENCE_KINDS`` can answer a question."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"
    LIST_ITEM = "list item"
    TABLE_ROW = "table row"
    FOOTNOTE = "footnote"
    CAPTION = "caption"
    BYLINE = "byline"
    FURNITURE = "furniture"

    @property
    def is_evidence(self) -> bool:
        """Whether a sentence of such a block may be given as an answer."""
        return self in _EVIDENCE_KINDS


_EVIDENCE_KINDS = frozenset(
    {
        BlockKind.PARAGRAPH,
        BlockKind.QUOTE,
        BlockKind.LIST_ITEM,
        BlockKind.TABLE_ROW,
        BlockKind.FOOTNOTE,
    }
)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or the like: one line of the article's text, without its line break.

    ``level`` is the depth of a heading (1 to 6) and 0 for every other kind.
    """

    kind: BlockKind
    span: Span
    level: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a paginated document: ``number`` counts from 1, ``label`` is what is printed on it."""

    number: int
    label: str
    span: Span


@dataclass(frozen=True, slots=True)
class ArticleText:
    """An article's text, frozen when it was read and never re-normalised.

    ``text`` is the texts of ``blocks`` in order, joined by single line feeds; no block holds a line break.
    ``pages``, empty for documents without pages, tile the text in order: the first starts at 0, each next one where
    the last ended, up to its end.
    """

    text: str
    blocks: tuple[Block, ...]
    pages: tuple[Page, ...] = ()

    def __post_init__(self) -> None:
        lines = self.text.split("\n") if self.blocks else []
        if lines != [block.span.of(self.text) for block in self.blocks] or (self.text and not self.blocks):
            raise ValueError("blocks do not tile the text")
        edges = [0, *(page.span.end for page in self.pages)]
        if self.pages and ([page.span.start for page in self.pages] != edges[:-1] or edges[-1] != len(self.text)):
            raise ValueError("pages do not tile the text")

    def pages_of(self, span: Span) -> tuple[Page, ...]:
        """The pages that ``span`` touches, in order."""
        first = bisect_right(self.pages, span.start, key=lambda page: page.span.end)
        last = bisect_left(self.pages, span.end, key=lambda page: page.span.start)
        return self.pages[first:last]

    def headings_of(self, span: Span) -> tuple[str, ...]:
        """The headings that ``span`` stands under, outermost first: chapter, section, sub-section."""
        chain: list[Block] = []
        for block in self.blocks:
            if block.span.start > span.start:
                break
            if block.kind is BlockKind.HEADING:
                chain = [*(outer for outer in chain if outer.level < block.level), block]
        return tuple(block.span.of(self.text) for block in chain)

    def block_at(self, position: int) -> Block:
        """The block that holds the code point at ``position`` (or ends just before it)."""
        return self.blocks[bisect_right(self.blocks, position, key=attrgetter("span.start")) - 1]


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a document says of itself; what it does not say is empty, never guessed.

    ``published`` is an ISO 8601 date of the article (``2024-10-25``, ``2024-10`` or ``2024``), never of the file.
    """

    title: str = ""
    authors: tuple[str, ...] = ()
    outlet: str = ""
    published: str = ""
    url: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A file as it was read, in ``seconds``, not yet in a library."""

    text: ArticleText
    metadata: Metadata
    report: ReadingReport = field(default_factory=ReadingReport)
    seconds: float = field(default=0.0, compare=False)


@dataclass(frozen=True, slots=True)
class Article:
    """The card of an article in a library: everything but its text.

    ``source`` is the absolute path (or the URL) that it was read from, ``fingerprint`` the SHA-256 of those bytes
    in hexadecimal, ``added`` an ISO 8601 moment in UTC. ``reprint_of`` is the first article of the library that tells
    the same story in the same words: a wire report, a reprint; None for that one, and for a story told once.
    """

    id: ArticleId
    source: str
    title: str
    authors: tuple[str, ...]
    outlet: str
    published: str
    url: str
    language: str
    fingerprint: str
    added: str
    reprint_of: ArticleId | None = None

    @property
    def story(self) -> ArticleId:
        """The same for all articles that are reprints of each other."""
        return self.reprint_of or self.id
