from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from askrs.domain.article import BlockKind
from askrs.domain.evidence import Evidence, Scores
from askrs.domain.passage import Passage, PassageId
from askrs.gui.evidence_card import EvidenceCard, ScoreBar, excerpt
from gui_fakes import FakeLibrary, article, sentences, set_text

EVIDENCE = FakeLibrary().ask("Why did the government lease the harbour?").evidence[0]


def long_evidence(marked: int) -> Evidence:
    text = set_text(
        ((BlockKind.PARAGRAPH, " ".join(f"This is sentence number {n} of the 😀 passage." for n in range(30))),)
    )
    block = text.blocks[0]
    spans = sentences(text, block)
    passage = Passage(PassageId(1), article(1, "Long").id, block.span, (), text.text, spans)
    return Evidence(article(1, "Long"), passage, (spans[marked],), Scores())


@pytest.fixture
def card(qtbot, appearance):
    made = EvidenceCard(EVIDENCE, (1, 2), 0.5)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("marked", [0, 1, 5, 29])
def test_an_excerpt_begins_near_its_mark_and_marks_the_same_words(marked):
    evidence = long_evidence(marked)
    text, (mark,) = excerpt(evidence)
    assert mark.of(text) == evidence.highlights[0].of(evidence.passage.text)
    assert mark.start < 200
    assert text.startswith("… ") == (marked > 4)


def test_without_marks_the_excerpt_is_the_passage():
    assert excerpt(replace(long_evidence(9), highlights=())) == (long_evidence(9).passage.text, ())


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_card_is_pressed_from_the_keyboard(qtbot, card, key):
    with qtbot.waitSignal(card.clicked):
        qtbot.keyClick(card, key)


def test_a_card_is_pressed_by_the_mouse_wherever_it_is_hit(qtbot, card):
    for place in (card.rect().center(), card.rect().topLeft() + card.rect().center() / 4):
        with qtbot.waitSignal(card.clicked):
            qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=place)
    assert not card.isChecked()


def test_the_current_card_looks_different(card):
    before = card.grab().toImage()
    card.setChecked(True)
    assert card.grab().toImage() != before


def test_a_score_is_a_share(qtbot):
    for share, said in ((0.5, "50%"), (7, "100%"), (-1, "0%")):
        bar = ScoreBar(share)
        qtbot.addWidget(bar)
        assert said in bar.accessibleName()
