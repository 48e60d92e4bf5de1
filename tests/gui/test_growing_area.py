from __future__ import annotations

from askrs.gui.growing_area import GrowingArea
from askrs.gui.labels import label


def test_it_asks_for_the_height_of_its_words_and_takes_less(qtbot, appearance):
    words = label("Many words that are read one after another. " * 20, "plain")
    area = GrowingArea(words)
    qtbot.addWidget(area)
    area.resize(300, 60)
    area.show()
    assert area.sizeHint().height() == words.heightForWidth(area.viewport().width())
    assert area.minimumSizeHint().height() < area.sizeHint().height()
    assert area.verticalScrollBar().maximum() > 0


def test_few_words_need_no_more_than_themselves(qtbot, appearance):
    words = label("Few", "plain")
    words.setWordWrap(False)
    area = GrowingArea(words)
    qtbot.addWidget(area)
    assert area.minimumSizeHint().height() <= area.sizeHint().height() == words.sizeHint().height()
