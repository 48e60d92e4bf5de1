from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from askrs.errors import UnknownArticle
from askrs.gui.report_view import ReportView
from gui_fakes import FakeLibrary


@pytest.fixture
def view(qtbot):
    made = ReportView()
    qtbot.addWidget(made)
    made.show()
    made.wait()
    return made


def test_it_waits_for_a_report(view):
    assert "Looking" in view.text.toPlainText()
    assert not view.copy.isEnabled()


def test_a_report_is_read_and_copied_as_text(qtbot, view):
    view.show_report(FakeLibrary().report(1))
    assert view.text.isReadOnly()
    assert "Title: from JSON-LD" in view.text.toPlainText()
    qtbot.mouseClick(view.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == view.text.toPlainText()


def test_without_a_report_it_says_why(view):
    view.show_report(UnknownArticle("No such article.", "Was it removed?"))
    assert view.text.toPlainText() == "No such article. Was it removed?"


def test_tab_leaves_the_text(view):
    assert view.text.tabChangesFocus()
