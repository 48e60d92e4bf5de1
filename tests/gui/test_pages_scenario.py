"""The whole window over a library with a real PDF: from a citation to the sentence on its page, and back."""

from __future__ import annotations

import hashlib

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from askrs.gui.icons import IconButton
from askrs.gui.places import place_of_article
from askrs.reading import read
from gui_fakes import FakeLibrary
from page_corpus import card, prose, set_pages

DATA = set_pages(prose(50), columns=2)
SOON = 30_000


@pytest.fixture
def library(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(DATA)
    return FakeLibrary({card(path, hashlib.sha256(DATA).hexdigest()): read(path).text})


@pytest.fixture
def pages(window):
    return window.reading.stage.pages


def test_a_citation_opens_its_page_with_the_sentence_marked(window, pages, ask, qtbot):
    window.menus.actions["pages"].toggle()
    answer = ask("What did the officials confirm about Cairo and Delhi, said note?")
    qtbot.waitUntil(lambda: bool(pages.view._marks), timeout=SOON)
    assert answer.citations[0].quote in pages.view.accessibleDescription()
    first = pages.view.accessibleDescription()
    window.menus.actions["next_mark"].trigger()
    assert pages.view.accessibleDescription() != first
    window.menus.actions["previous_mark"].trigger()
    assert pages.view.accessibleDescription() == first


def test_the_choice_is_remembered(make_window, window, store):
    assert not window.reading.paged.isChecked()
    window.menus.actions["pages"].toggle()
    assert window.reading.paged.isChecked()
    window.close()
    assert store.value("window/pages") == "true"
    assert make_window().reading.paged.isChecked()


def test_the_button_is_the_menu_s(window):
    window.reading.pages_toggled.emit(True)
    assert window.menus.actions["pages"].isChecked()


def test_a_file_that_changes_is_said_the_next_time(window, pages, library, qtbot, tmp_path):
    article = library.articles()[0]
    window.menus.actions["pages"].toggle()
    window.session.read(place_of_article(article))
    qtbot.waitUntil(lambda: pages.is_open, timeout=SOON)
    (tmp_path / "a.pdf").write_bytes(DATA + b"\n")
    window.reading.clear()
    window.session.read(place_of_article(article))
    qtbot.waitUntil(window.reading.missing.isVisible, timeout=SOON)
    assert "has changed since it was read" in window.reading.missing.text
    assert window.reading.view.isVisible()


def test_ctrl_plus_is_the_page_s_there_and_the_text_s_elsewhere(window, pages, library, qtbot):
    window.menus.actions["pages"].toggle()
    window.session.read(place_of_article(library.articles()[0]))
    qtbot.waitUntil(lambda: pages.is_open, timeout=SOON)
    scale = window.appearance.scale
    window.question_bar.take_focus()
    window.menus.actions["larger"].trigger()
    assert window.appearance.scale > scale
    window.menus.actions["same_size"].trigger()
    pages.setFocus()
    qtbot.waitUntil(pages.view.hasFocus)
    window.menus.actions["larger"].trigger()
    assert pages.bar.zoom.text() != "Fit"
    assert window.appearance.scale == scale


def test_everything_has_a_name(window, pages):
    assert pages.view.accessibleName()
    assert all(button.accessibleName() for button in window.reading.findChildren(IconButton))
    assert window.reading.stage.find_bar.field.accessibleName()


def test_the_window_closes_while_a_page_is_being_drawn(window, library, qtbot):
    window.menus.actions["pages"].toggle()
    window.session.read(place_of_article(library.articles()[0]))
    window.close()


def test_a_passage_chosen_on_a_page_is_copied_with_its_citation(window, pages, library, qtbot):
    window.menus.actions["pages"].toggle()
    article = library.articles()[0]
    window.session.read(place_of_article(article))
    qtbot.waitUntil(lambda: pages.is_open, timeout=SOON)
    with qtbot.waitSignal(window.session.leafing.worded, timeout=SOON):
        qtbot.mouseMove(pages.view.viewport(), QPoint(200, 160))
        qtbot.mouseDClick(pages.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 160))
    said = pages.selecting.selection.of(library.text(article.id).text)
    window.menus.actions["copy_quote"].trigger()
    quote, source = QGuiApplication.clipboard().text().split("\n")
    assert quote == f"“{said}”"
    assert source.startswith("— ")
    assert "p. 1" in source or "page 1" in source
