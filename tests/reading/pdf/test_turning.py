from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from askrs.reading.pdf.shapes import Box
from askrs.reading.pdf.turning import shown_at, shown_size

NUMBERS = st.floats(-500, 500)
SIZES = st.floats(1, 500)


@st.composite
def boxes(draw):
    left, bottom = draw(NUMBERS), draw(NUMBERS)
    return Box(left, bottom, left + draw(SIZES), bottom + draw(SIZES))


def close(one, other):
    return all(abs(a - b) < 1e-6 for a, b in zip(one, other, strict=True))


def sides(place):
    return place.left, place.top, place.right, place.bottom


@given(boxes(), st.integers(0, 3))
def test_the_extent_fills_the_page(extent, quarters):
    assert close(sides(shown_at(extent, extent, quarters)), (0, 0, *shown_size(extent, quarters)))


@given(boxes(), boxes(), st.integers(0, 3))
def test_a_box_keeps_its_size(box, extent, quarters):
    place = shown_at(box, extent, quarters)
    assert close((place.right - place.left, place.bottom - place.top), shown_size(box, quarters))


@given(boxes(), boxes())
def test_a_quarter_turn_takes_the_foot_to_the_left(box, extent):
    upright, turned = shown_at(box, extent, 0), shown_at(box, extent, 1)
    height = extent.top - extent.bottom
    assert close((turned.left, turned.top), (height - upright.bottom, upright.left))


@given(boxes(), boxes(), st.integers(0, 3))
def test_half_a_turn_more_mirrors_both_ways(box, extent, quarters):
    width, height = shown_size(extent, quarters)
    one, other = shown_at(box, extent, quarters), shown_at(box, extent, quarters + 2)
    assert close(sides(other), (width - one.right, height - one.bottom, width - one.left, height - one.top))
