from __future__ import annotations

import pytest
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from askrs.gui.history_delegate import HistoryDelegate
from askrs.gui.history_model import HistoryModel
from fakes import make_answer, make_not_found
from history_fakes import FakeHistory


@pytest.fixture
def view(qtbot):
    history = FakeHistory()
    history.keep(make_not_found(), history.keep(make_answer(question="<h1>" + "long " * 400)))
    model = HistoryModel()
    model.show_sessions(history.sessions())
    made = QListView()
    made.kept = model
    made.setModel(model)
    made.setItemDelegate(HistoryDelegate(made))
    qtbot.addWidget(made)
    made.resize(260, 200)
    made.show()
    return made


def test_a_session_has_two_lines_and_a_question_one(view):
    session, question = (
        view.itemDelegate().sizeHint(QStyleOptionViewItem(), view.model().index(row, 0)).height() for row in (0, 1)
    )
    assert session > 1.5 * question


def test_a_long_name_has_a_line_more(view):
    history = FakeHistory()
    history.keep(make_answer(question="Why?"))
    history.keep(make_answer(question="long " * 400))
    view.model().show_sessions(history.sessions())
    long, short = (view.visualRect(view.model().index(row, 0)).height() for row in (0, 1))
    assert short * 1.2 < long < short * 2


def test_rows_are_painted_and_long_ones_cut(view):
    view.setCurrentIndex(view.model().index(0, 0))
    image = view.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(0, 260, 2) for y in range(0, 90, 2)}
    assert len(colours) > 2


def test_a_name_is_edited_in_its_row(view):
    index = view.model().index(0, 0)
    editor = view.itemDelegate().createEditor(view.viewport(), QStyleOptionViewItem(), index)
    assert editor.accessibleName() == "Name of the session"
    assert editor.maxLength() == 200
