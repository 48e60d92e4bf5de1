from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from askrs.domain.collection import Collection
from askrs.domain.filters import Filters
from askrs.gui.filter_row import FilterRow
from gui_fakes import article

CARDS = [
    article(1, "One", "R&D Weekly", "2024-05", author="Ada"),
    article(2, "Two", "R&D Weekly", "2025-01-03", author="Ben"),
    article(3, "Three", "The Meridian", "2023"),
]


@pytest.fixture
def row(qtbot):
    made = FilterRow()
    qtbot.addWidget(made)
    made.show_articles(CARDS)
    made.show()
    return made


def names(row):
    return [chip.accessibleName().removeprefix("Take away the filter: ") for chip in row.chips]


def test_it_is_quiet_until_it_is_opened(qtbot, row):
    assert not row.fields.isVisible()
    qtbot.mouseClick(row.toggle, Qt.MouseButton.LeftButton)
    assert row.fields.isVisible()
    with qtbot.waitSignal(row.left):
        qtbot.keyClick(row.outlet, Qt.Key.Key_Escape)
    assert not row.fields.isVisible()
    row.open()
    assert row.fields.isVisible()


def test_each_condition_stands_on_a_chip_that_takes_it_away(qtbot, row):
    row.open()
    row.outlet.chosen.emit("R&D Weekly")
    row.author.chosen.emit("Ada")
    row.author.chosen.emit("Ben")
    row.since.setText("2024-05")
    assert names(row) == ["R&D Weekly", "By Ada", "By Ben", "From May 2024"]
    assert row.toggle.text() == "Filters · 4"
    assert row.chips[0].text() == "R&&D Weekly"
    with qtbot.waitSignal(row.filters_changed) as changed:
        qtbot.mouseClick(row.chips[1], Qt.MouseButton.LeftButton)
    assert changed.args[0] == Filters(outlets=frozenset({"R&D Weekly"}), authors=frozenset({"Ben"}), since="2024-05")
    row.chips[-1].click()
    assert (row.since.text(), row.filters.since) == ("", "")
    row.clear()
    assert (row.chips, row.filters, row.toggle.text()) == ([], Filters(), "Filters")


def test_a_date_counts_when_it_is_whole_and_a_wrong_one_is_told(qtbot, row):
    row.open()
    qtbot.keyClicks(row.until, "2024-1")
    assert row.filters.until == "2024"
    assert not row.hint.isVisible()
    row.until.editingFinished.emit()
    assert row.hint.isVisible()
    assert "2024-05" in row.hint.text()
    qtbot.keyClicks(row.until, "0")
    assert not row.hint.isVisible()
    assert (row.filters.until, names(row)) == ("2024-10", ["Until October 2024"])


def test_everything_has_a_name_for_those_who_hear_it(row):
    fields = [row.outlet, row.author, row.since, row.until, row.toggle]
    assert [field.accessibleName() for field in fields] == [
        "Filter by outlet",
        "Filter by author",
        "Published from",
        "Published until",
        "Filters",
    ]


def test_names_of_outside_are_cut_and_stay_plain(row):
    row.outlet.chosen.emit("<img src='x'>" * 9)
    assert len(row.chips[0].text()) == 26
    assert "&lt;img" in row.chips[0].toolTip()


def test_collections_are_offered_once_there_are_any_and_followed_when_they_change(row):
    row.open()
    assert not row.collection.isVisible()
    row.show_collections([Collection(1, "Iran", frozenset({1})), Collection(2, "Water")])
    assert row.collection.isVisible()
    row.collection.chosen.emit("Iran")
    row.collection.chosen.emit("Water")
    assert names(row) == ["In Iran", "In Water"]
    row.show_collections([Collection(1, "The Gulf", frozenset({1}))])
    assert row.filters.collections == {"The Gulf"}
    row.chips[0].click()
    assert row.filters == Filters()
