"""The window's heartbeat: how long its event loop is away while it asks, opens, scrolls, filters and indexes.

``python heartbeat.py FOLDER`` works on what ``shelf.py`` has made, and changes it: the real window over the real library
with the real model, and a timer of 5 ms in its event loop. Prints a JSON object a line: what was done, the gaps between
two beats (p50, p99 and longest, in ms), ``computing``, the most processor time that the window's own thread took in one
of them (what is longer was waiting), and the processor ``seconds`` of the whole process. ``--only NAME``: one of them; ``--stacks MS``: where the
window's thread was in gaps of so many milliseconds.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import sys
import tempfile
import threading
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QObject, QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from shelf import LONG, PAGED

from askrs.domain.article import Article
from askrs.gui.application import make_application, make_window
from askrs.gui.main_window import MainWindow
from askrs.gui.places import place_of_article
from askrs.gui.sweeping import Sweeping
from askrs.paths import resources
from askrs.settings import Settings

_BEAT = 5  # milliseconds
_LONGEST = 180.0  # seconds for anything
_QUESTIONS = 12
_OPENINGS = 5
_SCROLLS = 300
_WORDS = ("russia", "dam treaty", "nord stream gas", "xyzzy")
_COLUMNS = 5


def _ms(seconds: float) -> float:
    return round(1000 * seconds, 1)


class Pulse(QObject):
    """A timer in the event loop that notes when it comes, and where the thread was when it came late."""

    def __init__(self, stacks: float) -> None:
        super().__init__()
        self.gaps: list[tuple[float, float]] = []
        self.late: Counter[str] = Counter()
        self._stacks = stacks / 1000
        self._last = self._now()
        self._timer = QTimer(self, interval=_BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()
        self._ended = threading.Event()
        self._watcher = threading.Thread(target=self._watch, args=(threading.get_ident(),))
        if stacks:
            self._watcher.start()

    def stop(self) -> None:
        """No beat, no watch."""
        self._timer.stop()
        self._ended.set()
        if self._watcher.is_alive():
            self._watcher.join()

    @contextmanager
    def taken(self, doing: str) -> Iterator[None]:
        """Tell the gaps of what is done inside."""
        spin(lambda: False, 0.3)
        self.gaps.clear()
        self.late.clear()
        used = resource.getrusage(resource.RUSAGE_SELF).ru_utime
        self._last = self._now()
        yield
        self._beat()
        used = resource.getrusage(resource.RUSAGE_SELF).ru_utime - used
        gaps = sorted(self.gaps)
        told = {
            "doing": doing,
            "beats": len(gaps),
            "p50": _ms(gaps[len(gaps) // 2][0]),
            "p99": _ms(gaps[int(len(gaps) * 0.99)][0]),
            "longest": _ms(gaps[-1][0]),
            "computing": _ms(max(computing for _, computing in gaps)),
            "seconds": round(used, 2),
        }
        print(json.dumps(told), flush=True)
        for stack, count in self.late.most_common(6):
            print(f"--- {count}\n{stack}", file=sys.stderr)

    def _now(self) -> tuple[float, float]:
        return time.perf_counter(), time.thread_time()

    def _beat(self) -> None:
        now = self._now()
        self.gaps.append((now[0] - self._last[0], now[1] - self._last[1]))
        self._last = now

    def _watch(self, thread: int) -> None:
        while not self._ended.wait(0.005):
            if time.perf_counter() - self._last[0] > self._stacks:
                frames = traceback.extract_stack(sys._current_frames()[thread])[-7:]
                self.late["".join(f"  {f.filename[-40:]}:{f.lineno} {f.line}\n" for f in frames)] += 1


def spin(until: Callable[[], bool], seconds: float = _LONGEST) -> bool:
    """Let the event loop run until something is true, or for so many seconds; whether it became true."""
    loop, deadline = QEventLoop(), time.monotonic() + seconds
    timer = QTimer(interval=_BEAT)
    timer.timeout.connect(lambda: loop.quit() if until() or time.monotonic() > deadline else None)
    timer.start()
    loop.exec()
    return until()


def wait(until: Callable[[], bool], what: str) -> None:
    """The same, for what has to happen; then a moment for what it brings with it."""
    if not spin(until):
        sys.exit(f"The window did not come to this: {what}")
    spin(lambda: False, 0.2)


class Scenes:
    """What a person does, over one window."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self.window, self.session, self.folder = window, window.session, folder
        lines = (resources() / "bench" / "sample.jsonl").read_text(encoding="utf-8").splitlines()
        self.questions = [json.loads(line)["question"] for line in lines]
        self.heard: Counter[str] = Counter()
        for name in ("answered", "article_read", "articles_listed", "reported", "failed"):
            getattr(self.session, name).connect(lambda *_, name=name: self.heard.update([name]))
        self.session.leafing.opened.connect(lambda _: self.heard.update(["opened"]))
        self.session.failed.connect(lambda error: print(error, file=sys.stderr))

    def resting(self) -> None:
        """Nothing: how well this computer keeps a timer just now."""
        spin(lambda: False, 2)

    def asking(self) -> None:
        """Type a question letter by letter, ask, see the answer and its article."""
        for question in self.questions[:_QUESTIONS]:
            self._ask(question)

    def opening(self) -> None:
        """Open the article of 1 MB, and a short one in between."""
        for _ in range(_OPENINGS):
            for article in (self._article(LONG), self.window.library.model.articles[-1]):
                self._read(article)

    def scrolling(self) -> None:
        """Scroll through all pages of a PDF, a third of the view at a time, and jump back to its middle."""
        self._read(self._article(PAGED))
        self.window.menus.actions["pages"].setChecked(True)
        wait(lambda: self.heard["opened"] > 0, "the pages are open")
        view = self.window.reading.stage.pages.view
        bar = view.verticalScrollBar()
        for step in range(_SCROLLS):
            bar.setValue(bar.maximum() * step // _SCROLLS)
            spin(lambda: False, 0.016)
        for place in (bar.maximum() // 2, bar.maximum() // 3):
            for _ in range(60):
                bar.setValue(place := place + view.viewport().height() // 3)
                spin(lambda: False, 0.016)
        self.window.menus.actions["pages"].setChecked(False)
        spin(lambda: False, 0.3)

    def filtering(self) -> None:
        """Type into the filter line, then sort the table by every header, up and down."""
        panel = self.window.library
        for words in _WORDS:
            self._type(panel.line, words)
            for _ in words:
                QTest.keyClick(panel.line, Qt.Key.Key_Backspace)
                spin(lambda: False, 0.04)
        panel.table_button.setChecked(True)
        spin(lambda: False, 0.2)
        for column in range(_COLUMNS):
            for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
                panel.table.sortByColumn(column, order)
                spin(lambda: False, 0.1)
        self._type(panel.line, "gas")
        panel.line.clear()
        panel.table_button.setChecked(False)
        spin(lambda: False, 0.5)

    def indexing(self) -> None:
        """Add a hundred articles, and ask meanwhile."""
        ended: list[bool] = []
        self.session.indexing_changed.connect(lambda running: None if running else ended.append(True))
        self.session.add([str(self.folder / "new")])
        while not ended:
            for question in self.questions[_QUESTIONS : _QUESTIONS + 8]:
                if not ended:
                    self._ask(question)
        spin(lambda: False, 1)

    def _ask(self, question: str) -> None:
        self.window.question_bar.take_focus()
        self._type(self.window.question_bar.field, question)
        before = self.heard["answered"]
        QTest.keyClick(self.window.question_bar.field, Qt.Key.Key_Return)
        wait(lambda: self.heard["answered"] > before, "there is an answer")

    def _type(self, line: object, words: str) -> None:
        for letter in words:
            QTest.keyClick(line, letter)
            spin(lambda: False, 0.02)

    def _read(self, article: Article) -> None:
        before = self.heard["article_read"]
        self.session.read(place_of_article(article))
        wait(lambda: self.heard["article_read"] > before, "the article is open")

    def _article(self, name: str) -> Article:
        return next(card for card in self.window.library.model.articles if card.source.endswith(name))


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--only", default="")
    options.add_argument("--stacks", type=float, default=0.0)
    given = options.parse_args()
    app = make_application()
    with tempfile.TemporaryDirectory() as scratch:
        store = QSettings(str(Path(scratch, "window.ini")), QSettings.Format.IniFormat)
        pulse, sweeping = Pulse(given.stacks), Sweeping()
        window, checkup = make_window(app, given.folder / "library", Settings(), store)
        scenes = Scenes(window, given.folder)
        with pulse.taken("starting"):
            window.show()
            wait(lambda: scenes.heard["articles_listed"] > 0, "the articles are listed")
            scenes.session.report(window.library.model.articles[0].id)
            wait(lambda: scenes.heard["reported"] > 0, "everything is loaded")
        for name in ("resting", "asking", "opening", "scrolling", "filtering", "indexing"):
            if given.only in {"", name}:
                with pulse.taken(name):
                    getattr(scenes, name)()
        window.close()
        checkup.stop()
        sweeping.stop()
        pulse.stop()


if __name__ == "__main__":
    main()
