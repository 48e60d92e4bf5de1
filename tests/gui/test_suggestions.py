from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from askrs.gui.suggestions import Suggestions

QUESTIONS = ["Who mediated in Geneva?", "Why did OMAN mediate?", "How long is the canal?"]


@pytest.fixture
def line(qtbot):
    made = QLineEdit()
    made.setCompleter(Suggestions(made))
    made.completer().show_questions(QUESTIONS)
    qtbot.addWidget(made)
    made.show()
    return made


def offered(line):
    model = line.completer().completionModel()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_earlier_questions_that_hold_what_is_typed_are_offered(qtbot, line):
    qtbot.keyClicks(line, "medi")
    assert offered(line) == QUESTIONS[:2]
    qtbot.keyClicks(line, "ated")
    assert offered(line) == QUESTIONS[:1]
    line.completer().popup().hide()


def test_what_was_deleted_is_offered_no_more(line):
    line.completer().show_questions(QUESTIONS[2:])
    line.completer().setCompletionPrefix("")
    assert offered(line) == QUESTIONS[2:]
    assert line.completer().popup().accessibleName() == "Earlier questions and names in the library"


def test_names_take_the_place_of_the_word_that_is_typed(qtbot, line):
    told = []
    line.completer().word_typed.connect(told.append)
    qtbot.keyClicks(line, "Who leased hamb")
    assert told[-1] == "hamb"
    assert told[-4:-1] == ["", "", "ham"]
    line.completer().show_names("hamb", ["Hambantota", "Hamburg"])
    assert offered(line) == ["Hambantota", "Hamburg"]
    qtbot.waitUntil(line.completer().popup().isVisible)
    qtbot.keyClick(line.completer().popup(), Qt.Key.Key_Down)
    assert line.completer().is_naming
    assert line.text() == "Who leased Hambantota "
    qtbot.keyClick(line.completer().popup(), Qt.Key.Key_Return)
    assert line.text() == "Who leased Hambantota "
    assert not line.completer().popup().isVisible()


def test_names_of_another_word_are_not_offered(qtbot, line):
    qtbot.keyClicks(line, "Who is Nad")
    line.completer().show_names("Na", ["Nairobi"])
    assert offered(line) == []


def test_a_name_goes_into_the_middle_of_a_line(qtbot, line):
    line.setText("Why did  leave?")
    line.setCursorPosition(8)
    qtbot.keyClicks(line, "hamb")
    line.completer().show_names("hamb", ["Hambantota"])
    index = line.completer().completionModel().index(0, 0)
    assert line.completer().pathFromIndex(index) == "Why did Hambantota leave?"


def test_there_are_never_more_than_eight_and_names_have_their_room(qtbot, line):
    line.completer().show_questions([f"Who asked {number}?" for number in range(20)])
    qtbot.keyClicks(line, "Who")
    assert offered(line) == [f"Who asked {number}?" for number in range(8)]
    line.completer().show_names("Who", ["Whoville", "Whob", "Whoc", "Whod"])
    assert offered(line) == [*(f"Who asked {number}?" for number in range(5)), "Whoville", "Whob", "Whoc"]
    line.completer().popup().hide()


def test_nothing_is_chosen_until_somebody_chooses(qtbot, line):
    asked = []
    line.returnPressed.connect(lambda: asked.append(line.text()))
    line.completer().show_questions(["Who"])
    qtbot.keyClicks(line, "Who")
    line.completer().show_names("Who", ["Whoville"])
    assert not line.completer().popup().currentIndex().isValid()
    qtbot.keyClick(line.completer().popup(), Qt.Key.Key_Return)
    assert (asked, line.text()) == (["Who"], "Who")
