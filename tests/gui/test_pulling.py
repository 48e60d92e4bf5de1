from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from askrs.gui.pulling import Pull, carried
from askrs.publishing import Quotation

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def button(qtbot):
    made = QPushButton("1")
    qtbot.addWidget(made)
    made.resize(200, 100)
    made.show()
    return made


def test_far_is_a_pull_and_no_click(qtbot, button):
    pull = Pull(button)
    with qtbot.assertNotEmitted(button.clicked), qtbot.waitSignal(pull.pulled):
        QTest.mousePress(button, LEFT, pos=QPoint(5, 5))
        QTest.mouseMove(button, QPoint(5 + QApplication.startDragDistance(), 5))
        QTest.mouseRelease(button, LEFT, pos=QPoint(50, 5))
    assert not button.isDown()


def test_near_is_a_click(qtbot, button):
    pull = Pull(button)
    with qtbot.assertNotEmitted(pull.pulled), qtbot.waitSignal(button.clicked):
        QTest.mousePress(button, LEFT, pos=QPoint(5, 5))
        QTest.mouseMove(button, QPoint(6, 6))
        QTest.mouseRelease(button, LEFT, pos=QPoint(6, 6))


@pytest.mark.parametrize("pressed", [None, Qt.MouseButton.RightButton])
def test_nothing_is_pulled_that_is_not_held(qtbot, button, pressed):
    pull = Pull(button)
    with qtbot.assertNotEmitted(pull.pulled):
        if pressed:
            QTest.mousePress(button, pressed, pos=QPoint(5, 5))
        QTest.mouseMove(button, QPoint(90, 50))


def test_a_quotation_goes_as_text_and_as_formatted_text(qapp):
    data = carried(Quotation("“One.”\n— A", "<p>One.</p>"))
    assert (data.text(), data.html()) == ("“One.”\n— A", "<p>One.</p>")
    assert not data.hasUrls()
