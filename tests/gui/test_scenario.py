"""Whole afternoons in the reading room: on a library of invented articles, and on a real one."""

from __future__ import annotations

import shutil
import threading

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication

from askrs.domain.progress import Finished, Indexed
from askrs.gui.application import index_command, watch_command
from askrs.gui.greeting import EXAMPLES
from askrs.gui.indexing_process import IndexingProcess
from askrs.gui.main_window import MainWindow
from askrs.gui.session import Session
from askrs.gui.watching import Watching
from askrs.gui.watching_process import WatchingProcess
from askrs.library import Library
from askrs.settings import Settings


def marked(window):
    return [selection.cursor.selectedText() for selection in window.reading.view.extraSelections()]


def test_from_a_question_to_the_sentence_and_out_as_markdown(qtbot, window):
    qtbot.keyClicks(window.question_bar.field, "Why did the government lease the harbour?")
    with qtbot.waitSignal(window.session.article_read):
        qtbot.keyClick(window.question_bar.field, Qt.Key.Key_Return)
    quotes = [citation.quote for citation in window.answers.answer.citations]
    assert "could no longer pay its dollar debts" in quotes[0]
    assert set(quotes) <= set(marked(window))
    assert window.reading.view.textCursor().position() > 0
    assert window.answers.findings.rows[0].chips[0].isChecked()
    other = next(card for card in window.answers.evidence.cards if not card.isChecked())
    with qtbot.waitSignal(window.session.article_read):
        other.click()
    assert other.isChecked()
    with qtbot.waitSignal(window.session.press.copied):
        window.menus.actions["copy"].trigger()
    assert quotes[0] in QGuiApplication.clipboard().text().replace("**", "")


def test_from_an_empty_library_to_the_first_articles(qtbot, make_window, library):
    library.shelf.clear()
    window = make_window()
    assert window.answers.greeting.drop_hint.isVisible()
    with qtbot.waitSignal(window.session.indexing_changed, check_params_cb=lambda running: not running, timeout=10_000):
        window.session.add(["/a/new.html"])
    assert window.progress.sentence.text == "1 article added, 1 file skipped"
    assert window.progress.skips_button.isVisible()
    window.close()
    assert window.isHidden()


def test_the_window_lives_while_a_question_is_asked_and_articles_are_added(qtbot, make_window, library, monkeypatch):
    window, hold, ask, beats = make_window("wait"), threading.Event(), library.ask, []
    monkeypatch.setattr(library, "ask", lambda question, **how: (hold.wait(30), ask(question, **how))[1])
    heart = QTimer(window, interval=1)
    heart.timeout.connect(lambda: beats.append(len(beats)))
    window.session.add(["/a/b.html"])
    window.question_bar.ask("Why did the government lease the harbour?")
    heart.start()
    qtbot.waitUntil(lambda: len(beats) > 20 and window.answers.waiting.isVisible())
    qtbot.keyClicks(window.library.line, "island")
    assert window.library.filter.rowCount() == 1
    assert window.question_bar.button.text() == "Stop"
    with qtbot.waitSignal(window.session.answered):
        hold.set()
    assert window.progress.cancel.isVisible()
    with qtbot.waitSignal(window.session.indexing_changed, timeout=10_000):
        window.progress.cancel.click()
    assert window.answers.findings.isVisible()


def test_a_locked_file_is_opened_with_its_password(qtbot, make_window):
    window = make_window("unlock")

    def run_over(running):
        return not running

    with qtbot.waitSignal(window.session.indexing_changed, check_params_cb=run_over, timeout=10_000):
        window.session.add(["/a/accord.pdf"])
    for password, left in (("wrong", True), ("geheim", False)):
        qtbot.mouseClick(window.progress.unlock, Qt.MouseButton.LeftButton)
        assert window.password.files.item(0).text() == "accord.pdf"
        qtbot.keyClicks(window.password.field, password)
        with qtbot.waitSignal(window.session.indexing_changed, check_params_cb=run_over, timeout=10_000):
            qtbot.keyClick(window.password.field, Qt.Key.Key_Return)
        assert window.progress.unlock.isVisible() is left
    assert window.progress.sentence.text == "1 article added"


def test_a_question_that_is_stopped_leaves_the_page_as_it_was(qtbot, window, library, monkeypatch):
    hold, ask = threading.Event(), library.ask
    monkeypatch.setattr(library, "ask", lambda question, **how: (hold.wait(30), ask(question, **how))[1])
    window.question_bar.ask("Why did the government lease the harbour?")
    qtbot.waitUntil(window.answers.waiting.isVisible)
    qtbot.keyClick(window.question_bar.field, Qt.Key.Key_Escape)
    assert window.answers.greeting.isVisible()
    hold.set()


