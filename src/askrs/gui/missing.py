"""The page of a question that the library does not answer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from askrs.domain.answer import Among, Answer
from askrs.domain.article import Article
from askrs.domain.naming import spoken_missing, spoken_reading
from askrs.gui import wording
from askrs.gui.icons import TextButton
from askrs.gui.labels import label

__all__ = ["Missing"]

_EMPTY = "Your library is empty. Add articles, then ask again."


class Missing(QWidget):
    """Says so plainly, says what it can of the reason, and offers to add articles."""

    add_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Not in your library")
        self._is_empty = False
        self._question = label("", "muted", selectable=True)
        self.title = label("Not in your library", "title")
        self.asked = label("", "statement", selectable=True)
        self.reading = label("", "small")
        self._explanation = label("", "muted")
        self.unknown_words = label("", "plain")
        self.unknown_words.setObjectName("unknown_words")
        add = TextButton("Add articles…", "primary", "add-files")
        add.clicked.connect(self.add_requested)
        row = QHBoxLayout()
        row.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._question)
        column.addWidget(self.reading)
        column.addWidget(self.title)
        column.addWidget(self.asked)
        column.addWidget(self._explanation)
        column.addWidget(self.unknown_words)
        column.addLayout(row)

    def show_articles(self, articles: Sequence[Article]) -> None:
        """Know whether there is anything to find."""
        self._is_empty = not articles

    def show_answer(self, answer: Answer) -> None:
        """Show an answer that was not found."""
        self._question.setText(answer.question)
        self.title.setText("Not in these articles" if answer.among else "Not in your library")
        self.asked.setText(spoken_missing(answer.missing, answer.among))
        self.asked.setVisible(bool(answer.missing) and not self._is_empty)
        self.reading.setText(spoken_reading(answer.read_as))
        self.reading.setVisible(bool(answer.read_as))
        self._explanation.setText(_EMPTY if self._is_empty else _explanation(answer))
        self.unknown_words.setText(_unknown(answer.unknown_words))
        self.unknown_words.setVisible(bool(answer.unknown_words) and not self._is_empty)


def _explanation(answer: Answer) -> str:
    if answer.among:
        return _limited(answer.among)
    if not answer.evidence:
        return "None of your articles speaks of this. Add articles that do, or ask in other words."
    unsure = (
        "" if answer.missing else "No sentence in your articles answers this surely enough to be given as the answer. "
    )
    return f"{unsure}Ask in other words, add articles, or look at the nearest passages below."


def _limited(among: Among) -> str:
    """Why it may be too early to say that the library does not answer."""
    others = wording.counted(among.total - among.asked, "article")
    return (
        f"Only {among.asked:,} of your {among.total:,} articles were asked, and none answers this surely enough to be"
        f" given as the answer. The other {others} may: ask all."
    )


def _unknown(words: tuple[str, ...]) -> str:
    quoted = ", ".join(f"“{word}”" for word in words)
    return f"No article in your library contains {quoted}."
