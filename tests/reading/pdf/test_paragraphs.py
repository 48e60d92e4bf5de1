from __future__ import annotations

import pytest

from askrs.domain.article import BlockKind
from askrs.reading.pdf.paragraphs import ends_sentence, paragraphs_of

FULL = "A line of text that fills the column from its left edge to its right"


@pytest.fixture
def column(line):
    """A column of texts 12 points apart; a text may bring its x, a gap above it and its type."""

    def blocks(*entries, body=10.0):
        y, lines = 700.0, []
        for entry in entries:
            text, more = entry if isinstance(entry, tuple) else (entry, {})
            y -= 12.0 + more.pop("gap", 0.0)
            lines.append(line(text, y=y, **more))
        return [(paragraph.kind.value, paragraph.text) for paragraph in paragraphs_of(lines, 1, body)]

    return blocks


def test_lines_make_a_paragraph(column):
    assert column(FULL, FULL, "to its end.") == [("paragraph", f"{FULL} {FULL} to its end.")]


def test_a_gap_parts(column):
    assert len(column(FULL, FULL, (FULL, {"gap": 6.0}), FULL, FULL)) == 2


def test_an_indent_parts(column):
    assert len(column(FULL, "it ended.", (FULL, {"x": 84.0}), FULL)) == 2


def test_room_after_a_full_stop_parts(column):
    assert len(column(FULL, "it ended.", FULL, FULL)) == 2
    assert len(column(FULL, "it went", FULL, FULL)) == 1


def test_larger_bold_and_capital_lines_are_headings(column):
    assert column(("Larger", {"size": 14.0}), FULL, FULL)[0] == ("heading", "Larger")
    assert column(("Bold ones", {"bold": True}), FULL, FULL)[0] == ("heading", "Bold ones")
    assert column(("IN CAPITALS", {}), (FULL, {"gap": 8.0}), FULL)[0] == ("heading", "IN CAPITALS")


def test_a_bold_word_inside_a_sentence_parts_nothing(column):
    assert len(column(FULL, (FULL, {"bold": True}), FULL)) == 1


def test_items_captions_notes_and_contents(column):
    assert column("• one thing.", "• two things.") == [("list item", "one thing."), ("list item", "two things.")]
    assert column(FULL, ("Figure 1. A bridge", {"gap": 9.0, "size": 8.0}))[1][0] == "caption"
    assert column(FULL, FULL, ("1 See the note.", {"gap": 9.0, "size": 7.0}))[1][0] == "footnote"
    assert column("1 Introduction . . . . . . . . . . 7")[0][0] == "furniture"


def test_aligned_cells_are_rows_of_a_table(line):
    rows = [
        line(f"{name} 12 3", y=700 - 12 * number, cells=((72.0, name), (200.0, "12"), (300.0, "3")))
        for number, name in enumerate(["Oslo", "Rome"])
    ]
    found = paragraphs_of(rows, 1, 10.0)
    assert [(paragraph.kind, paragraph.text) for paragraph in found] == [
        (BlockKind.TABLE_ROW, "Oslo | 12 | 3"),
        (BlockKind.TABLE_ROW, "Rome | 12 | 3"),
    ]


def test_the_ends_of_a_region_are_known(line):
    first, last = paragraphs_of([line("One."), line("Two.", y=600)], 3, 10.0)
    assert (first.first, first.last, last.first, last.last) == (True, False, False, True)
    assert [number for number, _ in first.lines] == [3]
    assert paragraphs_of([], 1, 10.0) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [("so.", True), ("so.”", True), ("so.[3]", True), ("so.12", True), ("so", False), ("so,", False)],
)
def test_where_a_sentence_ends(text, expected):
    assert ends_sentence(text) is expected
