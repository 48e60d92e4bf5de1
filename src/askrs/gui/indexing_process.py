"""Indexing as a child process: the command line itself, speaking JSON lines."""

from __future__ import annotations

import os
from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from askrs.domain.events import Failed, from_line
from askrs.domain.progress import Finished
from askrs.errors import AskrsError

__all__ = ["PATIENCE", "IndexingProcess"]

PATIENCE = 3000  # milliseconds that a cancelled child has to stop cleanly
_TAIL = 4000  # bytes of the child's last words that are kept for a report


class IndexingProcess(QObject):
    """Runs ``command -- PATHS`` and tells what it says; one run at a time.

    Parsers of foreign files work far from the window: whatever they do, the window goes on, and a child that dies
    is a plain message. What was finished before stays in the library.
    """

    progressed = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = tuple(command)
        self._process: QProcess | None = None
        self._said_the_end = False
        self._cancelled = False
        self._nonsense = 0
        self._last_words = b""

    @property
    def is_running(self) -> bool:
        """Whether a child is at work."""
        return self._process is not None

    def start(self, paths: Sequence[str]) -> None:
        """Index ``paths``; whatever they are called, they are never taken for options."""
        self._said_the_end = self._cancelled = False
        self._nonsense, self._last_words = 0, b""
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONUNBUFFERED", "1")
        process.setProcessEnvironment(environment)
        process.readyReadStandardOutput.connect(self._read_lines)
        process.readyReadStandardError.connect(self._read_last_words)
        process.errorOccurred.connect(self._on_error)
        process.finished.connect(self._on_finished)
        self._process = process
        process.start(self._command[0], [*self._command[1:], "--", *paths])

    def cancel(self) -> None:
        """Ask the child to stop; it keeps the articles that it has finished. One that does not listen is ended."""
        if self._process is None or self._cancelled:
            return
        self._cancelled = True
        self._process.terminate()
        QTimer.singleShot(PATIENCE, self._process, self._process.kill)

    def close(self) -> None:
        """Stop the child, and return when it is gone."""
        process = self._process
        if process is None:
            return
        self.cancel()
        if not process.waitForFinished(PATIENCE):
            process.kill()
            process.waitForFinished(PATIENCE)

    def _read_lines(self) -> None:
        while self._process is not None and self._process.canReadLine():
            self._take(bytes(self._process.readLine().data()))

    def _take(self, line: bytes) -> None:
        if not line.strip():
            return
        try:
            event = from_line(line)
        except Failed as failure:
            self._said_the_end = True
            self._report(failure.error)
        except (ValueError, TypeError, KeyError):
            self._nonsense += 1
        else:
            self._said_the_end |= isinstance(event, Finished)
            self.progressed.emit(event)

    def _read_last_words(self) -> None:
        if self._process is not None:
            self._last_words = (self._last_words + self._process.readAllStandardError().data())[-_TAIL:]

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._report(AskrsError("askrs could not start adding articles.", f"Is {self._command[0]} still there?"))
            self._end()

    def _on_finished(self) -> None:
        self._read_lines()
        self._read_last_words()
        if not self._said_the_end:
            self._report(_interrupted(self._last_words))
        elif self._nonsense:
            self._report(_garbled(self._nonsense))
        self._end()

    def _report(self, error: AskrsError) -> None:
        if not self._cancelled:
            self.failed.emit(error)

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
        self.ended.emit()


def _interrupted(last_words: bytes) -> AskrsError:
    error = AskrsError(
        "Adding articles stopped before its end.", "What was finished is in your library. Add the rest once more."
    )
    error.__cause__ = RuntimeError(os.fsdecode(last_words).strip() or "It left no words.")
    return error


def _garbled(lines: int) -> AskrsError:
    return AskrsError(
        "Part of what was said about adding articles could not be understood.",
        f"The library is whole; {lines} of the messages are missing.",
    )
