"""The last steps that all word processors' documents share: a title, the page's furniture, who wrote it and when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from askrs.domain.article import BlockKind, Draft, Metadata
from askrs.reading.builder import Piece, build
from askrs.reading.bylines import author_names
from askrs.reading.credits import credited, mark_credits
from askrs.reading.pasted import mark_furniture, mark_headings
from askrs.reading.tidy import tidy
from askrs.reading.titles import mark_title, titled

__all__ = ["finished", "people"]

_NOBODY = frozenset(
    {
        "admin", "author", "microsoft office user", "python-docx", "root", "un-named", "unknown", "unknown author",
        "user", "windows user",
    }
)  # fmt: skip


def people(author: str) -> tuple[str, ...]:
    """The names in an author property, without the stand-ins that programs write there."""
    return tuple(name for name in author_names(author) if name.lower() not in _NOBODY)


def finished(pieces: Sequence[Piece], properties: Metadata, path: Path, outlets: Iterable[str] = ()) -> Draft:
    """The draft of a document: what its text shows goes before its ``properties``, which templates fill as well.

    ``outlets`` are names from the properties that may be the outlet's.
    """
    known = Metadata(authors=properties.authors)
    pieces = mark_furniture(mark_headings(mark_credits(_with_title(pieces, properties.title), known)))
    shown = next((tidy(piece.text) for piece in pieces if piece.kind is BlockKind.TITLE), "")
    metadata = replace(properties, title=shown or properties.title, authors=())
    metadata = credited(metadata, pieces, {"subject": outlets}, properties.authors)
    return build(pieces, titled(metadata, pieces, path), path.name)


def _with_title(pieces: Sequence[Piece], title: str) -> list[Piece]:
    """``pieces`` with one TITLE: the styled one, the heading that opens the text, or what repeats the property."""
    first = next((piece for piece in pieces if piece.text.strip()), None)
    if any(piece.kind is BlockKind.TITLE for piece in pieces) or first is None:
        return list(pieces)
    return mark_title(pieces, first.text if first.kind is BlockKind.HEADING else title)
