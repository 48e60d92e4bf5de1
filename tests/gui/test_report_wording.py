from __future__ import annotations

from askrs.domain.article import BlockKind
from askrs.domain.report import Origin, ReadingReport, Tally
from askrs.gui.report_wording import report_in_words


def test_a_report_is_warnings_contents_and_origins():
    report = ReadingReport(
        kept=(Tally(BlockKind.TITLE, 1, 30), Tally(BlockKind.PARAGRAPH, 24, 12_400)),
        dropped=(Tally(BlockKind.CAPTION, 1, 90), Tally(BlockKind.FURNITURE, 12, 2_310)),
        pages=12,
        language="en",
        origins=(Origin("title", "JSON-LD"), Origin("published", "byline")),
        warnings=("2 pages hold no readable text.",),
    )
    assert report_in_words(report).splitlines() == [
        "2 pages hold no readable text.",
        "",
        "Kept: 1 title, 24 paragraphs (12,430 characters)",
        "Left out: 1 caption, 12 lines of page furniture (2,400 characters)",
        "Pages: 12",
        "Language: en",
        "",
        "Title: from JSON-LD",
        "Authors: not found in the file",
        "Outlet: not found in the file",
        "Date: from byline",
        "Address: not found in the file",
    ]


def test_nothing_known_is_said_plainly():
    said = report_in_words(ReadingReport())
    assert said.startswith("Kept: nothing\nLeft out: nothing\n\nTitle: not found")
    assert "Pages" not in said
    assert "Language" not in said
