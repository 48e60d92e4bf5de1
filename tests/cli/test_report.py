from __future__ import annotations

import json

from askrs.cli.report import report_text
from askrs.cli.sheet import Sheet
from askrs.domain.article import BlockKind
from askrs.domain.report import Origin, ReadingReport, Tally
from cli_fakes import FakeLibrary
from fakes import make_article

REPORT = ReadingReport(
    kept=(Tally(BlockKind.TITLE, 1, 20), Tally(BlockKind.PARAGRAPH, 12, 5300)),
    dropped=(Tally(BlockKind.FURNITURE, 2, 80),),
    pages=3,
    language="en",
    origins=(Origin("title", "JSON-LD"), Origin("authors", "byline")),
    warnings=("1 page holds no readable text, of 3: pictures, or a scan.",),
)


def test_a_report_in_lines() -> None:
    assert report_text(make_article(title="S-400", authors=("A. B.", "C. D.")), REPORT, Sheet()).splitlines() == [
        "S-400",
        "kept:      1 title (20 characters), 12 paragraphs (5,300)",
        "left out:  2 lines of page furniture (80 characters)",
        "pages:     3",
        "language:  en",
        "title:     S-400 (from: JSON-LD)",
        "authors:   A. B., C. D. (from: byline)",
        "warnings:  1 page holds no readable text, of 3: pictures, or a scan.",
    ]


def test_little_to_tell() -> None:
    plain = ReadingReport(kept=(Tally(BlockKind.PARAGRAPH, 1, 9),))
    lines = report_text(make_article(), plain, Sheet()).splitlines()[1:]
    assert lines == ["kept:      1 paragraph (9 characters)", "left out:  nothing", "warnings:  none"]


def test_show_reading(askrs, library: FakeLibrary) -> None:
    library.reports[2] = REPORT
    assert askrs("show", "2", "--reading").out.splitlines()[1].startswith("kept:      1 title")
    assert "older askrs" in askrs("show", "1", "--reading").out
    shown = json.loads(askrs("show", "2", "--reading", "--json").out)
    assert shown["title"] == "Two"
    assert shown["reading"]["origins"] == {"title": "JSON-LD", "authors": "byline"}
    assert shown["reading"]["dropped"] == [{"kind": "furniture", "blocks": 2, "characters": 80}]
    assert (shown["reading"]["pages"], shown["reading"]["warnings"]) == (3, list(REPORT.warnings))
