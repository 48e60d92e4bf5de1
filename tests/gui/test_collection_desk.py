"""Collections in the whole window: on a library of invented articles, and on a real one."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QLineEdit

from askrs.gui.application import index_command, watch_command
from askrs.gui.article_drag import articles_in
from askrs.gui.collection_model import COLLECTION_ROLE
from askrs.gui.indexing_process import IndexingProcess
from askrs.gui.library_model import ARTICLE_ROLE
from askrs.gui.main_window import MainWindow
from askrs.gui.session import Session
from askrs.gui.watching import Watching
from askrs.gui.watching_process import WatchingProcess
from askrs.library import Library
from askrs.settings import Settings
from gui_fakes import article, set_text

QUESTION = "Why won't Russia deliver S-400s to Iran?"


@pytest.fixture
def window(make_window, library):
    for number in range(3, 8):
        library.shelf[article(number, f"Filler {number}", "Gazette", "2020")] = set_text(())
    library.collections.create("Harbours", [1, 3])
    library.collections.create("Water", [4])
    return make_window()


@pytest.fixture
def shelf(qtbot, window):
    qtbot.waitUntil(lambda: window.library.shelf.model.rowCount() == 2)
    return window.library.shelf


@pytest.fixture
def real_window(qtbot, appearance, store, watched_folders, sample_folder, tmp_path):
    """The window on a real library of the sample articles."""
    folder = tmp_path / "library"
    shutil.copytree(sample_folder, folder)
    watching = Watching(WatchingProcess(watch_command(folder, Settings())), watched_folders)
    session = Session(lambda: Library.open(folder), IndexingProcess(index_command(folder, Settings())), watching)
    window = MainWindow(session, appearance, store)
    qtbot.addWidget(window)
    with qtbot.waitSignal(session.articles_listed, timeout=30_000):
        window.show()
    yield window
    session.close()


def names(shelf):
    return [shelf.model.index(row, 0).data() for row in range(shelf.model.rowCount())]


def listed(window):
    return {article.id for article in window.library.filter.shown}


def choose(window, *ids):
    selection, way = window.library.filter.selection_of(ids), QItemSelectionModel.SelectionFlag.ClearAndSelect
    window.library.list.selectionModel().select(selection, way)


def click(qtbot, shelf, row):
    at = shelf.list.visualRect(shelf.model.index(row, 0)).center()
    qtbot.mouseClick(shelf.list.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_without_collections_there_is_no_shelf(make_window):
    assert not make_window().library.shelf.isVisible()


def test_one_is_shown_alone_and_all_again(qtbot, window, shelf):
    click(qtbot, shelf, 0)
    assert listed(window) == {1, 3}
    assert [chip.text() for chip in window.library.filter_row.chips] == ["In Harbours"]
    click(qtbot, shelf, 1)
    assert listed(window) == {4}
    click(qtbot, shelf, 1)
    assert listed(window) == set(range(1, 8))


def test_only_a_collection_is_asked(qtbot, window, shelf, ask):
    shelf.list.setCurrentIndex(shelf.model.index(0, 0))
    shelf.asking_requested.emit(shelf.model.index(0, 0).data(COLLECTION_ROLE))
    assert window.question_bar.scope.text() == "Only 2 of 7"
    answer = ask("Why did the government lease the harbour and what ships did it serve?")
    assert (answer.among.asked, answer.among.total) == (2, 7)
    assert {item.article.id for item in answer.evidence} <= {1, 3}


@pytest.mark.parametrize("as_table", [False, True])
def test_what_is_chosen_is_carried_while_the_shelf_offers_a_new_one(window, shelf, monkeypatch, as_table):
    carried = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, _: carried.append((articles_in(drag.mimeData()), names(shelf))))
    window.library.table_button.setChecked(as_table)
    choose(window, 2, 5)
    view = window.library.table if as_table else window.library.list
    assert view.dragEnabled()
    assert window.library.filter.index(0, 0).flags() & Qt.ItemFlag.ItemIsDragEnabled
    view.startDrag(Qt.DropAction.CopyAction)
    ((ids, offered),) = carried
    assert set(ids) == {2, 5}
    assert offered == ["Harbours", "Water", "New collection…"]
    assert names(shelf) == ["Harbours", "Water"]


def test_what_is_dropped_stays_there_and_is_taken_back_by_keys(qtbot, window, shelf, library):
    shelf.put_requested.emit(shelf.model.index(1, 0).data(COLLECTION_ROLE), (5, 6))
    qtbot.waitUntil(lambda: shelf.model.index(1, 0).data(COLLECTION_ROLE).articles == {4, 5, 6})
    assert window.library.note.sentence.text == "Put 2 articles into “Water”."
    window.library.list.setFocus()
    qtbot.keyClick(window.library.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: shelf.model.index(1, 0).data(COLLECTION_ROLE).articles == {4})
    assert not window.library.note.button.isVisible()


def test_a_collection_that_is_shown_keeps_being_shown_under_another_name(qtbot, window, shelf):
    click(qtbot, shelf, 0)
    qtbot.keyClick(shelf.list, Qt.Key.Key_F2)
    shelf.list.findChild(QLineEdit).setText("Ports")
    qtbot.keyClick(shelf.list.findChild(QLineEdit), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(shelf) == ["Ports", "Water"])
    assert [chip.text() for chip in window.library.filter_row.chips] == ["In Ports"]
    assert listed(window) == {1, 3}
    qtbot.keyClick(shelf.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: names(shelf) == ["Water"])
    assert listed(window) == set(range(1, 8))
    window.menus.actions["undo"].trigger()
    qtbot.waitUntil(lambda: names(shelf) == ["Ports", "Water"])


def test_an_article_is_taken_out_of_the_one_that_is_shown(qtbot, window, shelf):
    menu = window.library.list.menu

    def offered():
        menu.aboutToShow.emit()
        return [action.text().replace("&", "") for action in menu.actions() if action.isVisible()]

    assert offered() == ["Open", "Details…", "Add to collection…", "Remove…"]
    click(qtbot, shelf, 0)
    assert offered()[-2] == "Take out of “Harbours”"
    choose(window, 3)
    next(action for action in menu.actions() if "Take out" in action.text()).trigger()
    qtbot.waitUntil(lambda: listed(window) == {1})


def test_everything_can_be_done_in_the_dialog(qtbot, window, shelf, library):
    dialog, action = window.library_desk.collections.dialog, window.menus.actions["collections"]
    assert action.shortcut().toString() == "Ctrl+D"
    window.library.list.clearSelection()
    action.trigger()
    assert "Choose an article first" in window.banner.message.text()
    choose(window, 1, 2)
    action.trigger()
    qtbot.keyClicks(dialog.line, "Islands")
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(shelf) == ["Harbours", "Islands", "Water"])
    assert [dialog.list.item(row).checkState() for row in range(3)] == [
        Qt.CheckState.PartiallyChecked,
        Qt.CheckState.Checked,
        Qt.CheckState.Unchecked,
    ]
    dialog.list.setCurrentRow(2)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: library.collections.named("Water").articles == {1, 2, 4})
    qtbot.keyClicks(dialog.line, "water")
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.error.isVisible)
    assert "already" in dialog.error.text()
    dialog.accept()


def test_the_filters_know_collections_too(window, shelf):
    row = window.library.filter_row
    row.open()
    assert row.collection.isVisible()
    assert row.collection.accessibleName() == "Filter by collection"
    for name in ("Harbours", "Water"):
        row.collection.chosen.emit(name)
    assert listed(window) == {1, 3, 4}
    row.chips[0].click()
    assert listed(window) == {4}


def test_removing_is_taken_back_with_ctrl_z(qtbot, window, shelf):
    choose(window, 1, 4)
    qtbot.keyClick(window.library.list, Qt.Key.Key_Delete)
    with qtbot.waitSignal(window.session.articles_listed):
        window.library.confirmation.yes.click()
    assert listed(window) == {2, 3, 5, 6, 7}
    assert window.library.note.sentence.text == "Removed 2 articles."
    qtbot.waitUntil(lambda: shelf.model.index(1, 0).data(COLLECTION_ROLE).articles == set())
    with qtbot.waitSignal(window.session.articles_listed):
        qtbot.keyClick(window.library.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert listed(window) == set(range(1, 8))
    qtbot.waitUntil(lambda: shelf.model.index(1, 0).data(COLLECTION_ROLE).articles == {4})


def test_a_real_library_with_collections_removed_articles_and_their_return(qtbot, real_window):
    window, wait = real_window, 60_000
    with qtbot.waitSignal(window.session.article_read, timeout=wait):
        window.question_bar.ask(QUESTION)
    before = window.answers.answer
    cited = sorted({citation.article.id for citation in before.citations})
    choose(window, *cited)
    with qtbot.waitSignal(window.session.shelving.listed, timeout=wait):
        window.library.shelf.ask_for_name(window.library.chosen())
        qtbot.keyClicks(window.library.shelf.line, "Missiles")
        qtbot.keyClick(window.library.shelf.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(window.library.shelf) == ["Missiles"], timeout=wait)
    window.library.ask_to_remove()
    with qtbot.waitSignals([window.session.removed, window.session.articles_listed], timeout=wait):
        window.library.confirmation.yes.click()
    assert not listed(window) & set(cited)
    with qtbot.waitSignal(window.session.answered, timeout=wait):
        window.question_bar.ask(QUESTION)
    assert not {item.article.id for item in window.answers.answer.evidence} & set(cited)
    with qtbot.waitSignal(window.session.articles_listed, timeout=wait):
        window.library.note.button.click()
    assert set(cited) <= listed(window)
    qtbot.waitUntil(lambda: window.library.shelf.model.index(0, 0).data(COLLECTION_ROLE).articles == set(cited))
    click(qtbot, window.library.shelf, 0)
    assert listed(window) == set(cited)
    window.menus.actions["only_these"].trigger()
    with qtbot.waitSignal(window.session.answered, timeout=wait):
        window.question_bar.ask(QUESTION)
    assert window.answers.answer.citations[0].quote in {citation.quote for citation in before.citations}
    assert window.answers.answer.among.asked == len(cited)
    assert window.library.list.model().index(0, 0).data(ARTICLE_ROLE).id in cited
