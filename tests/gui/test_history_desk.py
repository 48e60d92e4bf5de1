from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from askrs.domain.article import BlockKind
from askrs.errors import LibraryReadOnly
from askrs.gui import history_desk as module
from askrs.gui.history_model import ROW_ROLE
from gui_fakes import set_text

FIRST = "Why did the government lease the harbour?"
OTHER = "Why does the north keep its missiles at home?"


def press(window, name):
    window.menus.actions[name].trigger()


def rows(window):
    return [window.history.model.index(row, 0).data() for row in range(window.history.model.rowCount())]


@pytest.fixture
def show(qtbot, window):
    """Open the history, and have its sessions."""

    def show():
        with qtbot.waitSignal(window.session.history.listed):
            press(window, "history")

    return show


@pytest.fixture
def click(qtbot, window):
    """Open a row of the history and have its answer."""

    def click(text):
        index = next(
            index
            for n in range(window.history.model.rowCount())
            if (index := window.history.model.index(n, 0)).data() == text
        )
        with qtbot.waitSignal(window.session.history.opened):
            window.history.list.setCurrentIndex(index)
            window.history.list.activated.emit(index)

    return click


def test_questions_of_a_sitting_are_one_session_until_a_new_one_begins(window, ask, show):
    ask(FIRST)
    ask(OTHER)
    press(window, "new_session")
    assert window.answers.greeting.isVisible()
    assert window.answers.answer is None
    assert window.question_bar.field.text() == ""
    ask(OTHER)
    show()
    assert rows(window) == [OTHER, FIRST, OTHER]
    assert window.history.count.text() == "2 sessions"


def test_the_history_stands_in_the_library_s_place(window, show):
    show()
    assert (window.history.isVisible(), window.library.isVisible()) == (True, False)
    assert window.history.line.hasFocus() or not window.isActiveWindow()
    press(window, "toggle_library")
    assert (window.history.isVisible(), window.library.isVisible()) == (False, True)
    press(window, "toggle_library")
    show()
    press(window, "history")
    assert not window.history.isVisible()
    assert not window.library.isVisible()


def test_an_answer_is_reopened_exactly_as_it_was(qtbot, window, ask, show, click, library):
    old = ask(FIRST)
    ask(OTHER)
    library.shelf = {card: text for card, text in library.shelf.items() if card.id != old.citations[0].article.id}
    with qtbot.waitSignal(window.session.articles_listed):
        window.session.library_changed.emit()
    show()
    with qtbot.waitSignal(window.session.failed):
        click(FIRST)
    assert window.answers.answer == old
    assert window.question_bar.field.text() == FIRST
    assert window.answers.note.recalled.text() == "As it was answered on 2 January 2026."
    assert "no longer in your library" in window.banner.message.text()
    assert window.reading.article is None
    with qtbot.waitSignal(window.session.answered):
        window.answers.note.again.click()
    assert not window.answers.note.recalled.text()
    assert window.banner.isHidden()  # what was gone is not spoken of any more


def test_a_changed_article_opens_with_the_text_that_was_cited(qtbot, window, ask, show, click, library):
    old = ask(FIRST)
    card = old.citations[0].article
    library.old_texts[card.fingerprint] = library.shelf.pop(card)
    library.shelf[replace(card, fingerprint="new")] = set_text(((BlockKind.PARAGRAPH, "Other words."),))
    with qtbot.waitSignal(window.session.articles_listed):
        window.session.library_changed.emit()
    show()
    with qtbot.waitSignal(window.session.version_read):
        click(FIRST)
    assert window.reading.view.current_mark.of(library.old_texts[card.fingerprint].text) == old.citations[0].quote
    assert window.reading.note.text() == "The article has changed since; this is the text that was cited."


def test_a_follow_up_is_read_with_the_answer_that_is_shown_and_can_be_asked_alone(qtbot, window, ask):
    ask(OTHER)
    answer = ask("and why not the harbour?")
    assert answer.follows == (OTHER,)
    page = window.answers.findings if answer.found else window.answers.missing
    assert page.reading.text().startswith("Searched for “why not the harbour, north")
    assert window.answers.note.follows.text() == f"Read as a follow-up of “{OTHER}”."
    with qtbot.waitSignal(window.session.answered):
        window.answers.note.alone.click()
    assert window.answers.answer.follows == ()
    assert not window.answers.note.isVisible()


