"""One statement of an answer, with the citations that say it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from askrs.domain.answer import Citation, Statement
from askrs.domain.naming import article_name
from askrs.gui import wording
from askrs.gui.directions import isolated
from askrs.gui.prose import Prose
from askrs.gui.pulling import Pull

__all__ = ["CitationChip", "StatementRow"]

_LEADING = 1.22
_SHORT = 220  # characters; a longer sentence in large letters shouts


class CitationChip(QPushButton):
    """The number of a citation; pressing it opens the article at the sentence."""

    def __init__(self, citation: Citation, parent: QWidget | None = None) -> None:
        super().__init__(str(citation.number), parent)
        self.number = citation.number
        where = ", ".join(
            filter(
                None,
                [
                    isolated(article_name(citation.article)),
                    wording.origin(citation.article, citation.pages, citation.sections),
                ],
            )
        )
        self.setAccessibleName(f"Citation {citation.number}: {where}")
        self.setToolTip(wording.tooltip(f"“{citation.quote}” {where}"))
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)


class StatementRow(QWidget):
    """The statement, the words that answer in bold, and under it one line for each source."""

    citation_activated = Signal(int)
    citation_pulled = Signal(int)

    def __init__(
        self, statement: Statement, citations: Sequence[Citation], *, lead: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName("Statement")
        self.chips = [CitationChip(citation) for citation in citations]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        text = Prose(leading=_LEADING)
        text.setProperty("tone", "lead" if lead and len(statement.text) <= _SHORT else "statement")
        text.show_text(statement.text, bold=statement.words)
        column.addWidget(text)
        for chip, citation in zip(self.chips, citations, strict=True):
            column.addLayout(self._source_line(chip, citation))

    def mark_current(self, number: int) -> None:
        """Show which citation is open in the reading pane."""
        for chip in self.chips:
            chip.setChecked(chip.number == number)

    def _source_line(self, chip: CitationChip, citation: Citation) -> QHBoxLayout:
        chip.clicked.connect(lambda: self.citation_activated.emit(chip.number))
        Pull(chip).pulled.connect(lambda: self.citation_pulled.emit(chip.number))
        source = Prose(max_lines=2)
        source.setProperty("tone", "small")
        source.show_text(
            " · ".join(
                filter(
                    None,
                    [
                        isolated(article_name(citation.article)),
                        wording.origin(citation.article, citation.pages, citation.sections),
                    ],
                )
            )
        )
        line = QHBoxLayout()
        line.setSpacing(9)
        line.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(source, 1, Qt.AlignmentFlag.AlignVCenter)
        return line
