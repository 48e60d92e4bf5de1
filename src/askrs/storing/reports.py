"""Reading reports: how each article was read, as JSON."""

from __future__ import annotations

import json

from askrs.domain.article import ArticleId, BlockKind
from askrs.domain.report import Origin, ReadingReport, Tally
from askrs.storing.database import Database

__all__ = ["ReportTable"]


class ReportTable:
    """Rows of ``reports``. Writing methods belong inside ``Database.transaction``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, article_id: ArticleId, report: ReadingReport) -> None:
        """Keep the report of an article in place of an older one."""
        row = (article_id, json.dumps(_fields(report)))
        self._database.connection.execute("INSERT OR REPLACE INTO reports VALUES (?, ?)", row)

    def get(self, article_id: ArticleId) -> ReadingReport:
        """The report of an article; an empty one where an askrs read it that kept none."""
        if not self._database.rows("SELECT 1 FROM sqlite_schema WHERE name = 'reports'"):
            return ReadingReport()  # an older library that cannot be written, and so not be upgraded
        rows = self._database.rows("SELECT report FROM reports WHERE article_id = ?", article_id)
        return _report(rows[0][0]) if rows else ReadingReport()


def _fields(report: ReadingReport) -> dict[str, object]:
    return {
        "kept": [_row(tally) for tally in report.kept],
        "dropped": [_row(tally) for tally in report.dropped],
        "pages": report.pages,
        "language": report.language,
        "origins": [(origin.field, origin.place) for origin in report.origins],
        "warnings": report.warnings,
    }


def _row(tally: Tally) -> tuple[str, int, int]:
    return tally.kind.value, tally.blocks, tally.characters


def _report(text: str) -> ReadingReport:
    fields = json.loads(text)
    return ReadingReport(
        kept=tuple(Tally(BlockKind(kind), *counts) for kind, *counts in fields["kept"]),
        dropped=tuple(Tally(BlockKind(kind), *counts) for kind, *counts in fields["dropped"]),
        pages=fields["pages"],
        language=fields["language"],
        origins=tuple(Origin(*origin) for origin in fields["origins"]),
        warnings=tuple(fields["warnings"]),
    )
