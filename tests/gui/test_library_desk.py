from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt

from gui_fakes import article, set_text

QUESTION = "Why did the government lease the harbour and what ships did it serve?"
OTHER = "The Meridian"


@pytest.fixture
def window(make_window, library):
    for number in range(3, 8):
        library.shelf[article(number, f"Filler {number}", "Gazette", "2020")] = set_text(())
    return make_window()


def only(window):
    return window.menus.actions["only_these"]


def test_questions_are_put_to_what_the_filters_show_and_to_all_again(qtbot, window, ask):
    assert not window.library.only.isEnabled()
    window.library.filter_row.outlet.chosen.emit("Border Review")
    qtbot.mouseClick(window.library.only, Qt.MouseButton.LeftButton)
    assert window.question_bar.scope.text() == "Only 1 of 7"
    answer = ask(QUESTION)
    assert (answer.among.asked, answer.among.total) == (1, 7)
    assert {item.article.outlet for item in answer.evidence} <= {"Border Review"}
    assert window.answers.note.among.text() == "Asked among 1 of 7 articles."
    with qtbot.waitSignal(window.session.answered):
        window.answers.note.all.click()
    assert (window.answers.answer.found, window.answers.answer.among) == (True, None)
    assert not window.answers.note.among.isVisible()
    assert not only(window).isChecked()
    assert not window.question_bar.scope.isVisible()


def test_what_is_not_in_some_articles_is_not_said_of_the_library(window, ask):
    window.library.line.setText("filler")
    only(window).trigger()
    assert not ask(QUESTION).found
    assert window.answers.missing.title.text() == "Not in these articles"
    assert window.answers.note.isVisible()
    window.question_bar.scope.click()
    ask("zzz yyy xxx")
    assert window.answers.missing.title.text() == "Not in your library"


def test_the_filters_are_followed_and_without_them_all_are_asked(window):
    window.library.line.setText("filler")
    only(window).trigger()
    assert window.question_bar.scope.text() == "Only 5 of 7"
    window.library.line.setText("filler 3")
    assert window.question_bar.scope.text() == "Only 1 of 7"
    window.library.line.setText("nowhere")
    assert window.session.scope.articles == frozenset()
    window.library.line.clear()
    assert (only(window).isChecked(), window.session.scope) == (False, None)


def test_several_chosen_articles_stay_the_ones_that_are_asked(qtbot, window):
    listed, select = window.library.filter, QItemSelectionModel.SelectionFlag.Select
    wanted = [listed.shown[0].id, listed.shown[2].id]
    window.library.list.selectionModel().select(listed.selection_of(wanted), select)
    assert window.library.only.isEnabled()
    only(window).trigger()
    window.library.list.setCurrentIndex(listed.index(4, 0))
    assert window.session.scope.articles == frozenset(wanted)
    with qtbot.waitSignal(window.session.articles_listed):
        window.session.remove([wanted[0]])
    assert window.question_bar.scope.text() == "Only 1 of 6"
    with qtbot.waitSignal(window.session.articles_listed):
        window.session.remove([wanted[1]])
    assert not only(window).isChecked()


def test_without_a_condition_it_says_what_to_do(window):
    only(window).trigger()
    assert not only(window).isChecked()
    assert window.banner.isVisible()


def test_an_answer_that_was_kept_says_whom_it_was_put_to(qtbot, window, ask):
    window.library.filter_row.outlet.chosen.emit(OTHER)
    only(window).trigger()
    limited = ask(QUESTION)
    only(window).trigger()
    session_id = window.session.history.sitting.id
    with qtbot.waitSignal(window.session.history.opened):
        window.session.history.open(session_id)
    assert window.answers.answer == limited
    assert window.answers.note.among.text() == "Asked among 1 of 7 articles."
    assert window.answers.note.recalled.isVisible()
