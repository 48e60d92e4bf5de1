from __future__ import annotations

import pytest

from askrs.reading.pdf.margins import Sheet, without_margins


@pytest.fixture
def left(line):
    """The texts that stay, page by page."""

    def texts_of(*pages):
        sheets = [Sheet([line(text, y=y, **more) for text, y, more in page], 0.0, 842.0) for page in pages]
        return [[kept.text for kept in lines] for lines in without_margins(sheets, 10.0)]

    return texts_of


def at(text, y, **more):
    return text, y, more


def test_what_is_repeated_at_one_place_goes(left):
    pages = [[at(f"The Desk {number}", 810), at(f"Body {number}.", 400)] for number in range(3)]
    assert left(*pages) == [["Body 0."], ["Body 1."], ["Body 2."]]


def test_what_is_repeated_in_the_body_or_elsewhere_stays(left):
    assert left([at("Chorus", 400)], [at("Chorus", 400)]) == [["Chorus"], ["Chorus"]]
    assert left([at("One", 810), at("x", 400)], [at("One", 760), at("y", 400)])[1] == ["One", "y"]


def test_page_numbers_go_from_the_first_page_on(left):
    for number in ("7", "- 7 -", "Page 7 of 9", "vii", "[7]"):
        assert left([at("Body.", 400), at(number, 30)]) == [["Body."]]


def test_a_head_beside_a_page_number_goes_with_it(left):
    assert left([at("Chapter one", 810), at("7", 810, x=500.0), at("Body.", 400)]) == [["Body."]]


def test_a_number_in_the_body_stays(left):
    assert left([at("Before", 500), at("1999", 400), at("After", 300)]) == [["Before", "1999", "After"]]


def test_a_headline_stays_though_it_runs_on_above_other_pages(left):
    pages = [
        [at("A cold peace", 790, size=20.0), at("x", 400)],
        *([at("A cold peace", 795), at("y", 400)] for _ in "abc"),
    ]
    assert left(*pages) == [["A cold peace", "x"], ["y"], ["y"], ["y"]]


def test_the_title_and_the_authors_go_from_later_margins(line):
    pages = [[("A cold peace and after", 700, 20.0)], [("Jane Doe", 810, 8.0)], [("A Cold Peace", 810, 8.0)]]
    sheets = [Sheet([line(text, y=y, size=size), line("x", y=400)], 0.0, 842.0) for ((text, y, size),) in pages]
    left = [[kept.text for kept in lines] for lines in without_margins(sheets, 10.0, ["Jane Doe"])]
    assert left == [["A cold peace and after", "x"], ["x"], ["x"]]
    assert [line.text for line in without_margins(sheets, 10.0)[1]] == ["Jane Doe", "x"]
