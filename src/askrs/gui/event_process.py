"""A child process that is the command line itself, speaking JSON lines."""

from __future__ import annotations

import os
from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from askrs.domain.events import Failed, from_line
from askrs.domain.progress import Finished, Progress
from askrs.errors import AskrsError

__all__ = ["PATIENCE", "EventProcess"]

PATIENCE = 3000  # milliseconds that a cancelled child has to stop cleanly
_TAIL = 4000  # bytes of the child's last words that are kept for a report


class EventProcess(QObject):
    """Runs one command at a time and tells its events; ``work`` is what it does, in words for messages.

    Parsers of foreign files work far from the window: whatever they do, the window goes on, and a child that dies
    is a plain message. What was finished before stays in the library.
    """

    progressed = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, command: Sequence[str], work: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = tuple(command)
        self._work = work
        self._process: QProcess | None = None
        self._said_the_end = False
        self._cancelled = False
        self._nonsense = 0
        self._last_words = b""

    @property
    def is_running(self) -> bool:
        """Whether a child is at work."""
        return self._process is not None

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

    def _run(self, options: Sequence[str], paths: Sequence[str], said: str = "") -> None:
        """Run the command on ``paths``, which are never taken for options, and tell it ``said`` unseen."""
        self._said_the_end = self._cancelled = False
        self._nonsense, self._last_words = 0, b""
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONUNBUFFERED", "1")
        environment.insert("PYTHONIOENCODING", "utf-8")
        process.setProcessEnvironment(environment)
        process.readyReadStandardOutput.connect(self._read_lines)
        process.readyReadStandardError.connect(self._read_last_words)
        process.errorOccurred.connect(self._on_error)
        process.finished.connect(self._on_finished)
        self._process = process
        process.start(self._command[0], [*self._command[1:], *options, "--", *paths])
        if self._process is not None:
            process.write(said.encode())
            process.closeWriteChannel()

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
            self._said_the_end |= self._is_end(event)
            self.progressed.emit(event)

    def _is_end(self, event: Progress) -> bool:
        return isinstance(event, Finished)

    def _read_last_words(self) -> None:
        if self._process is not None:
            self._last_words = (self._last_words + self._process.readAllStandardError().data())[-_TAIL:]

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._report(AskrsError(f"askrs could not start {self._work}.", f"Is {self._command[0]} still there?"))
            self._end()

    def _on_finished(self) -> None:
        self._read_lines()
        self._read_last_words()
        if not self._said_the_end:
            self._report(self._interrupted())
        elif self._nonsense:
            self._report(self._garbled())
        self._end()

    def _report(self, error: AskrsError) -> None:
        if not self._cancelled:
            self.failed.emit(error)

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
        self.ended.emit()

    def _interrupted(self) -> AskrsError:
        error = AskrsError(*self._interruption())
        error.__cause__ = RuntimeError(os.fsdecode(self._last_words).strip() or "It left no words.")
        return error

    def _interruption(self) -> tuple[str, str]:
        """The message and the hint when the child is gone before its end."""
        return (
            f"{self._work.capitalize()} stopped before its end.",
            "What was finished is in your library. Add the rest once more.",
        )

    def _garbled(self) -> AskrsError:
        return AskrsError(
            f"Part of what was said about {self._work} could not be understood.",
            f"The library is whole; {self._nonsense} of the messages are missing.",
        )
