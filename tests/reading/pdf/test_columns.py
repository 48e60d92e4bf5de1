from __future__ import annotations

import pytest

from askrs.reading.pdf.columns import regions, rows


@pytest.fixture
def column(line):
    def lines_of(name, x, top=700, count=6, width=200.0):
        return [
            line(f"{name}{number} is a line of text", x=x, y=top - 12.0 * number, width=width)
            for number in range(count)
        ]

    return lines_of


def names(found):
    return [[line.text.split()[0] for line in region] for region in found]


def test_one_column_is_one_region(column):
    assert names(regions(column("a", 72))) == [["a0", "a1", "a2", "a3", "a4", "a5"]]
    assert regions([]) == []


def test_columns_go_from_left_to_right(column):
    mixed = [line for pair in zip(column("a", 72), column("b", 300), strict=True) for line in pair]
    assert [region[0] for region in names(regions(mixed))] == ["a0", "b0"]


def test_three_columns(column):
    found = names(
        regions([*column("c", 400, width=150.0), *column("a", 60, width=150.0), *column("b", 230, width=150.0)])
    )
    assert [region[0] for region in found] == ["a0", "b0", "c0"]


def test_a_headline_across_parts_the_page_into_bands(column, line):
    across = line("middle headline across the page", x=72, y=600, width=428)
    found = names(regions([*column("a", 72), *column("b", 300), across, *column("c", 72, 560), *column("d", 300, 560)]))
    assert [region[0] for region in found] == ["a0", "b0", "middle", "c0", "d0"]


def test_columns_of_hebrew_go_from_right_to_left(line):
    lines = [
        line(f"{name}{number} שלום שלום שלום", x=x, y=700 - 12 * number, width=200)
        for name, x in (("א", 72), ("ב", 300))
        for number in range(6)
    ]
    assert [region[0] for region in names(regions(lines))] == ["ב0", "א0"]


def test_short_cells_are_a_table_and_stay_in_rows(line):
    cells = [
        line(f"c{column}{row}", x=72 + 150 * column, y=700 - 14 * row, width=40)
        for column in range(3)
        for row in range(8)
    ]
    (region,) = regions(cells)
    assert [row.text for row in region[:2]] == ["c00 c10 c20", "c01 c11 c21"]
    assert [text for _, text in region[0].cells] == ["c00", "c10", "c20"]


def test_a_row_is_bold_only_throughout(line):
    (row,) = rows([line("bold", bold=True), line("and plain words", x=120)])
    assert (row.text, row.bold) == ("bold and plain words", False)


def test_the_short_last_line_of_a_headline_belongs_to_it(column, line):
    headline = [line("A headline over both", y=740, size=20.0, width=400), line("columns", y=716, size=20.0, width=80)]
    found = regions([*headline, *column("a", 72.0, 680), *column("b", 320.0, 680)])
    assert [row.text for row in found[0]] == ["A headline over both", "columns"]
    assert len(found) == 3
