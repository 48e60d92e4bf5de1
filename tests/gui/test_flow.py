from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from askrs.gui.flow import FlowLayout


@pytest.fixture
def make(qtbot):
    held = []

    def make(lines, width, *sizes):
        page = QWidget()
        qtbot.addWidget(page)
        held.append(page)
        flow = FlowLayout(10, lines, page)
        boxes = [QWidget() for _ in sizes]
        for box, (wide, high) in zip(boxes, sizes, strict=True):
            box.setFixedSize(wide, high)
            flow.addWidget(box)
        page.resize(width, 200)
        page.show()
        return flow, boxes

    return make


def test_what_does_not_fit_goes_on_below(make):
    flow, boxes = make("left", 220, (100, 20), (100, 30), (100, 20))
    assert [(box.x(), box.y()) for box in boxes] == [(0, 5), (110, 0), (0, 40)]
    assert flow.heightForWidth(220) == 60
    assert flow.heightForWidth(400) == 30
    assert flow.hasHeightForWidth()


def test_lines_stand_in_the_centre_or_apart(make):
    assert [box.x() for box in make("centre", 310, (100, 20), (100, 20))[1]] == [50, 160]
    assert [box.x() for box in make("apart", 310, (100, 20), (100, 20))[1]] == [0, 210]


def test_what_is_hidden_takes_no_room(make):
    flow, boxes = make("left", 300, (100, 20), (100, 20))
    boxes[0].hide()
    flow.activate()
    assert boxes[1].x() == 0
    assert flow.minimumSize().width() == 100
    assert flow.sizeHint().height() == 20


def test_it_gives_back_what_it_holds(make):
    flow, boxes = make("left", 300, (100, 20), (100, 20))
    flow.removeWidget(boxes[0])
    assert flow.count() == 1
    assert flow.itemAt(0).widget() is boxes[1]
    assert flow.itemAt(1) is None
    assert flow.takeAt(5) is None
