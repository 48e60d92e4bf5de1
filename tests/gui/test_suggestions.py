from __future__ import annotations

import pytest
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
    assert line.completer().popup().accessibleName() == "Earlier questions"
