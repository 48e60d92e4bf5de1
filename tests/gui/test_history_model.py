from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from askrs.gui.history_model import ROW_ROLE, HistoryModel
from fakes import make_answer, make_not_found
from history_fakes import FakeHistory


@pytest.fixture
def history():
    made = FakeHistory()
    session = made.keep(make_answer())
    made.keep(make_not_found(), session)
    return made


@pytest.fixture
def model(qtmodeltester, history):
    made = HistoryModel()
    made.show_sessions(history.sessions())
    qtmodeltester.check(made)
    return made


def texts(model, role=Qt.ItemDataRole.DisplayRole):
    return [model.index(row, 0).data(role) for row in range(model.rowCount())]


def test_a_session_stands_for_its_first_question(model, history):
    first, second = make_answer().question, make_not_found().question
    assert texts(model) == [first, second]
    history.rename(1, "Missiles")
    model.show_sessions(history.sessions())
    assert texts(model) == ["Missiles", first, second]


def test_rows_are_told_to_those_who_listen(model):
    told = texts(model, Qt.ItemDataRole.AccessibleTextRole)
    assert told[0] == f"Session: {make_answer().question}, 2 January 2026 · 2 questions"
    assert told[1] == f"Question: {make_not_found().question}"
    assert "<qt>" in texts(model, Qt.ItemDataRole.ToolTipRole)[0]


def test_only_sessions_can_be_renamed(qtbot, model):
    session, question = model.index(0, 0), model.index(1, 0)
    assert session.flags() & Qt.ItemFlag.ItemIsEditable
    assert not question.flags() & Qt.ItemFlag.ItemIsEditable
    with qtbot.waitSignal(model.renamed) as renamed:
        model.setData(session, "  Missiles\n for Iran ")
    assert renamed.args[1] == "Missiles for Iran"
    with qtbot.assertNotEmitted(model.renamed):
        model.setData(session, model.index(0, 0).data(ROW_ROLE).card.name)


def test_the_same_sessions_change_nothing(qtbot, model, history):
    with qtbot.assertNotEmitted(model.modelReset):
        model.show_sessions(history.sessions())
