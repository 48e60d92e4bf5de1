"""What an exported document says, before it is set in any format: all outside text in it is printable and single-line.

Every format sets the same papers, so that none says more or less than another.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from askrs.domain.article import Article
from askrs.domain.span import Span

__all__ = ["Dossier", "Line", "Paper", "Run", "Said", "Source", "Words", "reads_leftwards"]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text without a line feed; ``words`` is where the words that answer stand in it."""

    text: str
    words: Span | None = None

    @property
    def parts(self) -> tuple[tuple[str, bool], ...]:
        """The line in pieces, each with whether it is of the words that answer."""
        if self.words is None:
            return ((self.text, False),)
        start, end = self.words.start, self.words.end
        pieces = (self.text[:start], False), (self.text[start:end], True), (self.text[end:], False)
        return tuple(piece for piece in pieces if piece[0])


@dataclass(frozen=True, slots=True)
class Run:
    """Some words of a reference; ``href`` is a plain ``http`` or ``https`` address, or nothing."""

    text: str
    italic: bool = False
    href: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A statement, or words of an article to the letter where ``verbatim``, with the numbers of its sources.

    ``language`` is the BCP 47 tag that the article gives itself, or nothing.
    """

    lines: tuple[Line, ...]
    numbers: tuple[int, ...]
    verbatim: bool
    language: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A numbered place in an article: ``reference`` without the address, ``full`` with it, as one line."""

    number: int
    article: Article
    reference: tuple[Run, ...]
    full: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence of the document itself: what it is, and how it reads."""

    kind: Literal["asked", "note", "verdict", "lead", "stress", "sources", "imprint"]
    text: str


@dataclass(frozen=True, slots=True)
class Paper:
    """An answer: ``asked`` is a day in words, ``remarks`` say how the question was read.

    ``verdict`` are the sentences that tell that nothing was found, the first one being the verdict itself; ``said`` are
    then the nearest passages, and ``lead`` says so.
    """

    question: str
    asked: str
    remarks: tuple[str, ...]
    verdict: tuple[str, ...]
    lead: str
    said: tuple[Said, ...]
    sources: tuple[Source, ...]
    fingerprint: str

    @property
    def parts(self) -> Iterator[Words | Said | Source]:
        """All that stands under the question, in order."""
        if self.asked:
            yield Words("asked", f"Asked on {self.asked}")
        yield from (Words("note", remark) for remark in self.remarks)
        yield from (Words("note" if place else "verdict", said) for place, said in enumerate(self.verdict))
        if self.lead:
            yield Words("lead", self.lead)
        yield from self.said
        if any(line.words for said in self.said for line in said.lines):
            yield Words("stress", "Bold: the words that answer. The sources do not stress them.")
        if self.sources:
            yield Words("sources", "Sources")
        yield from self.sources
        if self.fingerprint:
            yield Words("imprint", f"Library fingerprint: {self.fingerprint}")


@dataclass(frozen=True, slots=True)
class Dossier:
    """A whole document: one paper, whose ``name`` is None, or a session's papers under its name."""

    name: str | None
    papers: tuple[Paper, ...]

    @property
    def title(self) -> str:
        """What stands at its head."""
        return self.papers[0].question if self.name is None else self.name

    @property
    def heading(self) -> str:
        """The same, but not the first question twice."""
        if self.name != self.papers[0].question:
            return self.title
        return "1 question" if len(self.papers) == 1 else f"{len(self.papers)} questions"

    @property
    def is_session(self) -> bool:
        """Whether each paper needs a heading of its own."""
        return self.name is not None


def reads_leftwards(text: str) -> bool:
    """Whether text runs from right to left: its first letter with a direction does (Unicode annex 9, rule P2).

    >>> reads_leftwards("«שלום» 2024"), reads_leftwards("2024: Kyiv")
    (True, False)
    """
    directions = map(unicodedata.bidirectional, text)
    return next((direction != "L" for direction in directions if direction in {"L", "R", "AL"}), False)
