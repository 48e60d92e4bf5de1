"""Take the pictures of README.md: the running window over the sample articles, in light and dark.

An answer, a question without one, a sentence marked on the page of a PDF, and the history of sessions.

make screenshots
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QSettings, QTimer

from askrs import Answer, Library, Settings
from askrs.gui.appearance import Appearance
from askrs.gui.application import index_command, make_application, watch_command
from askrs.gui.indexing_process import IndexingProcess
from askrs.gui.main_window import MainWindow
from askrs.gui.session import Session
from askrs.gui.watched_folders import WatchedFolders
from askrs.gui.watching import Watching
from askrs.gui.watching_process import WatchingProcess
from askrs.paths import resources

PICTURES = Path(__file__).parent / "screenshots"
QUESTIONS = {
    "answer": "Why won't Russia deliver S-400s to Iran?",
    "not-found": "Who won the presidential election in Brazil in 2022?",
}
PAGED = "How did Europe replace Russian gas after Nord Stream?"
SITTINGS = (
    ("What did the South China Sea tribunal decide?",),
    ("How did Sri Lanka lose a harbour to its lender?", "And what did China pay for it?"),
    ("Why won't Russia deliver S-400s to Iran?", "And why not the Su-35s?"),
)
SIZE = (1280, 800)
LONGEST = 60_000  # milliseconds for one answer


def main() -> None:
    """Write every picture."""
    app = make_application()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch, "library")
        with Library.open(folder) as library:
            list(library.index([resources() / "articles"]))
        for theme in ("light", "dark"):
            store = QSettings(str(Path(scratch, f"{theme}.ini")), QSettings.Format.IniFormat)
            appearance = Appearance(app, store)
            appearance.choose(theme)
            watching = Watching(WatchingProcess(watch_command(folder, Settings())), WatchedFolders(store, folder))
            indexing = IndexingProcess(index_command(folder, Settings()))
            session = Session(lambda: Library.open(folder), indexing, watching)
            window = MainWindow(session, appearance, store)
            window.resize(*SIZE)
            window.show()
            window.menus.actions["private"].setChecked(True)
            for name, question in QUESTIONS.items():
                ask(window, question)
                picture(window, PICTURES / f"{name}-{theme}.png")
            paged(window)
            picture(window, PICTURES / f"pages-{theme}.png")
            window.menus.actions["pages"].setChecked(False)
            if theme == "light":
                remembered(window)
                picture(window, PICTURES / f"history-{theme}.png")
            window.close()


def ask(window: MainWindow, question: str) -> None:
    """Ask, wait for the answer and, where there is one, for its article."""
    answered: list[Answer] = []
    read: list[object] = []
    window.session.answered.connect(answered.append)
    window.session.article_read.connect(lambda *_: read.append(True))
    window.question_bar.ask(question)
    wait(lambda: bool(answered and (read or not answered[0].found)), question)


def paged(window: MainWindow) -> None:
    """Have an answer from a PDF, on its page."""
    ask(window, PAGED)
    traced: list[object] = []
    window.session.leafing.traced.connect(traced.append)
    window.session.leafing.pictured.connect(lambda *_: traced.append(True))
    window.menus.actions["pages"].setChecked(True)
    wait(lambda: len(traced) > 1, "the page")


def remembered(window: MainWindow) -> None:
    """Have some sessions in the history, the last one open."""
    window.menus.actions["private"].setChecked(False)
    for questions in SITTINGS:
        window.menus.actions["new_session"].trigger()
        for question in questions:
            ask(window, question)
    window.menus.actions["history"].trigger()
    wait(lambda: window.history.model.rowCount() > len(SITTINGS), "the history")


def wait(done: Callable[[], bool], what: str) -> None:
    """Let the window work until it is done."""
    deadline = QDeadlineTimer(LONGEST)
    while not done():
        if deadline.hasExpired():
            raise SystemExit(f"not done within {LONGEST // 1000} s: {what}")
        pause(50)


def pause(milliseconds: int) -> None:
    """Let the window and its threads work."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def picture(window: MainWindow, target: Path) -> None:
    """Let everything settle, then take the window's picture."""
    pause(2000)
    window.grab().save(str(target))
    print(target)


if __name__ == "__main__":
    main()
