from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from askrs.domain.collection import Collection
from askrs.gui.article_drag import ARTICLES, packed
from askrs.gui.collection_model import COLLECTION_ROLE, COUNT_ROLE, SHOWN_ROLE, CollectionModel

SHELF = (Collection(1, "Iran", frozenset({1, 2})), Collection(2, "<b>Water", frozenset()))
COPY = Qt.DropAction.CopyAction


@pytest.fixture
def model(qapp):
    made = CollectionModel()
    made.tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning)
    made.show_collections(SHELF)
    return made


def test_each_row_is_a_collection_and_is_told(model):
    first, second = model.index(0, 0), model.index(1, 0)
    assert (first.data(), first.data(COUNT_ROLE), first.data(COLLECTION_ROLE)) == ("Iran", "2", SHELF[0])
    assert "&lt;b&gt;Water" in second.data(Qt.ItemDataRole.ToolTipRole)
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "Collection: Iran, 2 articles"
    model.show_only({"Iran"})
    assert [index.data(SHOWN_ROLE) for index in (first, second)] == [True, False]
    assert first.data(Qt.ItemDataRole.AccessibleTextRole).endswith("shown alone")
    assert model.data(QModelIndex()) is None
    assert model.rowCount(first) == 0


def test_a_row_for_a_new_one_comes_and_goes(model):
    model.offer_new(True)
    model.offer_new(True)
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["Iran", "<b>Water", "New collection…"]
    assert not model.flags(model.index(2, 0)) & Qt.ItemFlag.ItemIsEditable
    model.show_collections(SHELF[:1])
    assert model.rowCount() == 2
    model.offer_new(False)
    assert model.rowCount() == 1


def test_articles_are_dropped_on_rows_only(qtbot, model):
    dropped = []
    model.dropped.connect(lambda collection, articles: dropped.append((collection, articles)))
    model.offer_new(True)
    assert model.mimeTypes() == [ARTICLES]
    assert model.supportedDropActions() == COPY
    assert model.dropMimeData(packed([7]), COPY, -1, -1, model.index(1, 0))
    assert model.dropMimeData(packed([8]), COPY, -1, -1, model.index(2, 0))
    assert not model.dropMimeData(packed([8]), COPY, 0, 0, QModelIndex())
    assert not model.dropMimeData(packed([]), COPY, -1, -1, model.index(1, 0))
    assert not model.dropMimeData(packed([8]), Qt.DropAction.MoveAction, -1, -1, model.index(1, 0))
    assert dropped == [(SHELF[1], (7,)), (None, (8,))]


def test_another_name_is_a_wish(qtbot, model):
    renamed = []
    model.renamed.connect(lambda collection, name: renamed.append((collection, name)))
    for name in ("Iran", "  ", " The  Gulf "):
        assert not model.setData(model.index(0, 0), name)
    assert renamed == [(SHELF[0], "The Gulf")]
