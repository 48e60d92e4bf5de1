from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from askrs.domain.filters import Filters
from askrs.gui.library_filter import LibraryFilter
from askrs.gui.library_model import ARTICLE_ROLE, COLUMNS, LibraryModel
from gui_fakes import article

CARDS = [
    article(1, "beta", "Zeitung", "2024-05", author="Ada"),
    article(2, "Alpha", "Blatt", "2025-01-03"),
    article(3, "gamma", "", ""),
]


@pytest.fixture
def model(qapp):
    made = LibraryModel()
    made.set_articles(CARDS)
    return made


@pytest.fixture
def chosen(model):
    made = LibraryFilter(model)
    made.tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning)
    return made


def titles(listed):
    return [listed.index(row, 0).data() for row in range(listed.rowCount())]


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        (0, ["Alpha", "beta", "gamma"]),
        (1, ["gamma", "Alpha", "beta"]),
        (2, ["gamma", "beta", "Alpha"]),
        (4, ["Alpha", "gamma", "beta"]),
    ],
)
def test_it_is_sorted_by_what_is_meant(chosen, column, expected):
    chosen.sort(column, Qt.SortOrder.AscendingOrder)
    assert titles(chosen) == expected
    chosen.sort(-1)
    assert titles(chosen) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [("", 3), ("ALPH", 1), ("ada", 1), ("zeitung beta", 1), ("zeitung alpha", 0), ("3.html", 1)],
)
def test_a_filter_wants_every_word(chosen, line, expected):
    chosen.set_words(line)
    assert chosen.rowCount() == expected
    assert chosen.restricts == bool(line)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(outlets=frozenset({"Blatt", "Zeitung"})), ["Alpha", "beta"]),
        (Filters(authors=frozenset({"Ada"})), ["beta"]),
        (Filters(since="2024-06"), ["Alpha"]),
        (Filters(until="2024"), ["beta"]),
    ],
)
def test_words_and_conditions_hold_together(chosen, filters, expected):
    chosen.sort(0)
    chosen.set_filters(filters)
    assert titles(chosen) == expected
    chosen.set_words("alpha")
    assert titles(chosen) == [title for title in expected if title == "Alpha"]
    assert chosen.restricts


def test_what_comes_and_goes_leaves_the_others_where_they_are(qtbot, model, chosen):
    chosen.sort(0)
    gamma = QPersistentModelIndex(chosen.index(2, 0))
    with qtbot.assertNotEmitted(chosen.modelReset):
        model.put([article(4, "delta"), article(5, "zeta")])
        chosen.set_words("gam")
    assert (titles(chosen), gamma.row()) == (["gamma"], 0)
    chosen.set_words("")
    assert titles(chosen) == ["Alpha", "beta", "delta", "gamma", "zeta"]
    assert (gamma.data(), gamma.row()) == ("gamma", 3)


def test_a_corrected_card_moves_to_its_place(model, chosen):
    chosen.sort(0)
    model.put([replace(CARDS[1], title="Zulu")])
    assert titles(chosen) == ["beta", "gamma", "Zulu"]
    assert chosen.index(2, 0).data(ARTICLE_ROLE).title == "Zulu"


def test_rows_of_articles_are_selected_as_ranges(chosen):
    chosen.sort(0)
    selection = chosen.selection_of([2, 1, 99])
    assert [(part.top(), part.bottom()) for part in selection] == [(0, 1)]
    selecting = QItemSelectionModel(chosen)
    selecting.select(selection, QItemSelectionModel.SelectionFlag.Select)
    assert len(selecting.selectedRows()) == 2


def test_its_table_is_the_model_s(chosen):
    assert [chosen.headerData(n, Qt.Orientation.Horizontal) for n in range(len(COLUMNS))] == list(COLUMNS)
    assert chosen.rowCount(chosen.index(0, 0)) == chosen.columnCount(chosen.index(0, 0)) == 0


def test_whatever_is_done_it_shows_what_the_filters_accept_in_order(model, chosen):
    dice, shelf = Random(4), {card.id: card for card in CARDS}
    for turn in range(120):
        number = dice.randint(1, 90)
        shelf[number] = article(number, f"T{dice.randint(1, 40):02d}", dice.choice("AB"), f"20{dice.randint(10, 25)}")
        model.put([shelf[number]])
        if turn % 5 == 0:
            chosen.set_words(dice.choice(["", "t1", "t", "t12"]))
        if turn % 7 == 0:
            filters = dice.choice([Filters(), Filters(outlets=frozenset("A")), Filters(since="2018")])
            chosen.set_filters(filters)
        if turn % 30 == 29:
            for gone in dice.sample(sorted(shelf), 5):
                del shelf[gone]
            model.set_articles(list(shelf.values()))
        expected = {card.id for card in shelf.values() if filters.accepts(card)}
        assert {card.id for card in chosen.shown} <= expected
        assert list(map(str.casefold, titles(chosen))) == sorted(map(str.casefold, titles(chosen)))
    chosen.set_words("")
    chosen.set_filters(Filters())
    assert {card.id for card in chosen.shown} == set(shelf)
