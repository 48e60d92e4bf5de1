from __future__ import annotations

from askrs.reading.pdf.shapes import Box, around


def test_boxes_on_one_line_and_the_space_between_them():
    word, raised, below = Box(0, 0, 10, 10), Box(12, 5, 16, 11), Box(0, -12, 10, -2)
    assert word.beside(raised)
    assert not word.beside(below)
    assert word.gap(raised) == raised.gap(word) == 2
    assert word.gap(Box(5, 0, 20, 10)) == -5


def test_the_smallest_rectangle_around():
    assert around([Box(0, 0, 1, 1), Box(5, -3, 6, 0)]) == Box(0, -3, 6, 1)
    assert Box(0, -3, 6, 1).height == 4
