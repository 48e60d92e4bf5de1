"""A reading report put into words, one fact a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from askrs.domain.article import BlockKind
from askrs.domain.report import ReadingReport, Tally
from askrs.gui import wording

__all__ = ["report_in_words"]

_FIELDS = {
    "title": "Title",
    "authors": "Authors",
    "outlet": "Outlet",
    "published": "Date",
    "url": "Address",
    "language": "Language",
}


def report_in_words(report: ReadingReport) -> str:
    """Warnings first, then what was kept and left out, then where each field of the card comes from."""
    parts = [list(report.warnings), list(_contents(report)), list(_origins(report))]
    return "\n\n".join("\n".join(part) for part in parts if part)


def _contents(report: ReadingReport) -> Iterator[str]:
    yield f"Kept: {_tallied(report.kept)}"
    yield f"Left out: {_tallied(report.dropped)}"
    if report.pages:
        yield f"Pages: {report.pages:,}"
    if report.language:
        yield f"Language: {report.language}"


def _tallied(tallies: Sequence[Tally]) -> str:
    """``1 title, 24 paragraphs (12,430 characters)``."""
    counts = [_counted(tally) for tally in tallies if tally.blocks]
    characters = sum(tally.characters for tally in tallies)
    return f"{', '.join(counts)} ({wording.counted(characters, 'character')})" if counts else "nothing"


def _counted(tally: Tally) -> str:
    if tally.kind is BlockKind.FURNITURE:
        return f"{wording.counted(tally.blocks, 'line')} of page furniture"
    return wording.counted(tally.blocks, tally.kind.value)


def _origins(report: ReadingReport) -> Iterator[str]:
    """Every field of the card, also those of which the file says nothing."""
    places = {origin.field: origin.place for origin in report.origins}
    for field, name in _FIELDS.items():
        if field != "language" or field in places:
            yield f"{name}: {f'from {places[field]}' if places.get(field) else 'not found in the file'}"
