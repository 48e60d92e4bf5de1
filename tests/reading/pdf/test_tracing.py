from __future__ import annotations

import hashlib

import pytest

from askrs.reading.pdf.shapes import Box
from askrs.reading.pdf.tracing import Glyph, traced
from page_corpus import prose, rewritten, set_pages, tally, with_ligatures

CROP = (50, 30, 560, 815)
PAGES = {
    "one column": set_pages(prose(60)),
    "two columns": set_pages(prose(70, 1), columns=2),
    "three columns": set_pages(prose(60, 2), columns=3, hyphens=True),
    "hyphens": set_pages(prose(50, 3), hyphens=True),
    "ligatures": set_pages(with_ligatures(prose(40, 11)), font="Vera"),
    "ligatures in columns": set_pages(with_ligatures(prose(40, 12)), font="Vera", columns=2, hyphens=True),
    "tight lines": set_pages(prose(50, 4), leading=0.95),
    "turned by 90": rewritten(set_pages(prose(40, 5)), turn=90),
    "turned by 180": rewritten(set_pages(prose(40, 6), columns=2), turn=180),
    "turned by 270": rewritten(set_pages(prose(40, 7), hyphens=True), turn=270),
    "cropped": rewritten(set_pages(prose(40, 8)), crop=CROP),
    "cropped and turned": rewritten(set_pages(prose(40, 9), columns=2), turn=90, crop=CROP),
}


def glyph(letters, left, bottom=0.0, width=5.0):
    box = Box(left, bottom, left + width, bottom + 10)
    return Glyph(letters, box, box)


@pytest.mark.parametrize("name", PAGES)
def test_every_sentence_is_marked_and_right(name, read_as, tmp_path):
    data = PAGES[name]
    draft = read_as("a.pdf", data)
    found = tally(tmp_path / "a.pdf", draft.text, hashlib.sha256(data).hexdigest())
    assert (found.unmarked, found.wrong) == (0, 0), found
    assert found.right >= 40
    assert found.over_two_pages > 0


def test_the_same_sentence_twice_is_marked_where_it_is_meant(read_as, tmp_path):
    from askrs.domain.span import Span
    from askrs.facsimile import Facsimile
    from page_corpus import card

    said = "Nobody in Oslo would say a word about it before the summer."
    data = set_pages(f"{prose(3, 1)} {said} {prose(9, 2)} {said} {prose(2, 3)}")
    text = read_as("a.pdf", data).text
    first = text.text.index(said)
    second = text.text.index(said, first + 1)
    spans = [Span(at, at + len(said)) for at in (first, second)]
    with Facsimile(card(tmp_path / "a.pdf", hashlib.sha256(data).hexdigest()), text) as facsimile:
        traces = facsimile.traces(spans)
    above, below = (traces[span][0].rectangle for span in spans)
    assert above.top + 50 < below.top


def test_a_rectangle_that_holds_another_letter_is_not_drawn():
    row = [glyph("a", 0), glyph("b", 5), glyph("x", 2.5, bottom=1), glyph("", 2)]
    assert traced([(0, 0), (0, 1)], [row[0], row[1], row[3]]) == (Box(0, 0, 10, 10),)
    assert traced([(0, 0), (0, 1)], row) == ()


def test_ink_counts_like_the_cell():
    low = Glyph("x", Box(0, -20, 5, -10), Box(2, 3, 4, 8))
    assert traced([(0, 0)], [glyph("a", 0), low]) == ()


def test_a_letter_printed_twice_is_one():
    assert traced([(0, 0)], [glyph("a", 0), glyph("a", 0.5)]) == (Box(0, 0, 5, 10),)
    assert traced([(0, 0)], [glyph("a", 0), glyph("a", 2)]) == ()


def test_words_of_a_row_set_wide_apart_become_one_rectangle():
    row = [glyph("a", 0), glyph("b", 50)]
    assert traced([(0, 0), (1, 1)], row) == (Box(0, 0, 55, 10),)
    assert len(traced([(0, 0), (1, 1)], [*row, glyph("x", 25)])) == 2


def test_what_has_no_extent_is_not_drawn():
    assert traced([(0, 0)], [glyph("a", 0, width=0)]) == ()
