from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent
from PySide6.QtWidgets import QApplication

from askrs.domain.collection import Collection
from askrs.gui.article_drag import packed
from askrs.gui.collection_list import CollectionList
from askrs.gui.collection_model import CollectionModel


@pytest.fixture
def view(qtbot):
    model = CollectionModel()
    model.show_collections([Collection(1, "Iran"), Collection(2, "Water")])
    made = CollectionList(model)
    model.setParent(made)
    qtbot.addWidget(made)
    made.resize(200, 200)
    made.show()
    return made


def welcomed(view, at, data):
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, Qt.DropAction.CopyAction, data, button, none)
    move = QDragMoveEvent(at, Qt.DropAction.CopyAction, data, button, none)
    for event in (enter, move):
        QApplication.sendEvent(view.viewport(), event)
    return move.isAccepted()


def test_articles_are_welcome_on_rows_and_files_are_not(view):
    on_row, below = view.visualRect(view.model().index(1, 0)).center(), QPoint(20, 180)
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/a/b.html")])
    assert welcomed(view, on_row, packed([1]))
    assert not welcomed(view, below, packed([1]))
    assert not welcomed(view, on_row, files)


def test_it_has_a_name(view):
    assert view.accessibleName() == "Collections of articles"
