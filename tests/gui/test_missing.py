from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from askrs.domain.answer import Among
from askrs.gui.missing import Missing
from fakes import make_article
from gui_fakes import FakeLibrary

ANSWER = FakeLibrary().ask("Did Zanzibar ratify harbour?")


@pytest.fixture
def missing(qtbot):
    made = Missing()
    qtbot.addWidget(made)
    made.show()
    return made


def said(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_it_says_that_it_is_not_in_the_library_and_which_words_are_not(missing):
    missing.show_answer(ANSWER)
    assert "Not in your library" in said(missing)
    assert "No article in your library contains “ratify”, “zanzibar”." in said(missing)
    assert "nearest passages" in said(missing)


def test_of_an_empty_library_it_says_that(missing):
    missing.show_articles(())
    missing.show_answer(replace(ANSWER, missing="which faction", evidence=()))
    assert "Your library is empty. Add articles, then ask again." in said(missing)
    assert "No article" not in said(missing)
    assert "No passage" not in said(missing)
    missing.show_articles([make_article(1)])
    missing.show_answer(ANSWER)
    assert "empty" not in said(missing)


def test_it_says_what_no_passage_says(missing):
    missing.show_answer(replace(ANSWER, missing="which faction"))
    assert missing.asked.text() == "No passage in your library says which faction."
    assert "surely enough" not in said(missing)
    missing.show_answer(replace(ANSWER, missing=""))
    assert not missing.asked.isVisible()
    assert "surely enough" in said(missing)


def test_without_anything_near_it_does_not_promise_passages(missing):
    missing.show_answer(replace(ANSWER, evidence=(), unknown_words=()))
    assert "passages" not in said(missing)
    assert not missing.unknown_words.isVisible()


def test_articles_can_be_added(qtbot, missing):
    with qtbot.waitSignal(missing.add_requested):
        qtbot.mouseClick(missing.findChild(QPushButton), Qt.MouseButton.LeftButton)


def test_what_was_searched_instead_is_said_under_the_question(missing):
    missing.show_answer(replace(ANSWER, read_as=(("zanzibaar", "Zanzibar"),)))
    assert "Searched for “Zanzibar” instead of “zanzibaar”." in said(missing)
    missing.show_answer(ANSWER)
    assert not missing.reading.isVisible()


def test_some_articles_that_were_asked_are_not_the_library(missing):
    missing.show_answer(replace(ANSWER, among=Among(12, 240)))
    assert "Not in these articles" in said(missing)
    assert "Only 12 of your 240 articles were asked" in said(missing)
    assert "228 articles may" in said(missing)
