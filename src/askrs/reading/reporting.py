"""The reading report: drawn up at the door from the finished draft and from what the file's parts say of it.

Readers choose between what several places say; which place won is found afterwards, by comparing. A reader that knows
such places offers ``hearsay(data, path, password)`` beside its ``read``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

from askrs.domain.article import BlockKind, Draft, Metadata
from askrs.domain.report import Origin, ReadingReport
from askrs.reading.builder import Piece
from askrs.reading.bylines import byline_names
from askrs.reading.counting import tallies
from askrs.reading.dates import find_date
from askrs.reading.tidy import tidy
from askrs.reading.titles import same_title

__all__ = ["TEXT", "Hearsay", "reported"]

TEXT = ("", Metadata())
"""The place in ``Hearsay.said`` where the article's own text is listened to; it is the last one by default."""


@dataclass(frozen=True, slots=True)
class Hearsay:
    """What places in a file say of its article, the most trusted first, and what it shows besides.

    ``otherwise`` is where a field comes from that no place says; ``pages`` is how many the file has.
    """

    said: tuple[tuple[str, Metadata], ...] = ()
    shown: Sequence[Piece] = ()
    warnings: tuple[str, ...] = ()
    pages: int = 0
    otherwise: str = "text"


def reported(draft: Draft, heard: Hearsay, path: Path) -> Draft:
    """``draft`` with its report."""
    text, metadata = draft.text, draft.metadata
    kept = [(block.kind, block.span.of(text.text)) for block in text.blocks]
    known = {line for _, line in kept}
    shown = ((piece.kind, tidy(piece.text)) for piece in heard.shown)
    dropped = [(kind, line) for kind, line in shown if line and line not in known and line not in text.text]
    report = ReadingReport(
        kept=tallies(kept),
        dropped=tallies(dropped) or draft.report.dropped,
        pages=heard.pages or len(text.pages),
        language=metadata.language,
        origins=tuple(_origins(draft, heard, path)),
        warnings=(*heard.warnings, *_missing(heard.pages, len(text.pages))),
    )
    return replace(draft, report=report)


def _missing(pages: int, read: int) -> Iterator[str]:
    if read < pages:
        missing = pages - read
        are = "1 page holds" if missing == 1 else f"{missing} pages hold"
        yield f"{are} no readable text, of {pages}: pictures, or a scan."


def _origins(draft: Draft, heard: Hearsay, path: Path) -> Iterator[Origin]:
    said = heard.said if TEXT in heard.said else (*heard.said, TEXT)
    for field in (field.name for field in fields(Metadata)):
        value = getattr(draft.metadata, field)
        if value:
            places = (
                _in_text(draft, field) if (place, other) == TEXT else place if _says(other, field, value) else ""
                for place, other in said
            )
            last = "file name" if field == "title" and same_title(draft.metadata.title, path.stem) else heard.otherwise
            yield Origin(field, next(filter(None, places), last))


def _says(other: Metadata, field: str, value: str | tuple[str, ...]) -> bool:
    """Whether ``other`` says the same; a title may go on, with the outlet's name, and a date be more exact."""
    said = getattr(other, field)
    return bool(said) and (said == value or (field in ("title", "published") and said.startswith(value)))


def _in_text(draft: Draft, field: str) -> str:
    """Where in the article's text a field stands, if it does."""
    lines = [(block.kind, block.span.of(draft.text.text)) for block in draft.text.blocks]
    if field == "title":
        return next((_NAMES[kind] for kind, line in lines if same_title(line, draft.metadata.title)), "")
    bylines = [line for kind, line in lines if kind is BlockKind.BYLINE]
    return "byline" if any(_credits(line, draft.metadata, field) for line in bylines) else ""


_NAMES = dict.fromkeys(BlockKind, "text") | {BlockKind.TITLE: "title shown", BlockKind.HEADING: "first heading"}


def _credits(line: str, metadata: Metadata, field: str) -> bool:
    if field == "authors":
        return byline_names(line) == metadata.authors or all(name in line for name in metadata.authors)
    if field == "published":
        return find_date(line) == metadata.published
    return field in ("outlet", "url") and getattr(metadata, field) in line
