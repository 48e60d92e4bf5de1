"""Whether the library is sound, as a person asks it of the window: the command line looks, in a process of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QProcess, QProcessEnvironment, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QProgressBar, QVBoxLayout, QWidget

from askrs.gui.choosing import choose_backup
from askrs.gui.fitting import fit
from askrs.gui.icons import TextButton
from askrs.gui.labels import label

__all__ = ["CheckupDialog"]

_SAID = {
    0: "Your library is sound.",
    3: "Something is wrong, and can be made again without loss.",
    4: "Something that is stored is damaged.",
    5: "Your library cannot be read. A backup can be restored in a terminal.",
    10: "There is no library yet. Add articles first.",
}


class _Work(NamedTuple):
    """What a verb of the command line does to the library, in words: while it does, when it cannot, how it ends."""

    doing: str
    failed: str
    said: Mapping[int, str]
    outlasts: bool
    """Whether it goes on when the dialog is closed."""


_WORKS: Mapping[str, _Work] = {
    "doctor": _Work(
        "Looking at every byte of your library. You can go on asking meanwhile.",
        "The library could not be looked at.",
        _SAID,
        outlasts=False,
    ),
    "repair": _Work(
        "Mending your library. It is backed up first.", "The library could not be mended.", _SAID, outlasts=True
    ),
    "backup": _Work(
        "Backing up your library into one file. You can go on asking meanwhile.",
        "Your library was not backed up.",
        {0: "Your library is backed up."},
        outlasts=True,
    ),
}
_MENDABLE = {3, 4}
_PATIENCE = 3000  # milliseconds that a stopped child has to end


class CheckupDialog(QDialog):
    """Looks when it opens and says what was found; on a further wish mends, then says ``mended``, or backs up.

    ``command`` is the command line with the library that it is about, without a verb.
    """

    mended = Signal()

    def __init__(self, command: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Check library")
        self.setAccessibleName("Check library")
        self._command = tuple(command)
        self._process: QProcess | None = None
        self._verb = "doctor"
        self.verdict = label("", "strong")
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.busy.setAccessibleName("Work on the library is going on")
        self.report = QPlainTextEdit()
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName("What was found")
        self.mend = TextButton("Mend it")
        self.again = TextButton("Check again")
        self.backup = TextButton("Back up…")
        self.backup.setToolTip("Save the whole library into one file with a checksum")
        self.close_button = TextButton("Close", "primary")
        self.close_button.setDefault(True)
        self._arrange()
        self.mend.clicked.connect(lambda: self._run("repair", "--yes"))
        self.again.clicked.connect(self.look)
        self.backup.clicked.connect(self._back_up)
        self.close_button.clicked.connect(self.reject)

    @property
    def is_running(self) -> bool:
        """Whether something is going on."""
        return self._process is not None

    def look(self) -> None:
        """Open, and look at the library."""
        self.open()
        if not self.is_running:
            self._run("doctor", "--full")

    def done(self, result: int) -> None:
        """A look that is going on ends with the dialog; mending and backing up go on to their end."""
        if not _WORKS[self._verb].outlasts:
            self.stop()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The same."""
        self.done(0)
        event.accept()

    def stop(self) -> None:
        """End what is going on and return when it is gone: what is half mended is as it was before."""
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.terminate()
            if not process.waitForFinished(_PATIENCE):
                process.kill()
                process.waitForFinished(_PATIENCE)
            process.deleteLater()

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.again)
        buttons.addWidget(self.mend)
        buttons.addWidget(self.backup)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 22)
        column.setSpacing(12)
        column.addWidget(label("Check library", "heading"))
        column.addWidget(self.verdict)
        column.addWidget(self.busy)
        column.addWidget(self.report, 1)
        column.addLayout(buttons)
        fit(self, 640, 340)

    def _back_up(self) -> None:
        target = choose_backup(self)
        if target is not None:
            self._run("backup", "--", str(target))

    def _run(self, *verb: str) -> None:
        if self.is_running:
            return
        self._verb = verb[0]
        self._show(_WORKS[self._verb].doing, "")
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONIOENCODING", "utf-8")
        process.setProcessEnvironment(environment)
        process.setStandardInputFile(QProcess.nullDevice())
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        self._process = process
        process.start(self._command[0], [*self._command[1:], *verb])
        self._set_busy()

    def _on_finished(self, code: int) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        said = bytes(process.readAllStandardOutput().data() or process.readAllStandardError().data())
        crashed = process.exitStatus() is QProcess.ExitStatus.CrashExit
        process.deleteLater()
        work = _WORKS[self._verb]
        self._show(
            work.failed if crashed else work.said.get(code, work.failed), said.decode("utf-8", "replace").strip()
        )
        self._set_busy(mendable=self._verb != "backup" and not crashed and code in _MENDABLE)
        self._end()

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and self._process is not None:
            process, self._process = self._process, None
            process.deleteLater()
            self._show(_WORKS[self._verb].failed, f"Is {self._command[0]} still there?")
            self._set_busy()
            self._verb = "doctor"

    def _end(self) -> None:
        ended, self._verb = self._verb, "doctor"
        if ended == "repair":
            self.mended.emit()

    def _show(self, verdict: str, report: str) -> None:
        self.verdict.setText(verdict)
        self.report.setPlainText(report)

    def _set_busy(self, *, mendable: bool = False) -> None:
        self.busy.setVisible(self.is_running)
        for button in (self.again, self.backup):
            button.setEnabled(not self.is_running)
        self.mend.setVisible(mendable)
        self.report.setFocus(Qt.FocusReason.OtherFocusReason)
