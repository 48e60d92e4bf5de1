from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from askrs.domain.collection import Collection
from askrs.gui.article_drag import packed
from askrs.gui.collection_shelf import CollectionShelf

SHELF = [Collection(n, f"Collection {n}", frozenset(range(n))) for n in range(1, 9)]
COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton


@pytest.fixture
def shelf(qtbot):
    made = CollectionShelf()
    qtbot.addWidget(made)
    made.resize(264, 200)
    return made


def drop(shelf, row, ids):
    """What Qt sends when the pointer lets go of articles over a row."""
    viewport, data = shelf.list.viewport(), packed(ids)
    at = shelf.list.visualRect(shelf.model.index(row, 0)).center()
    none = Qt.KeyboardModifier.NoModifier
    for event in (QDragEnterEvent(at, COPY, data, LEFT, none), QDragMoveEvent(at, COPY, data, LEFT, none)):
        QApplication.sendEvent(viewport, event)
        assert event.isAccepted()
    QApplication.sendEvent(viewport, QDropEvent(QPointF(at), COPY, data, LEFT, none))


def test_it_is_there_only_when_it_is_of_use(shelf):
    assert shelf.isHidden()
    shelf.show_dragging(True)
    assert not shelf.isHidden()
    assert shelf.model.rowCount() == 1
    shelf.show_dragging(False)
    assert shelf.isHidden()
    shelf.show_collections(SHELF[:2])
    assert not shelf.isHidden()
    low = shelf.list.height()
    shelf.show_collections(SHELF)
    assert low < shelf.list.height() == 5 * low // 2
    shelf.show_collections([])
    assert shelf.isHidden()


def test_a_click_or_return_shows_one_alone(qtbot, shelf):
    shelf.show_collections(SHELF)
    index = shelf.model.index(1, 0)
    with qtbot.waitSignal(shelf.toggled) as toggled:
        qtbot.mouseClick(shelf.list.viewport(), LEFT, pos=shelf.list.visualRect(index).center())
    assert toggled.args == [SHELF[1]]
    with qtbot.waitSignal(shelf.toggled) as toggled:
        qtbot.keyClick(shelf.list, Qt.Key.Key_Return)
    assert toggled.args == [SHELF[1]]


def test_articles_are_dropped_into_a_collection_or_a_new_one(qtbot, shelf):
    shelf.show_collections(SHELF[:2])
    with qtbot.waitSignal(shelf.put_requested) as put:
        drop(shelf, 1, [7, 8])
    assert put.args == [SHELF[1], (7, 8)]
    shelf.show_dragging(True)
    drop(shelf, 2, [9])
    shelf.show_dragging(False)
    assert not shelf.line.isHidden()
    with qtbot.waitSignal(shelf.creation_requested) as created:
        qtbot.keyClicks(shelf.line, " The  Nile ")
        qtbot.keyClick(shelf.line, Qt.Key.Key_Return)
    assert created.args == ["The Nile", (9,)]
    assert shelf.line.isHidden()


def test_a_name_can_be_left_unsaid(qtbot, shelf):
    shelf.show_collections(SHELF[:1])
    shelf.new_button.click()
    assert not shelf.line.isHidden()
    with qtbot.assertNotEmitted(shelf.creation_requested):
        qtbot.keyClick(shelf.line, Qt.Key.Key_Return)
        qtbot.keyClick(shelf.line, Qt.Key.Key_Escape)
    assert shelf.line.isHidden()


def test_it_is_renamed_where_it_stands(qtbot, shelf):
    shelf.show_collections(SHELF[:2])
    shelf.list.setCurrentIndex(shelf.model.index(0, 0))
    qtbot.keyClick(shelf.list, Qt.Key.Key_F2)
    editor = shelf.list.findChild(QLineEdit)
    editor.setText("Other")
    with qtbot.waitSignal(shelf.renaming_requested) as renamed:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert renamed.args == [SHELF[0], "Other"]


def test_keys_and_menu_do_the_rest(qtbot, shelf):
    shelf.show_collections(SHELF[:2])
    with qtbot.assertNotEmitted(shelf.deletion_requested):
        qtbot.keyClick(shelf.list, Qt.Key.Key_Delete)
    shelf.list.setCurrentIndex(shelf.model.index(1, 0))
    shelf.activateWindow()
    shelf.list.setFocus()
    qtbot.waitUntil(shelf.list.hasFocus)
    with qtbot.waitSignal(shelf.deletion_requested) as deleted:
        qtbot.keyClick(shelf.list, Qt.Key.Key_Delete)
    assert deleted.args == [SHELF[1]]
    keyboard = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), shelf.mapToGlobal(QPoint(1, 1)))
    QApplication.sendEvent(shelf, keyboard)
    menu = QApplication.activePopupWidget()
    actions = {action.text().replace("&", ""): action for action in menu.actions()}
    menu.close()
    assert list(actions) == ["Show only these, or all", "Ask only these", "Rename…", "Delete"]
    with qtbot.waitSignal(shelf.asking_requested) as asked:
        actions["Ask only these"].trigger()
    assert asked.args == [SHELF[1]]


def test_the_keyboard_stays_where_it_is(shelf):
    shelf.show_collections(SHELF[:2])
    shelf.list.setCurrentIndex(shelf.model.index(1, 0))
    shelf.show_collections([Collection(20, "A first one"), *SHELF[:2]])
    assert shelf.list.currentIndex().row() == 2


def test_everything_has_a_name(shelf):
    named = (shelf, shelf.list, shelf.line, shelf.new_button)
    assert all(widget.accessibleName() for widget in named)
