"""A window over a library, led into a state and pictured, as the pictures of the documentation need it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QDeadlineTimer, QEventLoop, QPoint, QRect, QSettings, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QDialog

from askrs import Answer, Library, Settings
from askrs.gui.appearance import Appearance
from askrs.gui.application import askrs_command, index_command, make_application, watch_command
from askrs.gui.checkup_dialog import CheckupDialog
from askrs.gui.indexing_process import IndexingProcess
from askrs.gui.main_window import MainWindow
from askrs.gui.session import Session
from askrs.gui.settings_desk import SettingsDesk
from askrs.gui.watched_folders import WatchedFolders
from askrs.gui.watching import Watching
from askrs.gui.watching_process import WatchingProcess
from askrs.paths import resources

__all__ = ["SAMPLES", "ReadingRoom"]

SAMPLES = resources() / "articles"
_LONGEST = 120_000  # milliseconds for one answer, on a busy computer
_COLOURS = 256


class ReadingRoom:
    """One window at a time; every library is made once and kept in ``scratch``."""

    def __init__(self, scratch: Path, pictures: Path) -> None:
        self.scratch, self._pictures = scratch, pictures
        self._app = make_application()
        self._opened = 0
        self.window: MainWindow

    def library(self, name: str, *sources: Path) -> Path:
        """The folder of the library ``name``, which holds these."""
        folder = self.scratch / "libraries" / name
        if not folder.exists():
            with Library.open(folder) as made:
                list(made.index(sources))
        return folder

    def enter(self, folder: Path, theme: str = "light", size: tuple[int, int] = (1280, 800)) -> MainWindow:
        """Open the window on a library, with the settings of a first start."""
        self._opened += 1
        store = QSettings(str(self.scratch / f"{self._opened}.ini"), QSettings.Format.IniFormat)
        appearance = Appearance(self._app, store)
        appearance.choose(theme)
        watching = Watching(WatchingProcess(watch_command(folder, Settings())), WatchedFolders(store, folder))
        indexing = IndexingProcess(index_command(folder, Settings()))
        session = Session(lambda: Library.open(folder), indexing, watching)
        self.window = MainWindow(session, appearance, store)
        self.settings = SettingsDesk(self.window, store, {"library": "~/articles", "model": Settings().model}, 5)
        self.checkup = CheckupDialog(askrs_command(folder, Settings()), self.window)
        self.window.menus.actions["check"].triggered.connect(self.checkup.look)
        self.window.menus.actions["private"].setChecked(True)
        self.window.resize(*size)
        listed: list[object] = []
        session.articles_listed.connect(lambda *_: listed.append(True))
        self.window.show()
        self.wait(lambda: bool(listed), "the library's list")
        return self.window

    def leave(self) -> None:
        """Close the window and what it runs."""
        self.checkup.stop()
        self.window.close()
        self.window.deleteLater()
        self.pause(50)

    def ask(self, question: str) -> None:
        """Ask, wait for the answer and, where there is one, for its article."""
        answered: list[Answer] = []
        read: list[object] = []
        self.window.session.answered.connect(answered.append)
        self.window.session.article_read.connect(lambda *_: read.append(True))
        self.window.question_bar.ask(question)
        self.wait(lambda: bool(answered and (read or not answered[0].found)), question)

    def wait(self, done: Callable[[], bool], what: str) -> None:
        """Let the window work until it is done."""
        deadline = QDeadlineTimer(_LONGEST)
        while not done():
            if deadline.hasExpired():
                raise SystemExit(f"not done within {_LONGEST // 1000} s: {what}")
            self.pause(20)

    def pause(self, milliseconds: int) -> None:
        """Let the window and its threads work."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def picture(self, name: str, dialog: QDialog | None = None, *, settle: int = 1500) -> None:
        """Let everything settle, then take the window's picture, a dialog in its middle."""
        self.pause(settle)
        taken = self.window.grab()
        if dialog is not None:
            _lay_over(taken, dialog.grab())
        target = self._pictures / f"{name}.png"
        target.parent.mkdir(exist_ok=True)
        reduced(taken.toImage()).save(str(target), "PNG", 0)
        print(f"{target}  {target.stat().st_size // 1024} KiB", flush=True)


def _lay_over(ground: QPixmap, dialog: QPixmap) -> None:
    """Paint a dialog over the middle of its window, which steps back a little."""
    shown, size = ground.deviceIndependentSize().toSize(), dialog.deviceIndependentSize().toSize()
    at = QRect(QPoint((shown.width() - size.width()) // 2, (shown.height() - size.height()) // 2), size)
    painter = QPainter(ground)
    painter.fillRect(QRect(QPoint(0, 0), shown), QColor(0, 0, 0, 70))
    for reach in range(12):
        painter.fillRect(at.adjusted(-reach, -reach + 4, reach, reach + 4), QColor(0, 0, 0, 5))
    painter.drawPixmap(at, dialog)
    painter.setPen(QColor(0, 0, 0, 90))
    painter.drawRect(at.adjusted(-1, -1, 0, 0))
    painter.end()


def reduced(image: QImage) -> QImage:
    """The same picture in 256 of its colours, each other pixel in the nearest of them: a third of the bytes.

    Three quarters of them are the most frequent ones, the others those that would be missed most.
    """
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), dtype=np.uint32).reshape(image.height(), image.bytesPerLine() // 4)
    colours, places, counts = np.unique(pixels, return_inverse=True, return_counts=True)
    parts = np.stack([(colours >> shift) & 255 for shift in (16, 8, 0)], axis=1).astype(np.int32)
    far = np.full(len(colours), np.iinfo(np.int32).max, np.int64)
    nearest, kept = np.zeros(len(colours), np.uint8), []
    often = np.argsort(-counts)
    for number in range(min(_COLOURS, len(colours))):
        chosen = int(often[number] if number < _COLOURS * 3 // 4 else np.argmax(far * np.sqrt(counts)))
        apart = ((parts - parts[chosen]) ** 2).sum(axis=1)
        nearest[apart < far] = number
        far = np.minimum(far, apart)
        kept.append(chosen)
    drawn = np.ascontiguousarray(nearest[places].reshape(pixels.shape)[:, : image.width()])
    made = QImage(drawn.tobytes(), image.width(), image.height(), image.width(), QImage.Format.Format_Indexed8)
    made.setColorTable([int(colours[one]) | 0xFF000000 for one in kept])
    return made.copy()
