"""What is shown when askrs itself is at fault."""

from __future__ import annotations

import platform
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from askrs import __version__
from askrs.gui.icons import TextButton
from askrs.gui.labels import label

__all__ = ["BugReport", "BugReporter"]


class BugReport(QDialog):
    """An apology, and details that can be copied into a report."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("askrs made a mistake")
        self.setAccessibleName("askrs made a mistake")
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.resize(640, 380)
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setAccessibleName("Details")
        copy = TextButton("Copy details", "", "copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        close = TextButton("Go on", "primary")
        close.clicked.connect(self.accept)
        buttons = QDialogButtonBox()
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(close, QDialogButtonBox.ButtonRole.AcceptRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(12)
        column.addWidget(label("askrs made a mistake", "heading"))
        column.addWidget(
            label("Your library is not touched by it, and you can go on. A report with these details helps.", "muted")
        )
        column.addWidget(self.details, 1)
        column.addWidget(buttons)


class BugReporter:
    """An excepthook: the traceback goes to standard error as ever, and into a dialog unless one is open."""

    def __init__(self) -> None:
        self.report: BugReport | None = None

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Report a bug."""
        traceback.print_exception(kind, error, trace, file=sys.stderr)
        if self.report is None and not issubclass(kind, KeyboardInterrupt):
            said = "".join(traceback.format_exception(kind, error, trace))
            about = f"askrs {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"
            self.report = BugReport(f"{about}\n\n{said}")
            self.report.finished.connect(self._on_finished)
            self.report.open()

    def _on_finished(self) -> None:
        if self.report is not None:
            self.report.deleteLater()
            self.report = None
