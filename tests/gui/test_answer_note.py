from __future__ import annotations

import pytest

from askrs.domain.answer import Among
from askrs.gui.answer_note import AnswerNote
from fakes import make_answer


@pytest.fixture
def note(qtbot):
    made = AnswerNote()
    qtbot.addWidget(made)
    return made


def test_a_new_answer_to_a_question_of_its_own_needs_no_note(note):
    note.show_answer(make_answer())
    assert not note.speaks
    assert note.isHidden()


def test_a_follow_up_is_said_and_can_be_asked_alone(qtbot, note):
    note.show_answer(make_answer(follows=("Who mediated?", "And <b>where</b>?")))
    assert note.follows.text() == "Read as a follow-up of “Who mediated?” and “And <b>where</b>?”."
    assert note.again.isHidden()
    with qtbot.waitSignal(note.alone_requested):
        note.alone.click()


def test_an_old_answer_says_its_day_and_can_be_asked_again(qtbot, note):
    note.show_answer(make_answer())
    note.show_recalled("2026-01-02T08:00:00+00:00")
    assert note.recalled.text() == "As it was answered on 2 January 2026."
    assert note.accessibleDescription() == note.recalled.text()
    assert note.alone.isHidden()
    with qtbot.waitSignal(note.again_requested):
        note.again.click()
    note.show_answer(make_answer())
    assert not note.speaks


def test_that_not_all_were_asked_is_said_and_all_can_be(qtbot, note):
    note.show_answer(make_answer(among=Among(12, 240)))
    note.show_recalled("2026-01-02T08:00:00+00:00")
    assert note.among.text() == "Asked among 12 of 240 articles."
    with qtbot.waitSignal(note.all_requested):
        note.all.click()


def test_an_answer_by_words_says_so_and_can_be_asked_again(qtbot, note):
    note.show_answer(make_answer(by_words=True))
    assert note.by_words.text().startswith("Found by its words alone")
    assert note.accessibleDescription() == note.by_words.text()
    with qtbot.waitSignal(note.again_requested):
        note.anew.click()
    note.show_recalled("2026-01-02T08:00:00+00:00")
    assert note.by_words.isHidden()