@pytest.fixture
def open_real(qtbot, appearance, store, watched_folders):
    """The window on a real library in this folder, with the real command line as its child."""
    made = []

    def open_real(folder):
        watching = Watching(WatchingProcess(watch_command(folder, Settings())), watched_folders)
        session = Session(lambda: Library.open(folder), IndexingProcess(index_command(folder, Settings())), watching)
        window = MainWindow(session, appearance, store)
        qtbot.addWidget(window)
        made.append(session)
        with qtbot.waitSignal(session.articles_listed, timeout=30_000):
            window.show()
        return window

    yield open_real
    for session in made:
        session.close()


def test_an_afternoon_with_real_articles(qtbot, open_real, sample_folder, sample_articles, tmp_path):
    folder = tmp_path / "library"
    shutil.copytree(sample_folder, folder)
    window = open_real(folder)
    articles = window.library.model.rowCount()
    assert articles == len(list(sample_articles.iterdir()))
    with qtbot.waitSignal(window.session.article_read, timeout=60_000):
        window.question_bar.ask(EXAMPLES[1])
    answer = window.answers.answer
    assert answer.found
    current = window.reading.view.textCursor()
    assert window.reading.view.current_mark == answer.citations[0].span
    assert answer.citations[0].quote in marked(window)
    assert current.position() > 0

    page = tmp_path / "ferry.html"
    page.write_text(
        "<html><head><title>The ferry to Port Amala</title></head><body><article><h1>The ferry to Port Amala</h1>"
        "<p>The ferry was cancelled because the pilots of Port Amala refused to sail in fog.</p>"
        "<p>Nobody had asked them before, and nobody has asked them since about anything.</p></article></body></html>",
        encoding="utf-8",
    )
    events = []
    window.session.progressed.connect(events.append)
    with qtbot.waitSignal(window.session.articles_listed, timeout=60_000):
        window.session.add([str(page), str(tmp_path / "nowhere.pdf")])
    assert isinstance(events[-1], Finished)
    assert (events[-1].summary.added, events[-1].summary.skipped) == (1, 1)
    assert window.library.model.rowCount() == articles + 1
    with qtbot.waitSignal(window.session.article_read, timeout=30_000):
        window.question_bar.ask("Why was the ferry to Port Amala cancelled?")
    assert "refused to sail in fog" in marked(window)[0]
    assert window.reading.title.text == "The ferry to Port Amala"

    ids = [window.answers.answer.citations[0].article.id]
    with qtbot.waitSignals([window.session.removed, window.session.articles_listed], timeout=30_000):
        window.session.remove(ids)
    assert window.library.model.rowCount() == articles
    assert not window.reading.view.isVisible()
    assert not window.banner.isVisible()


def test_stopping_keeps_what_was_finished(qtbot, open_real, sample_articles, tmp_path):
    window, indexed, failures = open_real(tmp_path / "library"), [], []
    session = window.session
    session.failed.connect(failures.append)
    session.progressed.connect(lambda event: indexed.append(event) if isinstance(event, Indexed) else None)
    session.add([str(sample_articles)])
    qtbot.waitUntil(lambda: bool(indexed), timeout=60_000)
    with qtbot.waitSignal(session.articles_listed, timeout=30_000):
        window.progress.cancel.click()
    assert failures == []
    assert window.library.model.rowCount() >= len(indexed) >= 1
    qtbot.waitUntil(lambda: not window.progress.cancel.isVisible())
    with qtbot.waitSignal(session.article_read, timeout=60_000):
        window.library.article_activated.emit(indexed[0].article)
    assert window.reading.view.toPlainText()


def test_a_session_of_yesterday_is_reopened_as_it_was(qtbot, open_real, sample_folder, tmp_path):
    folder = tmp_path / "library"
    shutil.copytree(sample_folder, folder)
    window, answers = open_real(folder), []
    for question in ("Who owns Nord Stream 2?", "How long is it?"):
        with qtbot.waitSignal(window.session.article_read, timeout=60_000):
            window.question_bar.ask(question)
        answers.append(window.answers.answer)
    assert answers[1].follows == ("Who owns Nord Stream 2?",)
    with qtbot.waitSignal(window.session.removed, timeout=30_000):
        window.session.remove(list({citation.article.id for citation in answers[0].citations}))
    window.close()

    today = open_real(folder)
    with qtbot.waitSignal(today.session.history.listed, timeout=30_000):
        today.menus.actions["history"].trigger()
    with qtbot.waitSignal(today.session.failed, timeout=30_000):
        today.history.list.activated.emit(today.history.model.index(0, 0))
    assert today.answers.answer == answers[0]
    assert "no longer in your library" in today.banner.message.text()
    assert not today.reading.view.isVisible()
