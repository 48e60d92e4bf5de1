from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from askrs.domain.facsimile import Leaf, Rectangle
from askrs.gui.page_layout import laid_out, strips

SIZES = st.floats(1, 14_400)
LEAVES = st.lists(st.builds(Leaf, st.just("1"), SIZES, SIZES), min_size=1, max_size=20)
ZOOMS = st.none() | st.floats(0.3, 5)


@given(LEAVES, ZOOMS, st.integers(100, 3000))
def test_sheets_lie_one_under_another_on_the_desk(leaves, zoom, room):
    layout = laid_out(leaves, zoom, room)
    assert all(one.top + one.height < other.top for one, other in pairwise(layout.sheets))
    assert all(sheet.left >= 0 and sheet.left + sheet.width <= layout.width for sheet in layout.sheets)
    assert layout.sheets[-1].top + layout.sheets[-1].height < layout.height
    assert max(sheet.width for sheet in layout.sheets) <= 6_000


@given(LEAVES, ZOOMS, st.integers(0, 100_000), st.integers(1, 3_000))
def test_what_a_window_shows_overlaps_it(leaves, zoom, top, height):
    layout = laid_out(leaves, zoom, 800)
    shown = {n for n, sheet in enumerate(layout.sheets) if sheet.top + sheet.height > top and sheet.top < top + height}
    assert shown <= set(layout.between(top, top + height))


@given(LEAVES, ZOOMS, st.sampled_from([1.0, 1.5, 2.0]))
def test_strips_cover_a_sheet_and_stay_small(leaves, zoom, density):
    sheet = laid_out(leaves, zoom, 900).sheets[0]
    found = list(strips(0, sheet, density, sheet.top, sheet.top + sheet.height))
    assert found[0].top == 0
    assert all(one.top + one.rows == other.top for one, other in pairwise(found))
    assert found[-1].top + found[-1].rows == found[-1].height
    assert all(strip.width * strip.rows <= 2_000_000 for strip in found)


def test_fit_is_as_wide_as_the_room_whatever_the_page():
    layout = laid_out([Leaf("1", 300, 400), Leaf("2", 842, 595)], None, 632)
    assert [sheet.width for sheet in layout.sheets] == [600, 600]


def test_full_size_is_that_of_the_paper():
    sheet = laid_out([Leaf("1", 72, 144)], 1.0, 800).sheets[0]
    assert (sheet.width, sheet.height) == (96, 192)
    assert sheet.place(Rectangle(0, 36, 72, 72)) == (sheet.left, sheet.top + 48, 96, 48)


def test_an_empty_desk_shows_nothing():
    layout = laid_out([], None, 800)
    assert list(layout.between(0, 1000)) == []
