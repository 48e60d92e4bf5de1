"""A reading report as a person reads it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from askrs.cli.sheet import Paragraph, Sheet
from askrs.domain.article import Article, BlockKind
from askrs.domain.naming import article_name
from askrs.domain.report import ReadingReport, Tally

__all__ = ["report_text"]

_PLURALS = {
    BlockKind.TITLE: "titles",
    BlockKind.TABLE_ROW: "table rows",
    BlockKind.FURNITURE: "lines of page furniture",
}


def report_text(article: Article, report: ReadingReport, sheet: Sheet) -> str:
    """What was kept and left out, where the metadata come from, and what to be careful about."""
    return sheet.paragraphs(_paragraphs(article, report, sheet))


def _paragraphs(article: Article, report: ReadingReport, sheet: Sheet) -> Iterator[Paragraph]:
    yield 0, sheet.plain(article_name(article), "bold")
    if not report.kept:
        yield 0, sheet.plain("An older askrs read it and kept no report.")
        return
    lines = {
        "kept": _counted(report.kept),
        "left out": _counted(report.dropped) or "nothing",
        "pages": str(report.pages or ""),
        "language": report.language,
        **{origin.field: f"{_value(article, origin.field)} (from: {origin.place})" for origin in report.origins},
        "warnings": " ".join(report.warnings) or "none",
    }
    for label, value in lines.items():
        if value:
            yield 0, sheet.plain(f"{label + ':':<11}{value}")


def _counted(tallies: Iterable[Tally]) -> str:
    """The counts in words.

    >>> _counted([Tally(BlockKind.PARAGRAPH, 12, 5300), Tally(BlockKind.TITLE, 1, 40)])
    '12 paragraphs (5,300 characters), 1 title (40)'
    """
    parts = [
        f"{tally.blocks:,} {_kind(tally)} ({tally.characters:,}{'' if number else ' characters'})"
        for number, tally in enumerate(tallies)
    ]
    return ", ".join(parts)


def _kind(tally: Tally) -> str:
    if tally.blocks == 1:
        return tally.kind.value
    return _PLURALS.get(tally.kind, tally.kind.value + "s")


def _value(article: Article, field: str) -> str:
    value = getattr(article, field)
    return ", ".join(value) if isinstance(value, tuple) else value
