from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from askrs.errors import LibraryBusy
from askrs.gui import answer_desk
from askrs.gui import main_window as module
from askrs.gui.library_model import MISSING_ROLE
from askrs.gui.shortcuts_sheet import ShortcutsSheet

QUESTION = "Why did the government lease the harbour and what ships did it serve?"
ACTION, BUTTON, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def dragged(*paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    return data


def drop(window, data):
    enter = QDragEnterEvent(QPoint(5, 5), ACTION, data, BUTTON, NONE)
    window.dragEnterEvent(enter)
    shown = window._veil.isVisible()
    if enter.isAccepted():
        window.dropEvent(QDropEvent(QPointF(5, 5), ACTION, data, BUTTON, NONE))
    return enter.isAccepted(), shown


def press(window, name):
    window.menus.actions[name].trigger()


def test_files_dropped_anywhere_are_added(qtbot, window):
    with qtbot.waitSignals([window.session.indexing_changed, window.session.library_changed]):
        accepted, veiled = drop(window, dragged("/a/b.html"))
    assert (accepted, veiled) == (True, True)
    assert not window._veil.isVisible()


def test_what_is_no_file_is_not_taken(window):
    data = QMimeData()
    data.setText("just text")
    assert drop(window, data) == (False, False)


def test_fields_leave_drops_to_the_window(window):
    fields = [window.question_bar.field, window.library.line, window.reading.view]
    assert not any(field.acceptDrops() for field in fields)


def test_files_folders_and_samples_are_added_from_menus_and_buttons(qtbot, window, monkeypatch):
    added = []
    monkeypatch.setattr(window.session, "add", lambda paths: added.append(list(paths)))
    monkeypatch.setattr(module, "choose_files", lambda _: ["/a.html"])
    monkeypatch.setattr(module, "choose_folder", lambda _: ["/folder"])
    press(window, "add_files")
    press(window, "add_folder")
    window.answers.greeting.drop_hint.samples_requested.emit()
    assert added[:2] == [["/a.html"], ["/folder"]]
    assert added[2][0].endswith("articles")


def test_removing_closes_the_article_and_updates_the_list(qtbot, window, ask, library):
    ask(QUESTION)
    gone = window.answers.answer.citations[0].article
    row = next(n for n in range(2) if window.library.filter.index(n, 0).data() == gone.title)
    window.library.list.setCurrentIndex(window.library.filter.index(row, 0))
    qtbot.keyClick(window.library.list, Qt.Key.Key_Delete)
    with qtbot.waitSignal(window.session.articles_listed):
        window.library.confirmation.yes.click()
    assert gone not in library.articles()
    assert window.library.filter.rowCount() == 1
    assert not window.reading.view.isVisible()


def test_a_correction_is_seen_everywhere(qtbot, window, ask, library):
    ask(QUESTION)
    article = window.answers.answer.citations[0].article
    with qtbot.waitSignal(window.session.reported):
        press(window, "details")
    assert "Kept: 1 title" in window.details.report.text.toPlainText()
    window.details.form.lines["title"].setText("The leased harbour")
    with qtbot.waitSignal(window.session.edited):
        window.details.save.click()
    assert not window.details.isVisible()
    assert window.reading.title.text == "The leased harbour"
    assert window.answers.answer.citations[0].article.title == "The leased harbour"
    assert "The leased harbour" in [window.library.filter.index(row, 0).data() for row in range(2)]
    assert [card.title for card in library.articles() if card.id == article.id] == ["The leased harbour"]
    assert window.reading.view.current_mark == window.answers.answer.citations[0].span


def test_a_correction_that_is_refused_stays_in_the_dialog(qtbot, window, library):
    window.library.list.setCurrentIndex(window.library.filter.index(0, 0))
    window.library.list.details_requested.emit(window.library.current)
    window.details.form.lines["published"].setText("next May")
    with qtbot.waitSignal(window.session.edit_refused):
        window.details.save.click()
    assert window.details.problem.isVisible()
    assert not window.banner.isVisible()
    window.details.reject()


def test_details_are_of_the_article_that_one_is_at(qtbot, window, ask):
    press(window, "details")
    assert window.details.article is None
    ask(QUESTION)
    other = next(row for row in range(2) if window.library.filter.index(row, 0).data() != window.reading.title.text)
    window.library.list.setCurrentIndex(window.library.filter.index(other, 0))
    press(window, "details")
    assert window.details.article == window.reading.article
    window.details.reject()
    window.library.list.setFocus()
    qtbot.waitUntil(window.library.list.hasFocus)
    press(window, "details")
    assert window.details.article == window.library.current
    window.details.reject()


def test_a_folder_is_watched_from_the_menu_and_left_alone_from_the_list(qtbot, window, monkeypatch, tmp_path):
    assert not window.library.watched.isVisible()
    monkeypatch.setattr(module, "choose_folder", lambda *_: [str(tmp_path)])
    with qtbot.waitSignal(window.session.articles_listed, timeout=10_000):
        press(window, "watch")
    assert window.library.watched.text() == "Watching 1 folder"
    assert window.progress.sentence.text == "From your watched folders: 1 article added"
    qtbot.mouseClick(window.library.watched, Qt.MouseButton.LeftButton)
    assert window.watched.isVisible()
    with qtbot.waitSignal(window.session.watching.rested, timeout=10_000):
        window.watched.rows[0].remove.click()
    assert window.watched.empty.isVisible()
    assert not window.library.watched.isVisible()
    window.watched.accept()


def test_watched_folders_begin_and_end_with_the_window(qtbot, make_window, watched_folders, tmp_path):
    watched_folders.keep([str(tmp_path)])
    window = make_window()
    process = window.session.watching._process
    assert process.is_running
    window.close()
    assert not process.is_running


def test_a_file_that_is_gone_is_marked_when_its_article_is_opened(qtbot, window, ask, library):
    library.gone = {card.source for card in library.articles()}
    with qtbot.waitSignal(window.session.file_found):
        ask(QUESTION)
    assert window.reading.missing.isVisible()
    marked = [window.library.filter.index(row, 0).data(MISSING_ROLE) for row in range(2)]
    assert marked.count(True) == 1


def test_an_answer_is_saved(qtbot, window, ask, monkeypatch, tmp_path):
    assert not window.menus.actions["export"].isEnabled()
    ask(QUESTION)
    monkeypatch.setattr(answer_desk, "choose_target", lambda _, question: tmp_path / "a.md")
    with qtbot.waitSignal(window.session.press.exported):
        press(window, "export")
    assert (tmp_path / "a.md").read_text(encoding="utf-8").startswith(f"# {QUESTION}")
    assert "a.md" in window.banner.message.text()


def test_leaving_the_dialog_saves_nothing(qtbot, window, ask, monkeypatch):
    ask(QUESTION)
    monkeypatch.setattr(answer_desk, "choose_target", lambda *_: None)
    with qtbot.assertNotEmitted(window.session.press.exported, wait=30):
        press(window, "export")


def test_an_answer_is_copied(qtbot, window, ask):
    ask(QUESTION)
    with qtbot.waitSignal(window.session.press.copied):
        press(window, "copy")
    assert QGuiApplication.clipboard().text().startswith("#")


def test_what_was_not_found_cannot_be_exported_and_closes_the_article(window, ask):
    ask(QUESTION)
    ask("Did Zanzibar ratify harbour?")
    assert not window.menus.actions["export"].isEnabled()
    assert not window.reading.view.isVisible()


def test_errors_are_said_in_the_window(qtbot, window, library):
    library.busy = True
    window.library.list.setCurrentIndex(window.library.filter.index(0, 0))
    window.library.ask_to_remove()
    with qtbot.waitSignal(window.session.failed) as failed:
        window.library.confirmation.yes.click()
    assert isinstance(failed.args[0], LibraryBusy)
    assert window.banner.isVisible()
    assert library.articles() != []


def test_marks_are_walked_and_citations_opened_from_the_keyboard(qtbot, window, ask):
    answer = ask(QUESTION)
    first = window.reading.view.current_mark
    press(window, "next_mark")
    assert window.reading.view.current_mark != first
    press(window, "previous_mark")
    assert window.reading.view.current_mark == first
    window.menus.citations[1].trigger()
    assert window.reading.view.current_mark == answer.citations[1].span


def test_the_library_panel_comes_and_goes(window):
    press(window, "toggle_library")
    assert not window.library.isVisible()
    window.question_bar.library_button.click()
    assert window.library.isVisible()


def test_panes_are_walked(qtbot, window):
    with qtbot.waitActive(window):
        window.activateWindow()
    window.question_bar.take_focus()
    way = [("next_pane", window.library), ("next_pane", window.answers), ("previous_pane", window.library)]
    for name, pane in way:
        press(window, name)
        assert pane is QApplication.focusWidget() or pane.isAncestorOf(QApplication.focusWidget())


def test_letters_and_theme_change_from_the_menu(window, appearance):
    press(window, "larger")
    assert appearance.scale == 1.1
    press(window, "smaller")
    assert appearance.scale == 1.0
    window.menus.appearances["dark"].trigger()
    assert appearance.choice == "dark"
    press(window, "same_size")


def test_the_sheet_of_shortcuts_opens(window):
    press(window, "shortcuts")
    sheet = window.findChild(ShortcutsSheet)
    assert sheet.isVisible()
    sheet.accept()


@pytest.mark.parametrize(
    ("url", "said", "opened"), [("https://a.example/x", True, 1), ("https://a.example/x", False, 0)]
)
def test_a_link_is_opened_only_after_a_yes(window, monkeypatch, url, said, opened):
    seen = []
    monkeypatch.setattr(QDesktopServices, "openUrl", seen.append)
    monkeypatch.setattr(module, "confirm_link", lambda *_: said)
    window.reading.link_requested.emit(url)
    assert len(seen) == opened


@pytest.mark.parametrize("url", ["file:///etc/passwd", "javascript:x", "", "smb://host/share"])
def test_other_addresses_are_never_opened(window, monkeypatch, url):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: pytest.fail("opened"))
    monkeypatch.setattr(module, "confirm_link", lambda *_: pytest.fail("asked"))
    window.reading.link_requested.emit(url)


def test_the_window_comes_back_as_it_was(qtbot, make_window, store):
    first = make_window()
    first.resize(1100, 640)
    press(first, "toggle_library")
    first.close()
    second = make_window()
    assert second.height() == 640  # Qt fits the width to the offscreen screen
    assert not second.library.isVisible()


def test_everything_that_takes_the_focus_has_a_name(window, ask):
    ask(QUESTION)
    nameless = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not widget.objectName().startswith("qt_")
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert [(type(widget).__name__, widget.objectName()) for widget in nameless] == []


def test_every_pane_has_a_name(window):
    panes = [window.question_bar, window.library, window.answers, window.reading, window.progress]
    assert all(pane.accessibleName() for pane in panes)


@pytest.mark.parametrize("size", [(900, 560), (1280, 800), (1920, 1200)])
def test_nothing_sticks_out_sideways(qtbot, window, ask, size):
    window.resize(*size)
    ask(QUESTION)
    qtbot.wait(20)
    assert window.width() == size[0]
    scrolled = [area for area in window.findChildren(QAbstractScrollArea) if area.isVisible()]
    assert [type(area).__name__ for area in scrolled if area.horizontalScrollBar().maximum() > 0] == []
    assert window.answers.widget().width() == window.answers.viewport().width()
