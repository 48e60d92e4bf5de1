from __future__ import annotations

from askrs.cli.telling import summary_text
from askrs.domain.progress import Skipped, Summary, Vanished
from askrs.errors import NoText
from fakes import make_article


def test_fates_are_counted_and_what_needs_a_reason_has_one() -> None:
    named = [
        Vanished("/b.md", make_article(7, title="B")),
        Skipped("/a.pdf", NoText("It is a scan.", "Use OCR."), 1, 1),
    ]
    assert summary_text(Summary(added=2, skipped=1, vanished=1, seconds=1.25), named).splitlines() == [
        "2 added, 1 skipped, 1 vanished in 1.2 s.",
        "Skipped:",
        "  /a.pdf: It is a scan. Use OCR.",
        "No longer there, their articles stay:",
        "  /b.md: B (7)",
    ]


def test_no_files_are_said() -> None:
    assert summary_text(Summary(), []) == "No files to read were found there."
