"""The card of an article as fields that can be corrected."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from askrs.domain.article import Article
from askrs.gui import wording
from askrs.gui.labels import label

__all__ = ["CardForm"]

_AUTHOR_LINES = 3

# The fields of one line: their name on the card, on the screen, and what stands there while nothing is known.
_LINES = (
    ("title", "Title", "Not known"),
    ("outlet", "Outlet", "Not known"),
    ("published", "Date", "Not known; written as 2024-10-25, 2024-10 or 2024"),
    ("url", "Address", "Not known"),
)


class CardForm(QWidget):
    """Title, authors one per line, outlet, date and address to write in; the file that they came from to read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Card of the article")
        self._shown: dict[str, str] = {}
        self._shown_authors: tuple[str, ...] = ()
        self.lines = {name: self._line(said, unknown) for name, said, unknown in _LINES}
        self.authors = _authors_field()
        self.source = _source_field()
        self._arrange()

    def show_article(self, article: Article) -> None:
        """Show what is known of it; the title is ready to be written in."""
        for name, line in self.lines.items():
            line.setText(getattr(article, name))
            line.setCursorPosition(0)
            self._shown[name] = line.text().strip()
        self.authors.setPlainText("\n".join(article.authors))
        self._shown_authors = self._written_authors()
        self.source.setText(article.source)
        self.source.setToolTip(wording.tooltip(article.source))
        self.lines["title"].setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def changes(self) -> dict[str, Any]:
        """The fields that were written otherwise than they were shown, by name."""
        written = {name: line.text().strip() for name, line in self.lines.items()}
        changed: dict[str, Any] = {name: words for name, words in written.items() if words != self._shown.get(name)}
        authors = self._written_authors()
        return changed if authors == self._shown_authors else {**changed, "authors": authors}

    def point_at_fault(self, sentence: str) -> None:
        """Lead the eye and the next key to the line whose words the refusal quotes."""
        for line in (self.lines["published"], self.lines["url"]):
            if (words := line.text().strip()) and words in sentence:
                line.setFocus(Qt.FocusReason.OtherFocusReason)
                line.selectAll()
                return

    def _written_authors(self) -> tuple[str, ...]:
        written = (line.strip() for line in self.authors.toPlainText().splitlines())
        return tuple(filter(None, written))

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        rows: list[tuple[str, QWidget]] = [(said, self.lines[name]) for name, said, _ in _LINES]
        rows.insert(1, ("Authors", self.authors))
        rows.append(("File", self.source))
        for row, (said, field) in enumerate(rows):
            top = field is self.authors
            grid.addWidget(_name(said, 8 if top else 0), row, 0, _TOP if top else _MIDDLE)
            grid.addWidget(field, row, 1)
        for (_, field), (_, below) in pairwise(rows):
            QWidget.setTabOrder(field, below)

    def _line(self, said: str, unknown: str) -> QLineEdit:
        made = QLineEdit()
        made.setAccessibleName(said)
        made.setPlaceholderText(unknown)
        return made


_TOP, _MIDDLE = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignVCenter


def _authors_field() -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setAccessibleName("Authors, one per line")
    made.setPlaceholderText("Not known; one per line")
    made.setTabChangesFocus(True)
    made.setFixedHeight(made.fontMetrics().lineSpacing() * _AUTHOR_LINES + 26)
    return made


def _source_field() -> QLineEdit:
    """The path to read and to copy, in the look of a label."""
    made = QLineEdit()
    made.setObjectName("source")
    made.setAccessibleName("File")
    made.setReadOnly(True)
    return made


def _name(said: str, above: int) -> QLabel:
    made = label(said, "label")
    made.setWordWrap(False)
    made.setContentsMargins(0, above, 0, 0)
    return made
