"""What became of a file when it was read: what was kept and left out, and who said what of the article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from askrs.domain.article import BlockKind

__all__ = ["Origin", "ReadingReport", "Tally"]


@dataclass(frozen=True, slots=True)
class Tally:
    """So many blocks of one kind, with so many code points."""

    kind: BlockKind
    blocks: int
    characters: int


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a field of the metadata comes from, in words: ``JSON-LD``, ``byline``, ``file name``."""

    field: str
    place: str


@dataclass(frozen=True, slots=True)
class ReadingReport:
    """How an article was read.

    ``kept`` counts the blocks of its text, ``dropped`` what its file shows besides, each kind once and in the order of
    ``BlockKind``; ``pages`` is 0 for documents without pages. ``origins`` holds every field that is known, and no
    other. ``warnings`` are sentences.
    """

    kept: tuple[Tally, ...] = ()
    dropped: tuple[Tally, ...] = ()
    pages: int = 0
    language: str = ""
    origins: tuple[Origin, ...] = ()
    warnings: tuple[str, ...] = ()
