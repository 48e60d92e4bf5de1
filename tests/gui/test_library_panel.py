from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt

from askrs.domain.collection import Collection
from askrs.domain.progress import Indexed, Outcome, Started
from askrs.gui.library_model import MISSING_ROLE
from askrs.gui.library_panel import LibraryPanel
from gui_fakes import article

CARDS = [article(n, title, "Blatt", "2024") for n, title in enumerate(["One", "Two", "Three"], start=1)]


@pytest.fixture
def panel(qtbot):
    made = LibraryPanel()
    qtbot.addWidget(made)
    made.resize(264, 600)
    made.show()
    made.show_articles(CARDS)
    return made


def choose(panel, *rows):
    panel.list.clearSelection()
    for row in rows:
        panel.list.selectionModel().select(panel.filter.index(row, 0), QItemSelectionModel.SelectionFlag.Select)


def titles(panel):
    return [panel.filter.index(row, 0).data() for row in range(panel.filter.rowCount())]


def test_the_newest_comes_first_and_is_counted(panel):
    assert titles(panel) == ["Three", "Two", "One"]
    assert panel.count.text() == "3 articles"
    assert not panel.empty.isVisible()


def test_it_can_be_sorted_otherwise(panel):
    by_title = next(action for action in panel.sort_button.menu().actions() if action.text() == "Title")
    by_title.trigger()
    assert titles(panel) == ["One", "Three", "Two"]
    assert by_title.isChecked()


def test_a_filter_says_how_many_are_left(qtbot, panel):
    qtbot.keyClicks(panel.line, "tw")
    assert titles(panel) == ["Two"]
    assert panel.count.text() == "1 of 3"
    qtbot.keyClicks(panel.line, "zzz")
    assert panel.empty.isVisible()


def test_an_empty_library_says_so(panel):
    panel.show_articles([])
    assert panel.empty.isVisible()
    assert panel.count.text() == "0 articles"


@pytest.mark.parametrize("how", ["click", "enter"])
def test_an_article_is_opened(qtbot, panel, how):
    index = panel.filter.index(0, 0)
    panel.list.setCurrentIndex(index)
    with qtbot.waitSignal(panel.article_activated) as activated:
        if how == "click":
            place = panel.list.visualRect(index).center()
            qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
        else:
            qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert activated.args == [CARDS[2]]


def test_removing_is_asked_first(qtbot, panel):
    choose(panel, 0, 2)
    with qtbot.assertNotEmitted(panel.removal_requested):
        qtbot.mouseClick(panel.remove_button, Qt.MouseButton.LeftButton)
    assert "2 articles" in panel.confirmation.sentence.text()
    with qtbot.waitSignal(panel.removal_requested) as requested:
        panel.confirmation.yes.click()
    assert set(requested.args[0]) == {1, 3}


def test_nothing_chosen_nothing_to_remove(panel):
    panel.list.clearSelection()
    assert not panel.remove_button.isEnabled()
    panel.ask_to_remove()
    assert not panel.confirmation.isVisible()


def test_what_is_chosen_stays_chosen_when_articles_come_and_go(panel):
    choose(panel, 1)
    panel.show_articles([*CARDS[1:], article(9, "Nine")])
    assert panel.chosen() == (2,)


def test_articles_appear_as_they_are_indexed(qtbot, panel):
    panel.show_progress(Started(2))
    panel.show_progress(Indexed("/x.html", Outcome.ADDED, article(7, "Seven"), 1, 2))
    qtbot.waitUntil(lambda: "Seven" in titles(panel))
    assert panel.count.text() == "4 articles"


def test_a_corrected_card_is_shown_in_its_place(panel):
    panel.show_edited(replace(CARDS[2], title="Three, corrected"))
    assert titles(panel)[0] == "Three, corrected"
    assert panel.count.text() == "3 articles"


def test_it_knows_which_article_the_keyboard_is_on(panel):
    assert panel.current is None
    panel.list.setCurrentIndex(panel.filter.index(1, 0))
    assert panel.current == CARDS[1]


def test_a_missing_file_is_marked_in_the_list(panel):
    panel.show_file(CARDS[0].id, False)
    assert [panel.filter.index(row, 0).data(MISSING_ROLE) for row in range(3)] == [False, False, True]


def test_watched_folders_are_counted_and_wished_for(qtbot, panel):
    assert not panel.watched.isVisible()
    panel.show_watched(["/a", "/b"])
    assert panel.watched.text() == "Watching 2 folders"
    with qtbot.waitSignal(panel.watched_requested):
        qtbot.mouseClick(panel.watched, Qt.MouseButton.LeftButton)


def test_conditions_narrow_the_list_and_what_is_chosen_stays_chosen(panel):
    panel.show_articles([*CARDS, *(article(n, f"More {n}", f"Outlet {n % 3}", "2020") for n in range(4, 200))])
    panel.line.setText("more")
    panel.list.setCurrentIndex(panel.filter.index(0, 0))
    kept = panel.current
    panel.filter_row.outlet.chosen.emit(kept.outlet)
    assert panel.count.text() == "65 of 199"
    assert (panel.current, panel.chosen()) == (kept, (kept.id,))
    panel.filter_row.chips[0].click()
    panel.line.clear()
    assert (panel.current, panel.chosen()) == (kept, (kept.id,))


def test_a_collection_is_followed_as_it_changes(panel):
    panel.show_collections([Collection(1, "Iran", frozenset({1}))])
    assert panel.shelf.isVisible()
    panel.filter_row.collection.chosen.emit("Iran")
    assert titles(panel) == ["One"]
    panel.show_collections([Collection(1, "The Gulf", frozenset({1, 3}))])
    assert titles(panel) == ["Three", "One"]
    panel.show_collections([])
    assert len(titles(panel)) == 3
    assert not panel.shelf.isVisible()


def test_the_keyboard_stays_in_the_list_after_a_removal(panel):
    choose(panel, 0)
    panel.ask_to_remove()
    panel.confirmation.yes.click()
    assert panel.focusWidget() is panel.list
