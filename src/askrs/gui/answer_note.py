"""What is to be known of an answer before it is read: how old it is, what its question followed, who was asked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from askrs.domain.answer import Answer
from askrs.domain.naming import spoken_among, spoken_by_words, spoken_date
from askrs.gui.icons import TextButton
from askrs.gui.labels import label

__all__ = ["AnswerNote"]


class AnswerNote(QFrame):
    """A sentence for each, and a button that asks anew, alone, or all articles; hidden when there is nothing."""

    again_requested = Signal()
    alone_requested = Signal()
    all_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("answer_note")
        self.setAccessibleName("About this answer")
        self.recalled = label("", "plain")
        self.follows = label("", "plain")
        self.among = label("", "plain")
        self.by_words = label("", "plain")
        self.again = TextButton("Ask again", "plain")
        self.alone = TextButton("Ask it alone", "plain")
        self.all = TextButton("Ask all", "plain")
        self.anew = TextButton("Ask again", "plain")
        self.anew.clicked.connect(self.again_requested)
        self.all.clicked.connect(self.all_requested)
        self.again.clicked.connect(self.again_requested)
        self.alone.clicked.connect(self.alone_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 6, 8, 6)
        column.setSpacing(0)
        for said, button in self._rows():
            row = QHBoxLayout()
            row.addWidget(said, 1)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
            column.addLayout(row)
        self._show("", "", "", "")

    @property
    def speaks(self) -> bool:
        """Whether there is anything to say."""
        return any(said.text() for said, _ in self._rows())

    def show_answer(self, answer: Answer) -> None:
        """Say if it is the answer to a follow-up; it is a new one until ``show_recalled`` says otherwise."""
        before = " and ".join(f"“{question}”" for question in answer.follows)
        follows = f"Read as a follow-up of {before}." if before else ""
        self._show("", follows, spoken_among(answer.among), spoken_by_words(answer.by_words))

    def show_recalled(self, asked: str) -> None:
        """Say of when the answer is, an ISO 8601 moment."""
        self._show(f"As it was answered on {spoken_date(asked)}.", self.follows.text(), self.among.text(), "")

    def _rows(self) -> tuple[tuple[QLabel, TextButton], ...]:
        return (
            (self.recalled, self.again),
            (self.follows, self.alone),
            (self.among, self.all),
            (self.by_words, self.anew),
        )

    def _show(self, *said: str) -> None:
        for (part, button), sentence in zip(self._rows(), said, strict=True):
            part.setText(sentence)
            part.setVisible(bool(sentence))
            button.setVisible(bool(sentence))
        self.setVisible(self.speaks)
        self.setAccessibleDescription(" ".join(filter(None, said)))
