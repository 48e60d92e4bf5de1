from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from askrs.gui.question_bar import QuestionBar


@pytest.fixture
def bar(qtbot):
    made = QuestionBar()
    qtbot.addWidget(made)
    made.show()
    return made


def test_enter_asks_with_spaces_put_in_order(qtbot, bar):
    qtbot.keyClicks(bar.field, "  Who   asked? ")
    with qtbot.waitSignal(bar.question_submitted) as submitted:
        qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert submitted.args == ["Who asked?"]


def test_the_button_asks_and_stops(qtbot, bar):
    bar.field.setText("Who?")
    with qtbot.waitSignal(bar.question_submitted):
        qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    bar.set_busy(True)
    assert bar.button.text() == "Stop"
    with qtbot.waitSignal(bar.cancel_requested), qtbot.assertNotEmitted(bar.question_submitted):
        qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    bar.set_busy(False)
    assert bar.button.text() == "Ask"


def test_nothing_is_not_asked(qtbot, bar):
    with qtbot.assertNotEmitted(bar.question_submitted):
        bar.ask("   ")


def test_escape_empties_the_line_or_stops(qtbot, bar):
    bar.field.setText("Who?")
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.field.text() == ""
    bar.field.setText("Who?")
    bar.set_busy(True)
    with qtbot.waitSignal(bar.cancel_requested):
        qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.field.text() == "Who?"


def test_taking_focus_selects_the_old_question(bar):
    bar.field.setText("Who?")
    bar.take_focus()
    assert bar.field.selectedText() == "Who?"


def test_a_pasted_article_is_cut(bar):
    bar.field.setText("x" * 5000)
    assert len(bar.field.text()) == 1000


def test_the_library_can_be_toggled_from_here(qtbot, bar):
    with qtbot.waitSignal(bar.library_toggled):
        qtbot.mouseClick(bar.library_button, Qt.MouseButton.LeftButton)
