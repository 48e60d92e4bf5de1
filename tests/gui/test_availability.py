from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCursor

QUESTION = "Why did the government lease the harbour?"
ON_AN_ARTICLE = {"why", "find", "next_mark", "previous_mark", "copy_quote", "details"}


@pytest.fixture
def can(window):
    return lambda: {
        name for name in {*ON_AN_ARTICLE, "pages", "remove", "copy", "export"} if window.menus.actions[name].isEnabled()
    }


def test_without_an_article_there_is_nothing_to_do_with_one(window, can):
    assert can() == set()
    for name in sorted(ON_AN_ARTICLE):
        window.menus.actions[name].trigger()
    assert not window.reading.stage.find_bar.isVisible()
    assert not window.details.isVisible()


def test_an_answer_brings_its_article(window, can, ask):
    ask(QUESTION)
    assert can() >= {*ON_AN_ARTICLE, "copy", "export"}
    assert window.menus.actions["pages"].isEnabled() == window.reading.stage.has_pages
    ask("What of the zebra?")
    assert can() == set()


def test_a_new_session_ends_it(window, can, ask):
    ask(QUESTION)
    window.menus.actions["new_session"].trigger()
    assert can() == set()


def test_an_article_without_marks_has_nothing_to_copy_until_something_is_selected(qtbot, window, can):
    with qtbot.waitSignal(window.session.article_read):
        window.library.list.activated.emit(window.library.filter.index(0, 0))
    assert can() & ON_AN_ARTICLE == {"why", "find", "details"}
    window.reading.view.moveCursor(QTextCursor.MoveOperation.NextWord, QTextCursor.MoveMode.KeepAnchor)
    assert "copy_quote" in can()


def test_what_is_chosen_can_be_removed(window, can):
    window.library.list.setCurrentIndex(window.library.filter.index(0, 0))
    assert can() == {"remove", "details"}
    window.library.list.clearSelection()
    assert can() == {"details"}
