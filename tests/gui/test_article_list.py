from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent

from askrs.gui.article_list import ArticleList
from askrs.gui.library_model import LibraryModel
from gui_fakes import article


@pytest.fixture
def articles(qtbot):
    model = LibraryModel()
    model.set_articles([article(1, "A title of middling length, as most are"), article(2, "Short")])
    made = ArticleList(model)
    made.model_kept = model
    qtbot.addWidget(made)
    made.resize(160, 300)
    made.show()
    return made


def heights(view):
    return [view.visualRect(view.model().index(row, 0)).height() for row in range(2)]


def test_rows_are_measured_again_at_another_width(qtbot, articles):
    first, second = heights(articles)
    assert first > second
    articles.resize(500, 300)
    qtbot.waitUntil(lambda: heights(articles) == [second, second])
    articles.resize(160, 300)
    qtbot.waitUntil(lambda: heights(articles) == [first, second])


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_shift_and_enter_wish_for_details_and_do_not_open(qtbot, articles, key):
    articles.setFocus()
    qtbot.waitUntil(articles.hasFocus)
    articles.setCurrentIndex(articles.model().index(1, 0))
    with (
        qtbot.assertNotEmitted(articles.activated),
        qtbot.waitSignal(articles.details_requested) as requested,
    ):
        qtbot.keyClick(articles, key, Qt.KeyboardModifier.ShiftModifier)
    assert requested.args[0].title == "Short"


def test_the_menu_of_an_article_offers_what_can_be_done(qtbot, articles):
    index = articles.model().index(1, 0)
    articles.setCurrentIndex(index)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, articles.visualRect(index).center(), QPoint(5, 5))
    articles.contextMenuEvent(event)
    assert articles.menu.isVisible()
    articles.menu.hide()
    wishes = [
        articles.activated,
        articles.details_requested,
        articles.collections_requested,
        articles.removal_requested,
    ]
    for action, wish in zip(articles.menu.actions(), wishes, strict=True):
        with qtbot.waitSignal(wish):
            action.trigger()


def test_the_menu_key_works_on_the_row_of_the_keyboard(articles):
    articles.setCurrentIndex(QModelIndex())
    articles.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0)))
    assert not articles.menu.isVisible()
    articles.setCurrentIndex(articles.model().index(0, 0))
    articles.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0)))
    assert articles.menu.isVisible()
    articles.menu.hide()


def test_articles_can_be_carried_away(qtbot, articles):
    assert articles.dragEnabled()
    with qtbot.waitSignal(articles.drag_begun):
        articles.startDrag(Qt.DropAction.CopyAction)
