"""How an article's file was read, as a text to read, select and copy."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from askrs.domain.report import ReadingReport
from askrs.errors import AskrsError
from askrs.gui.icons import IconButton
from askrs.gui.labels import label
from askrs.gui.report_wording import report_in_words

__all__ = ["ReportView"]


class ReportView(QWidget):
    """A heading, a button that copies, and the report in plain words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("How it was read")
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName("Reading report")
        self.text.setMinimumHeight(110)
        self.copy = IconButton("copy", "Copy the reading report")
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        heading = label("How it was read", "label")
        heading.setWordWrap(False)  # else Qt takes the whole view for something that cannot be made less high
        head = QHBoxLayout()
        head.addWidget(heading, 1)
        head.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.text, 1)

    def wait(self) -> None:
        """No report is there yet."""
        self.copy.setEnabled(False)
        self.text.setPlainText("Looking it up…")

    def show_report(self, report: ReadingReport | AskrsError) -> None:
        """Show a report from its beginning, or in its place why there is none."""
        self.copy.setEnabled(True)
        self.text.setPlainText(str(report) if isinstance(report, AskrsError) else report_in_words(report))
