"""The middle of the window: greeting, waiting, answer or honest no, with the evidence under it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from askrs.domain.answer import Answer
from askrs.domain.article import Article
from askrs.domain.evidence import Evidence
from askrs.gui.answer_note import AnswerNote
from askrs.gui.correcting import corrected
from askrs.gui.evidence_list import EvidenceList
from askrs.gui.findings import Findings
from askrs.gui.greeting import Greeting
from askrs.gui.missing import Missing
from askrs.gui.places import Place, place_of_citation, place_of_evidence
from askrs.gui.waiting import Waiting

__all__ = ["AnswerView"]

_FLICKER = 200  # milliseconds; an answer that comes sooner replaces the old one without a page between
_MEASURE = 760  # pixels; a longer line is hard to read


class AnswerView(QScrollArea):
    """Shows one answer at a time and wishes for places to read."""

    place_requested = Signal(object)
    citation_pulled = Signal(int)
    evidence_pulled = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Answer and evidence")
        self.answer: Answer | None = None
        self.note = AnswerNote()
        self._below_note = QWidget()
        self._below_note.setFixedHeight(12)
        self.greeting = Greeting()
        self.waiting = Waiting()
        self.findings = Findings()
        self.missing = Missing()
        self.evidence = EvidenceList()
        self._before: QWidget = self.greeting
        self._place: Place | None = None
        self._is_early = False
        self._patience = QTimer(self, interval=_FLICKER, singleShot=True)
        self._patience.timeout.connect(lambda: self._show_page(self.waiting))
        self._arrange()
        self.findings.citation_activated.connect(self.open_citation)
        self.evidence.evidence_activated.connect(self._open_evidence)
        self.findings.citation_pulled.connect(self.citation_pulled)
        self.evidence.evidence_pulled.connect(self.evidence_pulled)
        self._show_page(self.greeting)

    def show_answer(self, answer: Answer) -> None:
        """Show an answer, and wish to read its first citation; after an early one the page stays where it is."""
        at = self.verticalScrollBar().value() if self._is_early else 0
        self.set_busy(False)
        self._put(answer)
        self._column.activate()
        self.verticalScrollBar().setValue(at)
        if answer.found:
            self.open_citation(1)

    def show_early(self, answer: Answer) -> None:
        """Show an answer that a closer look will refine in place; one that was not found may still be."""
        if not answer.found:
            return
        self._patience.stop()
        self._put(answer)
        self._is_early = True
        self.findings.confidence.setText("Looking more closely…")
        self.verticalScrollBar().setValue(0)

    def show_recalled(self, asked: str) -> None:
        """Say that the answer is of an earlier moment, in ISO 8601."""
        self.note.show_recalled(asked)

    def show_greeting(self) -> None:
        """Begin anew, without an answer."""
        self.answer = self._place = None
        self._show_page(self.greeting)

    def show_edited(self, article: Article) -> None:
        """Show the answer again with a card that was corrected; the page stays where it is."""
        if self.answer is None:
            return
        at = self.verticalScrollBar().value()
        self.answer = corrected(self.answer, article)
        (self.findings if self.answer.found else self.missing).show_answer(self.answer)
        self.evidence.show_answer(self.answer)
        if self._place is not None:
            self.mark_current(self._place)
        self._column.activate()
        self.verticalScrollBar().setValue(at)

    def set_busy(self, busy: bool) -> None:
        """Show, if it takes long enough to notice, that the question is being looked up."""
        if busy:
            self.waiting.show_text("Looking through your library…")
            self._patience.start()
        else:
            self._patience.stop()
            if self._is_early and self.answer is not None:
                self._is_early = False
                self.findings.show_answer(self.answer)
            self._show_page(self._before)

    def show_preparing(self, sentence: str) -> None:
        """Show what has to happen first."""
        self.waiting.show_text(sentence)

    def open_citation(self, number: int) -> None:
        """Wish to read citation ``number``, if the answer has it."""
        if self.answer is not None and 1 <= number <= len(self.answer.citations):
            self.place_requested.emit(place_of_citation(self.answer, number))

    def mark_current(self, place: Place) -> None:
        """Show which citation and which card are open."""
        self._place = place
        self.findings.mark_current(self._number_at(place))
        self.evidence.mark_current(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit opens the citation of that number."""
        if event.text().isdecimal() and event.text() != "0":
            self.open_citation(int(event.text()))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep lines at a readable length: what is too wide becomes margin."""
        super().resizeEvent(event)
        side = max(28, (self.viewport().width() - _MEASURE) // 2)
        self._column.setContentsMargins(side, 16, side, 32)

    def _arrange(self) -> None:
        page = QWidget()
        page.setObjectName("answer_page")
        self._column = QVBoxLayout(page)
        self._column.setSpacing(0)
        self._column.addWidget(self.note)
        self._column.addWidget(self._below_note)
        for widget in (self.greeting, self.waiting, self.findings, self.missing):
            self._column.addWidget(widget)
        self._column.addSpacing(26)
        self._column.addWidget(self.evidence)
        self._column.addStretch(1)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _put(self, answer: Answer) -> None:
        self.answer = answer
        page = self.findings if answer.found else self.missing
        page.show_answer(answer)
        self.evidence.show_answer(answer)
        self.note.show_answer(answer)
        self._show_page(page)

    def _show_page(self, shown: QWidget) -> None:
        for page in (self.greeting, self.waiting, self.findings, self.missing):
            page.setVisible(page is shown)
        for part in (self.note, self._below_note):
            part.setVisible(shown in {self.findings, self.missing} and self.note.speaks)
        self.evidence.setVisible(shown in {self.findings, self.missing} and bool(self.evidence.cards))
        if shown is not self.waiting:
            self._before = shown

    def _open_evidence(self, evidence: Evidence) -> None:
        if self.answer is not None:
            self.place_requested.emit(place_of_evidence(self.answer, evidence))

    def _number_at(self, place: Place) -> int:
        if self.answer is None or place.current is None:
            return 0
        return next(
            (
                citation.number
                for citation in self.answer.citations
                if citation.article.id == place.article.id and citation.span == place.current.span
            ),
            0,
        )
