"""Earlier questions, offered while a new one is typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QListView

__all__ = ["Suggestions"]

_SHOWN = 8  # at a time, the others by scrolling


class Suggestions(QCompleter):
    """Every earlier question that holds what is typed, in a list below the line; last asked first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._questions = QStringListModel(self)
        self.setModel(self._questions)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(_SHOWN)
        popup = QListView()
        popup.setObjectName("suggestions")
        popup.setAccessibleName("Earlier questions")
        popup.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setPopup(popup)

    def show_questions(self, questions: Sequence[str]) -> None:
        """Offer exactly these."""
        if self._questions.stringList() != list(questions):
            self._questions.setStringList(list(questions))
