from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from askrs.gui.confirmation import Confirmation


@pytest.fixture
def confirmation(qtbot):
    made = Confirmation("Remove", "Keep")
    qtbot.addWidget(made)
    made.ask("Remove it?")
    return made


def test_it_asks_with_the_safe_button_in_focus(qtbot, confirmation):
    assert confirmation.isVisible()
    assert confirmation.sentence.text() == "Remove it?"
    assert confirmation.focusWidget() is confirmation.no


def test_yes_confirms(qtbot, confirmation):
    with qtbot.waitSignal(confirmation.confirmed):
        qtbot.mouseClick(confirmation.yes, Qt.MouseButton.LeftButton)
    assert not confirmation.isVisible()


def test_no_and_escape_do_not(qtbot, confirmation):
    with qtbot.assertNotEmitted(confirmation.confirmed):
        with qtbot.waitSignal(confirmation.dismissed):
            qtbot.mouseClick(confirmation.no, Qt.MouseButton.LeftButton)
        confirmation.ask("Again?")
        with qtbot.waitSignal(confirmation.dismissed):
            qtbot.keyClick(confirmation.yes, Qt.Key.Key_Escape)
    assert not confirmation.isVisible()
