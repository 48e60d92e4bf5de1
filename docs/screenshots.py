"""Take the pictures of README.md: the running window over the sample articles, asked a question, in light and dark.

make screenshots
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QDeadlineTimer, QSettings
from PySide6.QtTest import QTest

from askrs import Library, Settings
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
            for name, question in QUESTIONS.items():
                picture(window, question, PICTURES / f"{name}-{theme}.png")
            window.close()


def picture(window: MainWindow, question: str, target: Path) -> None:
    """Ask, wait for the answer and, where there is one, for its article; then take the window's picture."""
    answered, read = [], []
    window.session.answered.connect(answered.append)
    window.session.article_read.connect(lambda *_: read.append(True))
    window.question_bar.ask(question)
    deadline = QDeadlineTimer(LONGEST)
    while not (answered and (read or not answered[0].found)):
        if deadline.hasExpired():
            raise SystemExit(f"no answer within {LONGEST // 1000} s: {question}")
        QTest.qWait(50)
    QTest.qWait(500)
    window.grab().save(str(target))
    print(target)


if __name__ == "__main__":
    main()
