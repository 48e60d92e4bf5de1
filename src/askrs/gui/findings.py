"""The page of an answer that was found."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from askrs.domain.answer import Answer
from askrs.domain.naming import spoken_reading
from askrs.gui import wording
from askrs.gui.flow import FlowLayout
from askrs.gui.icons import IconButton
from askrs.gui.labels import TagLabel, label
from askrs.gui.statement_row import StatementRow

__all__ = ["Findings"]


class Findings(QWidget):
    """The question, how sure the library is, and its statements."""

    citation_activated = Signal(int)
    citation_pulled = Signal(int)
    copy_requested = Signal()
    export_requested = Signal()
    why_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Answer")
        self.rows: list[StatementRow] = []
        self._question = label("", "muted", selectable=True)
        self.reading = label("", "small")
        self.confidence = TagLabel()
        self.confidence.setObjectName("confidence")
        copy = IconButton("copy", "Copy the answer as Markdown (Ctrl+Shift+C)")
        export = IconButton("export", "Save the answer as a document (Ctrl+E)")
        why = IconButton("why", "Why this sentence? (Ctrl+Shift+E)")
        why.clicked.connect(self.why_requested)
        copy.clicked.connect(self.copy_requested)
        export.clicked.connect(self.export_requested)
        self._statements = QVBoxLayout()
        self._statements.setSpacing(22)
        self._arrange(why, copy, export)

    def show_answer(self, answer: Answer) -> None:
        """Show an answer that was found."""
        self._question.setText(answer.question)
        self.reading.setText(spoken_reading(answer.read_as))
        self.reading.setVisible(bool(answer.read_as))
        self.confidence.setText(wording.confidence(answer.confidence))
        self.confidence.setToolTip(f"The library answers this with a probability of {answer.confidence:.0%}.")
        self._clear()
        for position, statement in enumerate(answer.statements):
            citations = [answer.citations[number - 1] for number in statement.citations]
            row = StatementRow(statement, citations, lead=position == 0)
            row.citation_activated.connect(self.citation_activated)
            row.citation_pulled.connect(self.citation_pulled)
            self._statements.addWidget(row)
            self.rows.append(row)

    def mark_current(self, number: int) -> None:
        """Show which citation is open."""
        for row in self.rows:
            row.mark_current(number)

    def _arrange(self, *buttons: IconButton) -> None:
        tools = QWidget()
        row = QHBoxLayout(tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for button in buttons:
            row.addWidget(button)
        head = FlowLayout(4, "apart")
        head.addWidget(self.confidence)
        head.addWidget(tools)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._question)
        column.addWidget(self.reading)
        column.addSpacing(6)
        column.addLayout(self._statements)

    def _clear(self) -> None:
        for row in self.rows:
            self._statements.removeWidget(row)
            row.deleteLater()
        self.rows = []
