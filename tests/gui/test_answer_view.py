from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from askrs.gui.answer_view import AnswerView
from askrs.gui.places import place_of_citation
from gui_fakes import FakeLibrary

LIBRARY = FakeLibrary()
ANSWER = LIBRARY.ask("Why did the government lease the harbour and what ships did it serve?")
MISSING = LIBRARY.ask("Did Zanzibar ratify harbour?")


@pytest.fixture
def view(qtbot):
    made = AnswerView()
    qtbot.addWidget(made)
    made.resize(480, 600)
    made.show()
    return made


def shown(view):
    pages = {"greeting": view.greeting, "waiting": view.waiting, "findings": view.findings, "missing": view.missing}
    return [name for name, page in pages.items() if page.isVisible()]


def test_it_begins_with_the_greeting(view):
    assert shown(view) == ["greeting"]
    assert not view.evidence.isVisible()


def test_an_answer_opens_its_first_citation(qtbot, view):
    with qtbot.waitSignal(view.place_requested) as requested:
        view.show_answer(ANSWER)
    assert requested.args == [place_of_citation(ANSWER, 1)]
    assert shown(view) == ["findings"]
    assert view.evidence.isVisible()


def test_no_answer_opens_nothing(qtbot, view):
    with qtbot.assertNotEmitted(view.place_requested):
        view.show_answer(MISSING)
    assert shown(view) == ["missing"]
    assert view.evidence.isVisible()


def test_nothing_is_wider_than_the_view(qtbot, view):
    for answer in (ANSWER, MISSING):
        view.show_answer(answer)
        view.resize(360, 600)
        qtbot.wait(10)
        assert view.widget().width() == view.viewport().width()


def test_waiting_is_shown_only_when_it_takes_time(qtbot, view):
    view.show_answer(ANSWER)
    view.set_busy(True)
    assert shown(view) == ["findings"]
    qtbot.waitUntil(lambda: shown(view) == ["waiting"])
    view.show_preparing("Preparing the model.")
    assert view.waiting.text == "Preparing the model."
    view.set_busy(False)
    assert shown(view) == ["findings"]


def test_chips_cards_and_digits_wish_for_places(qtbot, view):
    view.show_answer(ANSWER)
    with qtbot.waitSignal(view.place_requested) as requested:
        view.findings.rows[1].chips[0].click()
    assert requested.args == [place_of_citation(ANSWER, 2)]
    with qtbot.waitSignal(view.place_requested) as requested:
        view.evidence.cards[-1].click()
    assert requested.args[0].current.quote in ANSWER.evidence[-1].passage.text
    with qtbot.waitSignal(view.place_requested) as requested:
        qtbot.keyClick(view, Qt.Key.Key_2)
    assert requested.args == [place_of_citation(ANSWER, 2)]


@pytest.mark.parametrize("key", [Qt.Key.Key_0, Qt.Key.Key_9, Qt.Key.Key_A])
def test_a_number_that_is_not_cited_opens_nothing(qtbot, view, key):
    view.show_answer(ANSWER)
    with qtbot.assertNotEmitted(view.place_requested):
        qtbot.keyClick(view, key)


def test_what_is_open_is_marked(view):
    view.show_answer(ANSWER)
    view.mark_current(place_of_citation(ANSWER, 2))
    assert [chip.isChecked() for row in view.findings.rows for chip in row.chips][:2] == [False, True]
    assert sum(card.isChecked() for card in view.evidence.cards) == 1


def test_a_corrected_card_is_in_the_answer_at_once_and_nothing_moves(qtbot, view):
    view.show_answer(ANSWER)
    view.mark_current(place_of_citation(ANSWER, 2))
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 60)
    view.verticalScrollBar().setValue(60)
    card = replace(ANSWER.citations[0].article, title="The leased harbour")
    with qtbot.assertNotEmitted(view.place_requested):
        view.show_edited(card)
    assert view.answer.citations[0].article == card
    assert "The leased harbour" in view.findings.rows[0].chips[0].accessibleName()
    assert "The leased harbour" in [c.accessibleName().removeprefix("Passage from ") for c in view.evidence.cards]
    assert [chip.number for row in view.findings.rows for chip in row.chips if chip.isChecked()] == [2]
    qtbot.wait(20)
    assert view.verticalScrollBar().value() == 60


def test_without_an_answer_a_correction_shows_nothing(view):
    view.show_edited(ANSWER.citations[0].article)
    assert shown(view) == ["greeting"]


def test_an_early_answer_is_refined_in_place(qtbot, view):
    view.resize(480, 200)
    with qtbot.assertNotEmitted(view.place_requested):
        view.show_early(ANSWER)
    assert shown(view) == ["findings"]
    assert view.findings.confidence.text() == "Looking more closely…"
    bar = view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 60)
    bar.setValue(60)
    with qtbot.waitSignal(view.place_requested):
        view.show_answer(replace(ANSWER, statements=ANSWER.statements[::-1]))
    assert bar.value() == 60
    assert "closely" not in view.findings.confidence.text()
    view.show_answer(ANSWER)
    assert bar.value() == 0


def test_an_early_answer_stays_when_the_closer_look_is_given_up(view):
    view.show_early(ANSWER)
    view.set_busy(False)
    assert shown(view) == ["findings"]
    assert "closely" not in view.findings.confidence.text()


def test_what_was_not_found_early_is_not_said_yet(view):
    view.set_busy(True)
    view.show_early(MISSING)
    assert "missing" not in shown(view)
