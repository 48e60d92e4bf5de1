"""Why a sentence was chosen: what each stage of the ranking said of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from askrs.domain.explanation import Stage
from askrs.domain.why import ranks_in_words, spoken_stage
from askrs.gui.growing_area import GrowingArea
from askrs.gui.icons import IconButton
from askrs.gui.labels import label

__all__ = ["WhyPanel"]

_HEADS = ("Stage", "Rank", "Score")
_UNKNOWN = "This sentence was not ranked for the last question. Open a citation to see why it was chosen."


class WhyPanel(QFrame):
    """One sentence in words, and a table of stage, rank and score under it."""

    close_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Why this sentence?")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.summary = label("", "strong")
        self.close_button = IconButton("close", "Close the explanation (Escape)")
        self.close_button.clicked.connect(self.close_requested)
        self._table = QWidget()
        head = QHBoxLayout()
        heading = label("Why this sentence?", "label")
        heading.setWordWrap(False)  # else Qt takes the whole panel for something that cannot be made less high
        head.addWidget(heading, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.close_button)
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.summary)
        self._column.addWidget(self._table)
        column = QVBoxLayout(self)
        column.setContentsMargins(34, 8, 24, 16)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(GrowingArea(page))

    @property
    def rows(self) -> list[tuple[str, str, str]]:
        """What the table shows: stage, rank and score."""
        cells = [cell.text() for cell in self._table.findChildren(QLabel)][len(_HEADS) :]
        return list(zip(cells[::3], cells[1::3], cells[2::3], strict=True))

    def show_stages(self, stages: Sequence[Stage]) -> None:
        """Explain a sentence that these stages ranked."""
        self.summary.setText(ranks_in_words(stages) or _UNKNOWN)
        table = _table(stages)
        self._column.replaceWidget(self._table, table)
        self._table.deleteLater()
        self._table = table
        table.setVisible(bool(stages))
        told = [self.summary.text(), *(f"{stage}: rank {rank}, score {score}." for stage, rank, score in self.rows)]
        self.setAccessibleDescription(" ".join(told))


def _table(stages: Sequence[Stage]) -> QWidget:
    made = QWidget()
    made.setObjectName("why_table")
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 2, 0, 0)
    grid.setHorizontalSpacing(20)
    grid.setVerticalSpacing(3)
    grid.setColumnStretch(0, 1)
    rows = [(spoken_stage(stage.name), f"{stage.rank}", f"{stage.score:.3f}") for stage in stages]
    for row, cells in enumerate([_HEADS, *rows]):
        for column, text in enumerate(cells):
            cell = label(text, "plain" if row else "small")
            cell.setWordWrap(not column)
            grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag(0))
    return made
