from __future__ import annotations

import pytest

from askrs.gui.article_stage import ArticleStage
from gui_fakes import FakeLibrary
from page_corpus import prose, set_pages

DATA = set_pages(prose(50))
LIBRARY = FakeLibrary()
PLAIN = LIBRARY.articles()[1]
SOON = 30_000


@pytest.fixture
def stage(leafed):
    return leafed(ArticleStage)


@pytest.fixture
def paper(printed):
    return printed(DATA)


@pytest.fixture
def paged(stage, paper, qtbot):
    stage.show_text(*paper)
    stage.set_paged(True)
    qtbot.waitUntil(lambda: stage.pages.is_open, timeout=SOON)
    return stage


def test_pages_are_shown_only_where_there_are_some(paged):
    assert paged.has_pages
    assert paged.pages.isVisible()
    paged.show_text(PLAIN, LIBRARY.text(PLAIN.id))
    assert not paged.has_pages
    assert paged.text.isVisible()


def test_the_choice_outlives_an_article_without_pages(paged, paper):
    paged.show_text(PLAIN, LIBRARY.text(PLAIN.id))
    paged.show_text(*paper)
    assert paged.pages.isVisible()
    paged.set_paged(False)
    assert paged.text.isVisible()
    assert not paged.pages.is_open


def test_a_changed_file_gives_its_text_and_the_reason(stage, paper, qtbot, tmp_path):
    (tmp_path / "a.pdf").write_bytes(DATA + b"\n")
    stage.show_text(*paper)
    with qtbot.waitSignal(stage.refused, timeout=SOON, check_params_cb=lambda error: error is not None) as refused:
        stage.set_paged(True)
    assert "has changed" in refused.args[0].message
    assert stage.text.isVisible()


def test_the_pages_follow_the_marks_of_the_text(paged, paper, qtbot):
    text = paper[1]
    first = text.blocks[0].span
    paged.text.show_marks([first], first)
    qtbot.waitUntil(lambda: bool(paged.pages.view._marks), timeout=SOON)


def test_zoom_belongs_to_the_pages_only_while_the_keyboard_is_there(paged, qtbot):
    paged.open_find()
    assert not paged.enlarge(1)
    paged.close_find()
    qtbot.waitUntil(paged.pages.view.hasFocus)
    assert paged.enlarge(1)
    assert paged.pages.bar.zoom.text() != "Fit"
    assert paged.enlarge(0)
    assert paged.pages.bar.zoom.text() == "Fit"
    paged.set_paged(False)
    assert paged.text.hasFocus()
    assert not paged.enlarge(1)


def test_words_are_found_in_the_text(stage, qtbot):
    stage.open_find()
    assert stage.find_bar.isHidden()  # there is nothing to look in
    text = LIBRARY.text(PLAIN.id)
    stage.show_text(PLAIN, text)
    stage.open_find()
    qtbot.keyClicks(stage.find_bar.field, "missile")
    assert stage.find_bar.counter.text() == "1 of 2"
    assert [s.cursor.selectedText() for s in stage.text.extraSelections()] == ["missile", "missile"]
    stage.find_bar.next.click()
    stage.find_bar.next.click()
    stage.find_bar.previous.click()
    assert stage.find_bar.counter.text() == "2 of 2"
    stage.find_bar.close_button.click()
    assert stage.find_bar.isHidden()
    assert stage.text.extraSelections() == []
    assert stage.text.hasFocus()


def test_words_are_found_on_the_pages(paged, qtbot):
    paged.open_find()
    qtbot.keyClicks(paged.find_bar.field, "note 0-48")
    qtbot.waitUntil(lambda: len(paged.pages.view._marks) == 1, timeout=SOON)
    assert paged.find_bar.counter.text() == "1 of 1"
    assert paged.pages.view.page == len(paged.pages.view._leaves) - 1
    paged.close_find()
    assert paged.pages.view._marks == []


def test_another_article_ends_the_search(stage):
    first = LIBRARY.articles()[0]
    stage.show_text(first, LIBRARY.text(first.id))
    stage.open_find()
    stage.show_text(PLAIN, LIBRARY.text(PLAIN.id))
    assert stage.find_bar.isHidden()
