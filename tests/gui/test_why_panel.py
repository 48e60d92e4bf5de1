from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from askrs.domain.explanation import Stage
from askrs.domain.span import Span
from askrs.gui.why_panel import WhyPanel
from fakes import make_explained

STAGES = make_explained(Span(0, 4)).stages


@pytest.fixture
def panel(qtbot):
    made = WhyPanel()
    qtbot.addWidget(made)
    made.resize(480, 300)
    made.show()
    made.show_stages(STAGES)
    return made


def test_it_says_it_in_a_sentence_and_in_a_table(panel):
    assert panel.summary.text() == "Third by words, first by meaning, first for the reader."
    assert panel.rows == [
        ("full-text search (BM25)", "3", "11.840"),
        ("meaning (cosine)", "1", "0.612"),
        ("fusion", "2", "0.900"),
        ("late interaction", "1", "0.710"),
        ("reader", "1", "4.250"),
        ("together", "1", "1.900"),
    ]


def test_another_sentence_takes_the_place_of_the_first(qtbot, panel):
    panel.show_stages([Stage("meaning", 0.5, 4)])
    assert panel.rows == [("meaning (cosine)", "4", "0.500")]
    panel.show_stages(())
    assert panel.rows == []
    assert "not ranked" in panel.summary.text()


def test_a_screen_reader_hears_all_of_it(panel):
    assert panel.accessibleName() == "Why this sentence?"
    assert panel.accessibleDescription().startswith("Third by words, first by meaning, first for the reader.")
    assert "meaning (cosine): rank 1, score 0.612." in panel.accessibleDescription()
    assert panel.close_button.accessibleName()


def test_closing_is_wished_for(qtbot, panel):
    with qtbot.waitSignal(panel.close_requested):
        qtbot.mouseClick(panel.close_button, Qt.MouseButton.LeftButton)


def test_in_the_window_it_opens_and_closes_from_the_keyboard(qtbot, window, ask):
    with qtbot.waitActive(window):
        window.activateWindow()
    window.menus.actions["why"].trigger()
    assert not window.reading.why.isVisible()
    ask("Why did the government lease the harbour and what ships did it serve?")
    qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert window.reading.why.isVisible()
    assert "first by meaning" in window.reading.why.summary.text()
    assert QApplication.focusWidget() is window.reading.why
    qtbot.keyClick(window.reading.why, Qt.Key.Key_Escape)
    assert not window.reading.why.isVisible()
    assert QApplication.focusWidget() is window.reading.view


def test_the_nearest_sentence_is_explained_too_where_nothing_was_found(qtbot, window, ask):
    ask("Did Zanzibar ratify harbour?")
    with qtbot.waitSignal(window.session.article_read):
        window.answers.evidence.cards[0].click()
    window.menus.actions["why"].trigger()
    assert window.reading.why.rows != []
