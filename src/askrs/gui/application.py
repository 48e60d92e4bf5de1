"""Where the window is put together: folder, session, window, theme."""

from __future__ import annotations

import os
import signal
import socket
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from askrs.errors import SettingsError
from askrs.gui.appearance import Appearance
from askrs.gui.bug_report import BugReporter
from askrs.gui.calling import Calling
from askrs.gui.checkup_dialog import CheckupDialog
from askrs.gui.icons import application_icon
from askrs.gui.indexing_process import IndexingProcess
from askrs.gui.main_window import MainWindow
from askrs.gui.session import Session
from askrs.gui.settings_desk import SettingsDesk
from askrs.gui.single_window import OpenRequest, SingleWindow, meeting_place
from askrs.gui.sweeping import Sweeping
from askrs.gui.visitors import Visitors
from askrs.gui.watched_folders import WatchedFolders
from askrs.gui.watching import Watching
from askrs.gui.watching_process import WatchingProcess
from askrs.gui.window_memory import window_store
from askrs.paths import library_folder as folder_in_use
from askrs.settings import Settings

if TYPE_CHECKING:
    from askrs.library import Library

__all__ = ["make_window", "run"]

_TURN = 0.0005
"""Seconds that the library's thread may go on while the window's waits: every call into Qt waits once."""


def run(library_folder: Path | None, question: str | None, settings: Settings, files: Sequence[str] = ()) -> int:
    """``askrs.gui.run``, with Qt loaded."""
    require_screen()
    folder = folder_in_use(library_folder)
    app = make_application()
    request = OpenRequest(tuple(files), question or "", settings.thorough)
    single = SingleWindow(meeting_place(folder))
    return _open_window(app, folder, settings, single, request) if single.claim(request) else 0


def _open_window(
    app: QApplication, folder: Path, settings: Settings, single: SingleWindow, request: OpenRequest
) -> int:
    sweeping = Sweeping(app)
    window, checkup = make_window(app, folder, settings, window_store())
    window.show()
    visitors = Visitors(window)
    single.requested.connect(visitors.welcome)
    QTimer.singleShot(0, window, lambda: visitors.serve(request))
    try:
        with _bugs_reported(), _signals_heard(app):
            return app.exec()
    finally:
        single.close()
        checkup.stop()
        window.session.close()
        sweeping.stop()


def make_window(
    app: QApplication, folder: Path, settings: Settings, store: QSettings
) -> tuple[MainWindow, CheckupDialog]:
    """The window on the library in ``folder``, not yet shown, and its check, whose child ends with ``stop``."""
    appearance = Appearance(app, store)
    appearance.apply()
    watching = Watching(WatchingProcess(watch_command(folder, settings)), WatchedFolders(store, folder))
    indexing = IndexingProcess(index_command(folder, settings))
    session = Session(lambda: _open(folder, settings), indexing, watching, thorough=settings.thorough)
    window = MainWindow(session, appearance, store)
    checkup = CheckupDialog(askrs_command(folder, settings), window)
    session.kept.connect(lambda backup: window.banner.show_notice(f"The library as it was is kept in {backup.file}"))
    checkup.mended.connect(session.library_changed)
    window.menus.actions["check"].triggered.connect(checkup.look)
    facts = {"library": str(folder), "model": settings.model}
    SettingsDesk(window, store, facts, settings.statements)
    Calling(window)
    return window, checkup


def require_screen() -> None:
    """Qt ends the process where there is no screen; a sentence is better."""
    named = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in named):
        raise SettingsError(
            "There is no screen to open a window on.",
            "Set DISPLAY or WAYLAND_DISPLAY, or use askrs ask in the terminal.",
        )


def make_application() -> QApplication:
    """The one QApplication of this process, with its name and icon."""
    app = QApplication.instance() or QApplication(["askrs"])
    assert isinstance(app, QApplication)
    sys.setswitchinterval(_TURN)
    app.setApplicationName("askrs")
    app.setApplicationDisplayName("askrs")
    app.setDesktopFileName("askrs")
    app.setWindowIcon(application_icon())
    return app


def index_command(folder: Path, settings: Settings) -> Sequence[str]:
    """The command line that adds articles to this library and tells its progress."""
    return _command("index", folder, settings)


def watch_command(folder: Path, settings: Settings) -> Sequence[str]:
    """The command line that adds what comes into folders, for as long as it runs."""
    return _command("watch", folder, settings)


def askrs_command(folder: Path, settings: Settings) -> Sequence[str]:
    """The command line on this library, without a verb."""
    return [sys.executable, "-m", "askrs", *_choices(folder, settings)]


def _command(verb: str, folder: Path, settings: Settings) -> Sequence[str]:
    return [sys.executable, "-m", "askrs", verb, "--events", *_choices(folder, settings)]


def _choices(folder: Path, settings: Settings) -> Sequence[str]:
    library = ["--library", str(folder)]
    return library if settings.model == Settings().model else [*library, "--model", settings.model]


def _open(folder: Path, settings: Settings) -> Library:
    from askrs.library import Library

    return Library.open(folder, settings)


@contextmanager
def _bugs_reported() -> Iterator[None]:
    before, sys.excepthook = sys.excepthook, BugReporter()
    try:
        yield
    finally:
        sys.excepthook = before


@contextmanager
def _signals_heard(app: QApplication) -> Iterator[None]:
    """Ctrl+C in the terminal and a polite kill close the window in order.

    Python runs its handlers only between its own instructions, of which Qt's loop has none; a byte on a socket wakes
    it.
    """
    reading, writing = socket.socketpair()
    reading.setblocking(False)
    writing.setblocking(False)
    notifier = QSocketNotifier(reading.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda: reading.recv(64))
    wakeup = signal.set_wakeup_fd(writing.fileno())
    kinds = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(kind, lambda *_: app.closeAllWindows()) for kind in kinds]
    try:
        yield
    finally:
        for kind, handler in zip(kinds, before, strict=True):
            signal.signal(kind, handler)
        signal.set_wakeup_fd(wakeup)
        notifier.setEnabled(False)
        reading.close()
        writing.close()
