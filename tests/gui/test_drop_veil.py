from __future__ import annotations

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QWidget

from askrs.gui.drop_veil import DropVeil, dropped_paths


def test_only_files_of_this_computer_are_taken():
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/a/b c.html"), QUrl("https://a.example/x"), QUrl.fromLocalFile("/a/folder")])
    assert dropped_paths(data) == ["/a/b c.html", "/a/folder"]
    assert dropped_paths(QMimeData()) == []


def test_it_covers_its_window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(500, 400)
    window.show()
    veil = DropVeil(window)
    assert not veil.isVisible()
    veil.cover()
    assert veil.isVisible()
    assert veil.geometry() == window.rect()
