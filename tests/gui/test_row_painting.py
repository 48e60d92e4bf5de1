from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter

from askrs.gui.row_painting import paint_line, paint_name, smaller

AREA = QRectF(10, 10, 200, 80)


@pytest.fixture
def image(qapp):
    made = QImage(240, 100, QImage.Format.Format_RGB32)
    made.fill(0xFFFFFF)
    return made


@pytest.fixture
def painter(image):
    made = QPainter(image)
    yield made
    made.end()


def inked(image, columns):
    return any(image.pixel(x, y) & 0xFFFFFF != 0xFFFFFF for x in columns for y in range(image.height()))


@pytest.mark.parametrize(("name", "lines"), [("Short", 1), ("A name that needs two lines here", 2), ("long " * 99, 2)])
def test_a_name_has_one_line_or_two(painter, name, lines):
    font = QFont("Sans", 10)
    bottom = paint_name(painter, name, font, AREA)
    assert bottom - AREA.top() == pytest.approx(lines * QFontMetricsF(font).height(), abs=2 * lines)


def test_nothing_is_painted_beside_the_area(painter, image):
    paint_name(painter, "long\nlong " * 99, QFont("Sans", 10), AREA)
    paint_line(painter, "long " * 99, QFont("Sans", 10), AREA, 60)
    assert inked(image, range(10, 210))
    assert not inked(image, [*range(8), *range(212, 240)])


def test_what_stands_below_is_smaller():
    assert smaller(QFont("Sans", 10)).pointSizeF() == pytest.approx(8.8)
