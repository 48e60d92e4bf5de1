from __future__ import annotations

from PySide6.QtGui import QImage

from askrs.gui.page_layout import Strip
from askrs.gui.page_pictures import PagePictures


def image(rows=10):
    return QImage(10, rows, QImage.Format.Format_RGB32)


def test_what_was_longest_not_looked_at_goes_first():
    kept = PagePictures(room=1_000)
    one, two, three = (Strip(leaf, 10, 10, 0, 10) for leaf in range(3))
    kept.put(one, image())
    kept.put(two, image())
    assert kept.get(one) is not None
    kept.put(three, image())
    assert kept.get(two) is None
    assert kept.size == 800


def test_a_thousand_pages_take_no_more_room():
    kept = PagePictures(room=10_000)
    for leaf in range(1_000):
        kept.put(Strip(leaf, 10, 10, 0, 10), image())
        assert kept.size <= 10_000


def test_the_same_strip_is_kept_once():
    kept = PagePictures()
    for _ in range(3):
        kept.put(Strip(0, 10, 10, 0, 10), image())
    assert kept.size == 400
    assert len(list(kept.of(0))) == 1
    assert list(kept.of(1)) == []
    kept.clear()
    assert kept.size == 0
