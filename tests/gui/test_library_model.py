from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from askrs.gui.library_model import ARTICLE_ROLE, COLUMNS, MISSING_ROLE, LibraryModel
from gui_fakes import article

CARDS = [
    article(1, "beta", "Zeitung", "2024-05", author="Ada"),
    article(2, "Alpha", "Blatt", "2025-01-03"),
    article(3, "gamma", "", ""),
]


@pytest.fixture
def model(qapp):
    made = LibraryModel()
    made.tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning)
    made.set_articles(CARDS)
    return made


def test_it_is_a_table_of_articles(model):
    assert (model.rowCount(), model.columnCount()) == (3, 5)
    assert [model.index(0, column).data() for column in range(5)] == [
        "beta",
        "Zeitung",
        "May 2024",
        "1 January 2026",
        "Ada",
    ]
    headers = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(5)]
    assert headers == list(COLUMNS)
    assert model.index(1, 2).data(ARTICLE_ROLE) == CARDS[1]


def test_below_an_article_and_beyond_the_table_is_nothing(model):
    assert model.rowCount(model.index(0, 0)) == model.columnCount(model.index(0, 0)) == 0
    assert model.data(QModelIndex()) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(9, Qt.Orientation.Horizontal) is None
    assert model.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None


def test_one_article_is_added_or_replaced(qtbot, model):
    with qtbot.waitSignal(model.rowsInserted):
        model.put([article(4, "delta"), article(4, "delta")])
    with qtbot.waitSignal(model.dataChanged):
        model.put([replace(CARDS[0], title="Beta, revised")])
    assert [model.index(row, 0).data() for row in range(4)] == ["Beta, revised", "Alpha", "gamma", "delta"]


def test_the_same_articles_again_change_nothing(qtbot, model):
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_articles(list(CARDS))
    model.set_articles([])
    assert model.rowCount() == 0


def test_an_article_whose_file_is_missing_says_so_until_it_is_found(qtbot, model):
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.show_file(2, False)
    assert changed.args[0].row() == 1
    index = model.index(1, 0)
    assert index.data(MISSING_ROLE)
    assert not model.index(0, 0).data(MISSING_ROLE)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Alpha, file missing"
    assert "no longer at" in index.data(Qt.ItemDataRole.ToolTipRole)
    with qtbot.assertNotEmitted(model.dataChanged):
        model.show_file(2, False)
        model.show_file(1, True)
        model.show_file(99, False)
    model.set_articles(CARDS[1:])
    assert model.index(0, 0).data(MISSING_ROLE)
    model.show_file(2, True)
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Alpha"


def test_the_same_card_again_is_no_change(qtbot, model):
    with qtbot.assertNotEmitted(model.dataChanged):
        model.put([CARDS[0]])
