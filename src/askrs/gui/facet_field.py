"""Where a name of the library's own, an outlet or an author, is chosen by typing a part of it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

__all__ = ["FacetField"]


class FacetField(QLineEdit):
    """Offers the names that hold what is typed, each with its number of articles; ``chosen`` brings one of them."""

    chosen = Signal(str)

    def __init__(self, noun: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(f"{noun}…")
        self.setAccessibleName(f"Filter by {noun.lower()}")
        self.setAcceptDrops(False)
        self._names: dict[str, str] = {}
        self._offered = QStringListModel(self)
        offers = QCompleter(self._offered, self)
        offers.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        offers.setFilterMode(Qt.MatchFlag.MatchContains)
        popup = QListView()
        popup.setObjectName("suggestions")
        popup.setAccessibleName(f"{noun}s of the library")
        offers.setPopup(popup)
        self._offers = offers
        self.setCompleter(offers)
        offers.activated.connect(self._take)
        self.returnPressed.connect(lambda: self._take(self.text()))

    def show_names(self, numbers: Mapping[str, int]) -> None:
        """Offer these names, with how many articles each has."""
        self._names = {f"{name}  ·  {numbers[name]:,}": name for name in sorted(numbers, key=str.casefold)}
        if self._offered.stringList() != list(self._names):
            self._offered.setStringList(list(self._names))
        self.setEnabled(bool(numbers))

    def offer(self) -> None:
        """Show what can be chosen."""
        self._offers.setCompletionPrefix(self.text())
        self._offers.complete()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow down shows what can be chosen."""
        if event.key() == Qt.Key.Key_Down:
            self.offer()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """So does a click."""
        super().mouseReleaseEvent(event)
        self.offer()

    def _take(self, text: str) -> None:
        """A name that is offered, or the only one that holds what was typed."""
        typed = text.strip().casefold()
        exact = [name for shown, name in self._names.items() if typed in {shown.casefold(), name.casefold()}]
        found = exact or [name for name in self._names.values() if typed and typed in name.casefold()]
        if len(found) == 1:
            self.chosen.emit(found[0])
            QTimer.singleShot(0, self, self.clear)  # the completer writes its choice into the field after this
