from __future__ import annotations

import os
import signal
import sys

import pytest
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

import askrs.gui
from askrs.domain.backup import Backup, Reason
from askrs.errors import SettingsError
from askrs.gui import application
from askrs.gui.application import index_command, require_screen, run, watch_command
from askrs.gui.checkup_dialog import CheckupDialog
from askrs.gui.main_window import MainWindow
from askrs.settings import Settings
from gui_children import child_that
from gui_fakes import FakeLibrary

_INI = QSettings.Format.IniFormat


@pytest.fixture
def fake(monkeypatch, tmp_path):
    library = FakeLibrary()
    monkeypatch.setattr(application, "_open", lambda folder, settings: library)
    monkeypatch.setattr(application, "index_command", lambda folder, settings: child_that("finish"))
    monkeypatch.setattr(application, "window_store", lambda: QSettings(str(tmp_path / "w.ini"), _INI))
    return library


def window():
    """The window that is open; there may be closed ones still waiting to be collected."""
    open_now = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, MainWindow)]
    return next((widget for widget in open_now if widget.isVisible()), None)


@pytest.fixture(autouse=True)
def _no_window_stays(qapp):
    """A condition that never comes ends the test instead of stopping all of them."""
    timer = QTimer(qapp, interval=20_000, singleShot=True)
    timer.timeout.connect(qapp.closeAllWindows)
    timer.start()
    yield
    timer.stop()


def when(condition, then):
    timer = QTimer(QApplication.instance(), interval=5)
    timer.timeout.connect(lambda: (timer.stop(), then()) if window() and condition() else None)
    timer.start()


def test_the_window_opens_asks_and_closes_with_a_code(qapp, fake, tmp_path):
    seen = []

    def close():
        seen.append(window().answers.answer.question)
        window().close()

    when(lambda: window().answers.answer is not None, close)
    assert askrs.gui.run(tmp_path, "Why did the government lease the harbour?", Settings()) == 0
    assert seen == fake.asked == ["Why did the government lease the harbour?"]
    assert fake.closed


def test_the_first_question_is_asked_as_the_command_line_says(qapp, fake, tmp_path):
    when(lambda: window().answers.answer is not None, lambda: window().close())
    run(tmp_path, "Why did the government lease the harbour?", Settings(thorough=True))
    assert fake.thorough == [True]


def test_the_menu_checks_the_library_of_the_window(qapp, fake, tmp_path):
    seen = []

    def look():
        window().menus.actions["check"].trigger()
        dialog = window().findChild(CheckupDialog)
        seen.append(dialog.isVisible() and dialog.is_running)
        dialog.reject()
        window().close()

    when(lambda: window().isVisible(), look)
    assert run(tmp_path, None, Settings()) == 0
    assert seen == [True]


def test_a_backup_that_was_made_by_itself_is_told(qapp, fake, tmp_path):
    fake.kept.append(Backup(tmp_path / "kept", "2026-11-22T12:00:00+00:00", Reason.UPGRADE, 6, "3", 2, 10))
    seen = []
    when(
        lambda: window().banner.isVisible() is True,
        lambda: (seen.append(window().banner.message.text()), window().close()),
    )
    assert run(tmp_path, None, Settings()) == 0
    assert str(tmp_path / "kept") in seen[0]


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("kind", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_closes_the_window_in_order(qapp, fake, tmp_path, kind):
    before = signal.getsignal(kind)
    when(lambda: window().library.model.rowCount() == 2, lambda: os.kill(os.getpid(), kind))
    assert run(tmp_path, None, Settings()) == 0
    assert fake.closed
    assert signal.getsignal(kind) is before


def test_bugs_are_reported_while_the_window_is_open(qapp, fake, tmp_path, monkeypatch):
    hooks, before = [], sys.excepthook
    when(lambda: window().isVisible(), lambda: (hooks.append(sys.excepthook), window().close()))
    run(tmp_path, None, Settings())
    assert isinstance(hooks[0], application.BugReporter)
    assert sys.excepthook is before


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has windows by a server")
def test_without_a_screen_it_says_so_instead_of_dying(monkeypatch):
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(SettingsError, match="no screen"):
        run(None, None, Settings())
    monkeypatch.setenv("DISPLAY", ":0")
    require_screen()


def test_adding_speaks_to_the_same_library_with_the_same_model(tmp_path):
    usual = index_command(tmp_path, Settings())
    assert list(usual) == [sys.executable, "-m", "askrs", "index", "--events", "--library", str(tmp_path)]
    assert index_command(tmp_path, Settings(model="other"))[-2:] == ["--model", "other"]
    assert list(watch_command(tmp_path, Settings())) == [*usual[:3], "watch", *usual[4:]]
