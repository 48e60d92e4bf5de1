from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from askrs.gui.history_panel import HistoryPanel
from fakes import make_answer, make_not_found
from history_fakes import FakeHistory


@pytest.fixture
def history():
    made = FakeHistory()
    made.keep(make_not_found(), made.keep(make_answer()))
    made.keep(make_answer(question="Who mediated?"))
    return made


@pytest.fixture
def panel(qtbot, history):
    made = HistoryPanel()
    qtbot.addWidget(made)
    made.resize(280, 600)
    made.show()
    made.show_sessions(history.sessions())
    return made


def choose(panel, row):
    panel.list.setCurrentIndex(panel.model.index(row, 0))


def test_an_empty_history_says_what_will_be_there(qtbot, panel):
    panel.show_sessions(())
    assert panel.empty.text() == "What you ask is listed here."
    assert not panel.clear.isEnabled()
    assert not panel.delete.isEnabled()


def test_typing_searches_when_it_rests(qtbot, panel):
    searched = []
    panel.search_requested.connect(searched.append)
    qtbot.keyClicks(panel.line, "oman")
    qtbot.waitUntil(lambda: searched == ["oman"])
    panel.show_sessions(())
    assert panel.empty.text() == "No session matches."


def test_rows_are_opened_by_key_and_by_click(qtbot, panel):
    for act in (
        lambda: qtbot.keyClick(panel.list, Qt.Key.Key_Return),
        lambda: qtbot.mouseClick(
            panel.list.viewport(),
            Qt.MouseButton.LeftButton,
            pos=panel.list.visualRect(panel.model.index(1, 0)).center(),
        ),
    ):
        choose(panel, 1)
        with qtbot.waitSignal(panel.open_requested) as opened:
            act()
        assert opened.args[0].text == make_answer().question


def test_the_choice_outlives_a_new_list(panel, history):
    choose(panel, 2)
    history.keep(make_answer(question="Newest?"))
    panel.show_sessions(history.sessions())
    assert panel.chosen.text == make_not_found().question


def test_what_is_opened_is_chosen(panel, history):
    session = history.session(1)
    panel.show_opened(session, session.exchanges[1])
    assert panel.chosen.text == make_not_found().question
    panel.show_opened(session, session.exchanges[0])
    assert panel.chosen.text == make_answer().question


def test_a_session_is_deleted_by_key_and_taken_back_by_key(qtbot, panel, history):
    choose(panel, 0)
    panel.list.setFocus()
    with qtbot.waitSignal(panel.deletion_requested) as wanted:
        qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    panel.show_deleted(history.delete(wanted.args[0].id))
    assert panel.note.text() == "Deleted: Who mediated?"
    with qtbot.waitSignal(panel.undo_requested):
        qtbot.keyClick(panel.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert panel.undo.isHidden()


def test_a_name_is_changed_in_its_row(qtbot, panel):
    choose(panel, 0)
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_F2)
    editor = panel.list.viewport().focusWidget() or panel.list.indexWidget(panel.list.currentIndex())
    editor = editor or next(iter(panel.list.viewport().findChildren(type(panel.line))))
    editor.clear()
    qtbot.keyClicks(editor, "Oman")
    with qtbot.waitSignal(panel.rename_requested) as renamed:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert (renamed.args[0].id, renamed.args[1]) == (3, "Oman")


def test_everything_is_only_deleted_after_a_yes(qtbot, panel):
    with qtbot.assertNotEmitted(panel.clear_requested, wait=20):
        panel.clear.click()
        panel.confirmation.no.click()
    panel.clear.click()
    with qtbot.waitSignal(panel.clear_requested):
        panel.confirmation.yes.click()


def test_undo_works_from_the_whole_panel_but_not_where_one_types(qtbot, panel, history):
    panel.show_deleted(history.delete(1))
    panel.line.setText("oman")
    panel.line.setFocus()
    with qtbot.assertNotEmitted(panel.undo_requested, wait=20):
        qtbot.keyClick(panel.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    panel.clear.setFocus()
    with qtbot.waitSignal(panel.undo_requested):
        qtbot.keyClick(panel.clear, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_a_private_sitting_stays_private_after_an_undo(panel, history):
    panel.show_private(True)
    panel.show_deleted(history.delete(1))
    panel.undo.click()
    assert panel.note.text() == "Nothing is kept: this sitting is private."


def test_escape_ends_the_search_then_the_history(qtbot, panel):
    panel.line.setText("oman")
    panel.line.setFocus()
    with qtbot.assertNotEmitted(panel.close_requested, wait=20):
        qtbot.keyClick(panel.line, Qt.Key.Key_Escape)
    assert panel.line.text() == ""
    for widget in (panel.line, panel.list):
        with qtbot.waitSignal(panel.close_requested):
            qtbot.keyClick(widget, Qt.Key.Key_Escape)


def test_the_sitting_s_last_question_is_chosen_and_nothing_for_none(panel):
    panel.show_sitting(1)
    assert panel.chosen.text == make_not_found().question
    panel.show_sitting(None)
    assert panel.chosen is None
    assert not panel.delete.isEnabled()


def test_it_says_whether_anything_is_kept(panel):
    panel.show_private(True)
    assert panel.note.text() == "Nothing is kept: this sitting is private."
    panel.show_private(False)
    assert "kept in this library" in panel.note.text()
