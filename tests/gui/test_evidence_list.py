from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from askrs.gui.evidence_card import ScoreBar
from askrs.gui.evidence_list import EvidenceList
from askrs.gui.places import place_of_article, place_of_evidence
from gui_fakes import FakeLibrary

LIBRARY = FakeLibrary()
ANSWER = LIBRARY.ask("Why did the government lease the harbour and what ships did it serve?")
MISSING = LIBRARY.ask("Did Zanzibar ratify harbour?")


@pytest.fixture
def evidence(qtbot):
    made = EvidenceList()
    qtbot.addWidget(made)
    made.show()
    made.show_answer(ANSWER)
    return made


def test_there_is_a_card_for_each_passage_with_its_citations(evidence):
    assert [card.evidence for card in evidence.cards] == list(ANSWER.evidence)
    assert 1 in evidence.cards[0].numbers
    assert evidence.heading.text() == "Evidence"


def test_nearest_passages_are_named_as_such(evidence):
    evidence.show_answer(MISSING)
    assert "none answers" in evidence.heading.text()
    assert all(card.numbers == () for card in evidence.cards)


def test_a_passage_far_behind_the_best_still_shows_how_far(evidence):
    scored = [
        replace(one, scores=replace(one.scores, relevance=score))
        for one, score in zip(ANSWER.evidence, (1.0, -1.0), strict=False)
    ]
    evidence.show_answer(replace(ANSWER, evidence=tuple(scored)))
    said = [card.findChild(ScoreBar).accessibleName() for card in evidence.cards]
    assert [name.split(": ")[1].split()[0] for name in said] == ["100%", "14%"]


def test_pressing_a_card_gives_its_evidence(qtbot, evidence):
    with qtbot.waitSignal(evidence.evidence_activated) as activated:
        evidence.cards[1].click()
    assert activated.args == [ANSWER.evidence[1]]


def test_the_card_of_the_place_is_current(evidence):
    evidence.mark_current(place_of_evidence(ANSWER, ANSWER.evidence[1]))
    assert [card.isChecked() for card in evidence.cards][:3] == [False, True, False]
    evidence.mark_current(place_of_article(ANSWER.evidence[0].article))
    assert not any(card.isChecked() for card in evidence.cards)


def test_arrows_walk_from_card_to_card(qtbot, evidence):
    with qtbot.waitActive(evidence):
        evidence.activateWindow()
    evidence.cards[0].setFocus()
    qtbot.keyClick(evidence.cards[0], Qt.Key.Key_Down)
    assert evidence.cards[1].hasFocus()
    qtbot.keyClick(evidence.cards[1], Qt.Key.Key_Up)
    qtbot.keyClick(evidence.cards[0], Qt.Key.Key_Up)
    assert evidence.cards[0].hasFocus()