def test_what_is_chosen_is_what_is_shown(qtbot, window, ask, show, click):
    ask(FIRST)
    show()
    assert window.history.chosen.text == FIRST
    press(window, "new_session")
    assert window.history.chosen is None
    with qtbot.waitSignal(window.session.history.listed):
        ask(OTHER)
    assert window.history.chosen.text == OTHER
    click(FIRST)
    with qtbot.waitSignal(window.session.history.listed):
        window.session.history.list_sessions()
    assert window.history.chosen.text == FIRST
    press(window, "private")
    with qtbot.waitSignal(window.session.history.listed):
        ask("Who mediated in Oslo?")
    assert window.history.chosen is None


def test_a_deleted_session_comes_back(qtbot, window, ask, show):
    ask(FIRST)
    show()
    window.history.list.setCurrentIndex(window.history.model.index(0, 0))
    with qtbot.waitSignal(window.session.history.listed):
        window.history.delete.click()
    assert rows(window) == []
    with qtbot.waitSignal(window.session.history.listed):
        window.history.undo.click()
    assert rows(window) == [FIRST]
    with qtbot.waitSignal(window.session.history.listed):
        window.history.rename_requested.emit(window.history.model.index(0, 0).data(ROW_ROLE).card, "Leases")
    assert rows(window) == ["Leases", FIRST]


def test_the_session_is_saved(qtbot, window, ask, show, monkeypatch, tmp_path):
    press(window, "save_session")
    assert "no session to save yet" in window.banner.message.text()
    ask(FIRST)
    monkeypatch.setattr(module, "choose_target", lambda *_: tmp_path / "a.md")
    with qtbot.waitSignal(window.session.press.exported):
        press(window, "save_session")
    assert (tmp_path / "a.md").read_text(encoding="utf-8").startswith(f"# {FIRST}\n\n## {FIRST}")
    show()
    window.history.list.setCurrentIndex(window.history.model.index(0, 0))
    with qtbot.waitSignal(window.session.press.exported):
        window.history.export.click()


def test_nothing_is_kept_while_it_is_private(qtbot, window, ask, library):
    press(window, "private")
    ask(FIRST)
    assert library.history.sessions() == []
    press(window, "private")
    ask(FIRST)
    assert len(library.history.sessions()) == 1


def test_earlier_questions_are_offered_until_they_are_deleted(qtbot, window, ask):
    with qtbot.waitSignal(window.session.history.questions_listed):
        ask(FIRST)
    offered = window.question_bar.suggestions.model()
    assert offered.stringList() == [FIRST]
    with qtbot.waitSignal(window.session.history.questions_listed) as listed:
        window.session.history.clear()
    assert listed.args == [[]]
    assert offered.stringList() == []


def test_all_sessions_are_deleted_after_a_yes(qtbot, window, ask, library):
    ask(FIRST)
    with qtbot.waitSignal(window.session.history.listed):
        press(window, "clear_history")
    with qtbot.waitSignal(window.session.history.cleared):
        window.history.confirmation.yes.click()
    assert library.history.sessions() == []
    assert window.banner.message.text() == "Deleted 1 session."


def test_a_library_that_keeps_nothing_says_so_once(qtbot, window, ask, library):
    library.history.failure = LibraryReadOnly("This library cannot be changed.", "Copy it elsewhere.")
    ask(FIRST)
    qtbot.waitUntil(window.banner.isVisible)
    window.banner.hide()
    ask(OTHER)
    assert not window.banner.isVisible()


def test_everything_in_the_history_has_a_name(window, ask, show):
    ask(FIRST)
    show()
    nameless = [
        widget
        for widget in window.history.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not widget.objectName().startswith("qt_")
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []


@pytest.mark.parametrize("size", [(900, 560), (1280, 800)])
def test_the_window_keeps_its_size(qtbot, window, ask, show, size):
    window.resize(*size)
    ask(FIRST)
    show()
    qtbot.wait(20)
    assert window.width() == size[0]


def test_a_window_that_closes_over_the_history_opens_with_its_library(make_window, qtbot):
    first = make_window()
    press(first, "history")
    first.close()
    assert make_window().library.isVisible()
