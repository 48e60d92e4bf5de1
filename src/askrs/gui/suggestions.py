"""Earlier questions, and names of the library, offered while a question is typed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

__all__ = ["Suggestions"]

_SHOWN = 8
_NAMES = 3  # at least, if there are so many, however many questions there are
_SHORTEST = 3  # letters of a name that are typed
_WORD = re.compile(r"[^\W_][\w’'\-]*$")


class Suggestions(QCompleter):
    """At most eight, in a list below the line: earlier questions that hold what is typed, last asked first, then names.

    A question takes the line's place, a name the place of the word that is being typed. ``word_typed`` tells that
    word, empty where there is none.
    """

    word_typed = Signal(str)

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line
        self._questions: Sequence[str] = ()
        self._names: Sequence[str] = ()
        self._offered_names = 0
        self._before = self._word = self._after = ""
        self._offers = QStringListModel(self)
        self.setModel(self._offers)
        self.setMaxVisibleItems(_SHOWN)
        self._list = popup = QListView()
        popup.setObjectName("suggestions")
        popup.setAccessibleName("Earlier questions and names in the library")
        popup.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setPopup(popup)
        line.textEdited.connect(self._on_edited)

    def show_questions(self, questions: Sequence[str]) -> None:
        """Know exactly these as earlier questions."""
        self._questions = tuple(questions)
        self._offer()

    def show_names(self, word: str, names: Sequence[str]) -> None:
        """Offer these names, if ``word`` is still what is being typed and nothing is being chosen."""
        if word == self._word and not self._list.currentIndex().isValid():
            self._names = [name for name in names if name != word]
            self._offer()
            if self._names and self._line.hasFocus():
                self.complete()

    @property
    def is_naming(self) -> bool:
        """Whether a name is being chosen: Enter then takes the name, and does not ask."""
        chosen = self._list.currentIndex()
        return self._list.isVisible() and chosen.isValid() and self._is_name(chosen)

    def splitPath(self, _path: str) -> list[str]:
        """Everything that is offered fits, in Qt's eyes too, and nothing is chosen beforehand."""
        return [""]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """What the line holds once this is chosen."""
        said = str(index.data())
        return f"{self._before}{said}{self._after or ' '}" if self._is_name(index) else said

    def _is_name(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        return index.row() >= self._offers.rowCount() - self._offered_names

    def _on_edited(self, text: str) -> None:
        at = self._line.cursorPosition()
        found = _WORD.search(text[:at])
        self._word = found[0] if found and len(found[0]) >= _SHORTEST else ""
        self._before, self._after = text[: at - len(self._word)], text[at:]
        self._names = ()
        self._offer()
        self.word_typed.emit(self._word)

    def _offer(self) -> None:
        typed = self._line.text().casefold()
        questions = [question for question in self._questions if typed in question.casefold()]
        room = _SHOWN - min(len(self._names), _NAMES)
        offered = questions[:room]
        names = list(self._names[: _SHOWN - len(offered)])
        self._offered_names = len(names)
        if self._offers.stringList() != [*offered, *names]:
            self._offers.setStringList([*offered, *names])
