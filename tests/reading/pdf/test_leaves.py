from __future__ import annotations

import hashlib
from io import BytesIO

import pypdf
import pytest

from askrs.domain.span import Span
from askrs.errors import LockedFile, TooLarge, UnreadableFile
from askrs.reading.pdf.leaves import MOST_PIXELS, Leaves
from page_corpus import prose, rewritten, set_pages

DATA = set_pages(prose(60), columns=2)


@pytest.fixture
def laid(tmp_path):
    made = []

    def lay(data=DATA, fingerprint=None):
        path = tmp_path / "a.pdf"
        path.write_bytes(data)
        leaves = Leaves(path, fingerprint or hashlib.sha256(data).hexdigest())
        made.append(leaves)
        return leaves

    yield lay
    for leaves in made:
        leaves.close()


def test_a_page_is_as_large_as_it_is_shown(laid):
    assert [(leaf.label, leaf.width, leaf.height) for leaf in laid().all()][:2] == [("1", 595, 842), ("2", 595, 842)]
    assert laid(rewritten(DATA, turn=90)).all()[0].width == 842
    cropped = laid(rewritten(DATA, turn=90, crop=(100, 50, 400, 800))).all()[0]
    assert (cropped.width, cropped.height) == (750, 300)


def test_labels_are_those_that_are_printed(laid):
    writer = pypdf.PdfWriter(clone_from=BytesIO(DATA))
    writer.set_page_label(0, 0, style="/r")
    stream = BytesIO()
    writer.write(stream)
    assert laid(stream.getvalue()).all()[0].label == "i"


def test_a_picture_shows_ink_where_the_text_is(laid):
    leaves = laid()
    whole = leaves.picture(0, 595, 842, 0, 842)
    assert (whole.width, whole.height, len(whole.pixels)) == (595, 842, 4 * 595 * 842)
    rows = [min(whole.pixels[4 * 595 * row : 4 * 595 * (row + 1)]) for row in range(842)]
    assert max(rows[:30]) == min(rows[:30]) == 255
    assert min(rows[95:200]) < 100


def test_a_strip_is_the_part_of_the_whole(laid):
    leaves = laid()
    whole, strip = leaves.picture(0, 300, 424, 0, 424), leaves.picture(0, 300, 424, 100, 50)
    part = whole.pixels[4 * 300 * 100 : 4 * 300 * 150]
    # glyphs that a strip's edge cuts are smoothed a little differently
    assert sum(abs(one - other) > 16 for one, other in zip(strip.pixels, part, strict=True)) < len(part) / 100


@pytest.mark.parametrize("size", [(0, 10), (10, 0), (MOST_PIXELS, 2)])
def test_a_picture_has_bounds(size, laid):
    with pytest.raises(TooLarge):
        laid().picture(0, size[0], 842, 0, size[1])


def test_a_changed_file_is_refused(laid):
    with pytest.raises(UnreadableFile, match="has changed since it was read"):
        laid(fingerprint="0" * 64)


def test_a_file_that_is_gone_is_refused(tmp_path):
    with pytest.raises(UnreadableFile, match="no longer"):
        Leaves(tmp_path / "gone.pdf", "")


def test_a_locked_file_is_refused(laid):
    writer = pypdf.PdfWriter(clone_from=BytesIO(DATA))
    writer.encrypt("secret", algorithm="AES-256")
    stream = BytesIO()
    writer.write(stream)
    with pytest.raises(LockedFile):
        laid(stream.getvalue())


def test_what_is_no_pdf_is_refused(laid):
    with pytest.raises(UnreadableFile, match="cannot be shown"):
        laid(b"%PDF-1.7 nothing")


def test_a_page_that_is_not_there(laid):
    with pytest.raises(UnreadableFile):
        laid().picture(99, 10, 10, 0, 10)


def test_what_is_cropped_away_is_not_marked(laid, read_as):
    text = read_as("b.pdf", DATA).text
    page = text.pages[0].span.of(text.text)
    first, last = Span(0, page.index(".”") + 2), Span(len(page) - 40, len(page) - 1)
    shown = laid(rewritten(DATA, crop=(0, 0, 595, 300))).rectangles(0, page, [first, last])
    assert shown[0] == ()
    assert shown[1]
