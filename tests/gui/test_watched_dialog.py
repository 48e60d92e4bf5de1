from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from askrs.gui.prose import Prose
from askrs.gui.watched_dialog import WatchedDialog


@pytest.fixture
def dialog(qtbot):
    made = WatchedDialog()
    qtbot.addWidget(made)
    made.open()
    return made


def texts(row):
    return [prose.text for prose in row.findChildren(Prose)]


def test_without_folders_it_says_so(dialog):
    assert dialog.empty.isVisible()
    assert dialog.rows == []


def test_every_folder_is_named_and_whether_it_is_there(dialog, tmp_path):
    dialog.show_folders([str(tmp_path), "/gone/korea"])
    assert not dialog.empty.isVisible()
    assert texts(dialog.rows[0]) == [tmp_path.name, str(tmp_path)]
    assert texts(dialog.rows[1]) == ["korea", "Not there now: /gone/korea"]
    assert dialog.rows[1].remove.accessibleName() == "Stop watching korea"
    dialog.show_folders(["/gone/korea"])
    assert len(dialog.rows) == 1


def test_each_can_be_left_alone_and_one_more_wished_for(qtbot, dialog):
    dialog.show_folders(["/a", "/b"])
    with qtbot.waitSignal(dialog.removal_requested) as requested:
        qtbot.mouseClick(dialog.rows[1].remove, Qt.MouseButton.LeftButton)
    assert requested.args == ["/b"]
    with qtbot.waitSignal(dialog.folder_requested):
        qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)


def test_escape_closes_it(qtbot, dialog):
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
