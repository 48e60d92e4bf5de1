"""The foot of the window while articles are being added."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QProgressBar, QVBoxLayout, QWidget

from askrs.domain.naming import article_name, source_name
from askrs.domain.progress import (
    Finished,
    Indexed,
    Preparing,
    Progress,
    Reading,
    Renewing,
    Skipped,
    Started,
    Summary,
)
from askrs.errors import AskrsError, LockedFile
from askrs.gui import wording
from askrs.gui.directions import isolated
from askrs.gui.icons import IconButton, TextButton
from askrs.gui.labels import label
from askrs.gui.prose import Prose

__all__ = ["ProgressStrip", "summary_in_words"]

_SKIPS_HEIGHT = 150
_NOTICE_TIME = 6000  # milliseconds that news from the watched folders stays


def summary_in_words(summary: Summary) -> str:
    """``3 articles added, 1 file skipped``."""
    counts = (
        (summary.added, "article", "added"),
        (summary.updated, "article", "updated"),
        (summary.unchanged, "article", "unchanged"),
        (summary.skipped, "file", "skipped"),
        (summary.vanished, "file", "no longer there"),
        (summary.renewed, "passage", "encoded again"),
    )
    said = [f"{wording.counted(number, noun)} {fate}" for number, noun, fate in counts if number]
    return ", ".join(said) or "No articles were found there"


def _said(event: Progress) -> tuple[str, int, int] | None:
    """An event in words, and how much of how many is done; 0 of 0 where that is not known."""
    match event:
        case Preparing(message):
            said = message, 0, 0
        case Renewing(done, total):
            said = "Encoding your articles again, for another model", done, total
        case Started(total):
            said = f"Found {wording.counted(total, 'file')}", 0, total
        case Reading(source, done, total):
            said = f"Reading {source_name(source)}", done, total
        case Indexed(_, _, article, done, total):
            said = f"Read {isolated(article_name(article))}", done, total
        case Skipped(source, _, done, total):
            said = f"Skipped {source_name(source)}", done, total
        case Finished(summary):
            said = summary_in_words(summary), 1, 1
        case _:
            return None
    return said


class ProgressStrip(QFrame):
    """What is being done, how far it is, how long it takes still, a way to stop it, and what was left out and why."""

    cancel_requested = Signal()
    unlock_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Adding articles")
        self.sentence = Prose(max_lines=1)
        self.estimate = label("", "small")
        self.estimate.setWordWrap(False)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("Articles done")
        self.cancel = TextButton("Cancel")
        self.unlock = TextButton("Enter password…", "", "lock")
        self.skips_button = TextButton("", "plain")
        self.skips_button.setCheckable(True)
        self.skips = QListWidget()
        self.skips.setObjectName("skips")
        self.skips.setAccessibleName("Files that were skipped, and why")
        self.skips.setWordWrap(True)
        self.skips.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.dismiss = IconButton("close", "Hide this")
        self._clock = QElapsedTimer()
        self._runs: set[str] = set()
        self._asked_for = False
        self._patience = QTimer(self, interval=_NOTICE_TIME, singleShot=True)
        self._patience.timeout.connect(self.hide)
        self._finished: list[Summary] = []
        self._locked: list[str] = []
        self._arrange()
        self._wire()
        self.hide()

    def set_running(self, running: bool) -> None:
        """Adding begins, or is over: what was skipped stays to be read until it is hidden."""
        self._set_run("adding", running)

    def set_watching(self, running: bool) -> None:
        """A batch from the watched folders begins, or is over: good news leaves again by itself."""
        self._set_run("watching", running)

    def _set_run(self, run: str, running: bool) -> None:
        if running and not self._runs:
            self._begin()
        self._runs = self._runs | {run} if running else self._runs - {run}
        self._asked_for |= run == "adding"
        self.cancel.setVisible("adding" in self._runs)
        self.cancel.setEnabled("adding" in self._runs)
        self.bar.setVisible(bool(self._runs))
        self.dismiss.setVisible(not self._runs)
        if not self._runs:
            self._finish()

    def show_progress(self, event: Progress) -> None:
        """Say what happened, while something runs."""
        if not self._runs:
            return
        if isinstance(event, Started):
            self._clock.start()
        elif isinstance(event, Skipped):
            self._skip(event.source, event.error)
        elif isinstance(event, Finished):
            self._finished.append(event.summary)
        if said := _said(event):
            self._say(*said)

    def show_cancelled(self) -> None:
        """The wish to stop was heard."""
        self.cancel.setEnabled(False)
        self._say("Stopping; finished articles stay in the library…", 0, 0)

    def _finish(self) -> None:
        self.estimate.setText("")
        self.sentence.show_text(self._ending())
        self.unlock.setVisible(bool(self._locked))
        if not self._asked_for and not self.skips.count():
            self._patience.start()

    def _ending(self) -> str:
        """The sum of all portions; none that came to its end means that it was stopped."""
        if not self._finished:
            return "Stopped. Articles that were finished are in the library."
        fates = ("added", "updated", "unchanged", "skipped", "vanished", "renewed")
        total = Summary(*(sum(getattr(one, fate) for one in self._finished) for fate in fates))
        if self._asked_for:
            return summary_in_words(total)
        news = replace(total, unchanged=0, seconds=0.0)
        return f"From your watched folders: {'nothing new' if news == Summary() else summary_in_words(news)}"

    def _begin(self) -> None:
        self._patience.stop()
        self._asked_for = False
        self._finished.clear()
        self._locked.clear()
        self.unlock.hide()
        self.skips.clear()
        self.skips.hide()
        self.skips_button.hide()
        self.skips_button.setChecked(False)
        self._clock.start()
        self._say("Starting…", 0, 0)
        self.show()

    def _say(self, sentence: str, done: int, total: int) -> None:
        self.sentence.show_text(sentence)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        parts = [f"{done:,} of {total:,}" if total > 1 else ""]
        parts.append(wording.remaining(done, total, self._clock.elapsed() / 1000))
        self.estimate.setText(" · ".join(filter(None, parts)))

    def _skip(self, source: str, error: AskrsError) -> None:
        """Note why; the hint for a locked file is the button that asks for its password."""
        locked = isinstance(error, LockedFile)
        self._locked += [source] if locked else []
        said, name = error.message if locked else str(error), source_name(source)
        self.skips.addItem(said if name in said else f"{name}: {said}")
        self.skips.setFixedHeight(min(14 + self.skips.count() * (self.skips.sizeHintForRow(0) + 2), _SKIPS_HEIGHT))
        self.skips_button.setText(f"{self.skips.count()} skipped: why?")
        self.skips_button.setAccessibleName(self.skips_button.text())
        self.skips_button.show()

    def _arrange(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(6)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.sentence, 1)
        top.addWidget(self.estimate)
        words.addStretch()
        words.addLayout(top)
        words.addWidget(self.bar)
        words.addStretch()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(self.skips_button)
        row.addWidget(self.unlock)
        row.addWidget(self.cancel)
        row.addWidget(self.dismiss)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 10, 18, 10)
        column.setSpacing(10)
        column.addLayout(row)
        column.addWidget(self.skips)

    def _wire(self) -> None:
        self.cancel.clicked.connect(self.show_cancelled)
        self.cancel.clicked.connect(self.cancel_requested)
        self.unlock.clicked.connect(lambda: self.unlock_requested.emit(tuple(self._locked)))
        self.skips_button.toggled.connect(self.skips.setVisible)
        self.dismiss.clicked.connect(self.hide)
