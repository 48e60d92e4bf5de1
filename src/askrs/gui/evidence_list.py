"""The passages behind an answer, or the nearest ones where there is none."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from askrs.domain.answer import Answer
from askrs.domain.evidence import Evidence
from askrs.gui.evidence_card import EvidenceCard
from askrs.gui.labels import label
from askrs.gui.places import Place, cited_numbers
from askrs.gui.pulling import Pull

__all__ = ["EvidenceList"]


class EvidenceList(QWidget):
    """One card a passage, best first; the arrow keys walk from card to card."""

    evidence_activated = Signal(object)
    evidence_pulled = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Evidence")
        self.cards: list[EvidenceCard] = []
        self.heading = label("", "label")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._column.addWidget(self.heading)

    def show_answer(self, answer: Answer) -> None:
        """Show the answer's passages."""
        self._clear()
        self.heading.setText("Evidence" if answer.found else "Nearest passages: they come close, but none answers")
        best = max((_score(evidence) for evidence in answer.evidence), default=0.0)
        for evidence in answer.evidence:
            share = math.exp(_score(evidence) - best)  # scores are about the logarithms of the odds
            self._add(EvidenceCard(evidence, cited_numbers(answer, evidence), share))

    def mark_current(self, place: Place) -> None:
        """Check the card whose passage holds the place."""
        current = next((card for card in self.cards if _holds(card.evidence, place)), None)
        for card in self.cards:
            card.setChecked(card is current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down move between cards."""
        steps = {Qt.Key.Key_Down.value: 1, Qt.Key.Key_Up.value: -1}
        here = next((n for n, card in enumerate(self.cards) if card.hasFocus()), None)
        if here is None or event.key() not in steps:
            super().keyPressEvent(event)
            return
        there = min(max(here + steps[event.key()], 0), len(self.cards) - 1)
        self.cards[there].setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self, card: EvidenceCard) -> None:
        card.clicked.connect(lambda: self.evidence_activated.emit(card.evidence))
        Pull(card).pulled.connect(lambda: self.evidence_pulled.emit(card.evidence))
        self._column.addWidget(card)
        self.cards.append(card)

    def _clear(self) -> None:
        for card in self.cards:
            self._column.removeWidget(card)
            card.deleteLater()
        self.cards = []


def _score(evidence: Evidence) -> float:
    return evidence.scores.relevance or evidence.scores.fused


def _holds(evidence: Evidence, place: Place) -> bool:
    return (
        place.current is not None
        and evidence.article.id == place.article.id
        and evidence.passage.span.contains(place.current.span)
    )
