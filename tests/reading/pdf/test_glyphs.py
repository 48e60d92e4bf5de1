from __future__ import annotations

import pypdfium2 as pdfium
import pytest

from askrs.reading.pdf.glyphs import lines_of, upright
from askrs.reading.pdf.shapes import Box


@pytest.fixture
def lines():
    """The lines of the first page of a sheet."""

    def lines_on(sheet):
        document = pdfium.PdfDocument(sheet.bytes())
        page = document[0]
        textpage = page.get_textpage()
        try:
            return lines_of(textpage)[0]
        finally:
            textpage.close()
            page.close()
            document.close()

    return lines_on


def test_a_line_knows_its_place_and_its_type(press, lines):
    sheet = press()
    sheet.line("Bold words", 700, x=100, size=14, font="Times-Bold")
    (line,) = lines(sheet)
    assert (line.text, line.size, line.bold, line.hyphen) == ("Bold words", 14.0, True, False)
    assert line.box.left == pytest.approx(100, abs=1)
    assert 700 - 5 < line.box.bottom < 700 < line.box.top < 715


def test_a_size_counts_as_it_is_seen(press, lines):
    sheet = press()
    sheet.canvas.scale(2, 2)
    sheet.line("Large", 300, x=50, size=10)
    assert [line.size for line in lines(sheet)] == [20.0]


def test_wide_gaps_cut_a_line(press, lines):
    sheet = press()
    sheet.line("left column", 700)
    sheet.line("right column", 700, x=320)
    assert [line.text for line in lines(sheet)] == ["left column", "right column"]


def test_a_word_that_goes_on_is_marked(press, lines):
    sheet = press()
    sheet.line("an inter-", 700)
    sheet.line("national paper", 688)
    assert [(line.text, line.hyphen) for line in lines(sheet)] == [("an inter", True), ("national paper", False)]


def test_a_dropped_initial_begins_its_word(press, lines):
    sheet = press()
    sheet.line("T", 676, size=34)
    sheet.line("he dust settles", 690, x=93)
    assert lines(sheet)[0].text == "The dust settles"


def test_a_turn_makes_text_upright():
    box = Box(10, 20, 15, 60)
    assert upright(box, 1) == Box(20, -15, 60, -10)
    assert upright(box, 4) == box
