"""Narrowing the library's list by outlet, author and date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from askrs.domain.article import Article
from askrs.domain.correction import is_date
from askrs.domain.filters import Filters
from askrs.domain.naming import spoken_date
from askrs.gui import wording
from askrs.gui.facet_field import FacetField
from askrs.gui.icons import TextButton
from askrs.gui.labels import label

__all__ = ["FilterRow"]

_LONGEST = 26  # letters of a name on a chip


class FilterRow(QWidget):
    """A quiet word that opens the fields; what is set stands below it, on chips that take it away again."""

    filters_changed = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Filters")
        self.filters = Filters()
        self.toggle = TextButton("Filters", "plain", "filter")
        self.toggle.setCheckable(True)
        self.outlet, self.author = FacetField("Outlet"), FacetField("Author")
        self.since, self.until = _date_field("From", "Published from"), _date_field("Until", "Published until")
        self.hint = label("Write dates as 2024, 2024-05 or 2024-05-31.", "small")
        self.fields = QWidget()
        self.top = QHBoxLayout()
        self.chips: list[TextButton] = []
        self._chips = QVBoxLayout()
        self._articles: Sequence[Article] = ()
        self._arrange()
        self._wire()
        self.hint.hide()
        self.fields.hide()

    def show_articles(self, articles: Sequence[Article]) -> None:
        """Offer the outlets and authors of these, counted as long as somebody sees it."""
        self._articles = articles
        if self.toggle.isChecked():
            self._count()

    def open(self) -> None:
        """Show the fields, ready to type."""
        self.toggle.setChecked(True)
        self.outlet.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def clear(self) -> None:
        """Take every condition away."""
        self._put(Filters())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the fields; what is set stays."""
        if event.key() == Qt.Key.Key_Escape and self.toggle.isChecked():
            self.toggle.setChecked(False)
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        dates = QHBoxLayout()
        dates.setSpacing(8)
        dates.addWidget(self.since)
        dates.addWidget(self.until)
        inner = QVBoxLayout(self.fields)
        inner.setContentsMargins(0, 0, 0, 4)
        inner.setSpacing(8)
        inner.addWidget(self.outlet)
        inner.addWidget(self.author)
        inner.addLayout(dates)
        inner.addWidget(self.hint)
        self._chips.setSpacing(4)
        self.top.setSpacing(4)
        self.top.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignLeft)
        self.top.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self.top)
        column.addWidget(self.fields)
        column.addLayout(self._chips)

    def _wire(self) -> None:
        self.toggle.toggled.connect(self._show_fields)
        self.outlet.chosen.connect(lambda name: self._put(replace(self.filters, outlets=self.filters.outlets | {name})))
        self.author.chosen.connect(lambda name: self._put(replace(self.filters, authors=self.filters.authors | {name})))
        for field in (self.since, self.until):
            field.textChanged.connect(self._on_dates)
            field.editingFinished.connect(self._on_dates_left)

    def _show_fields(self, shown: bool) -> None:
        self.fields.setVisible(shown)
        if shown:
            self._count()

    def _count(self) -> None:
        self.outlet.show_names(Counter(article.outlet for article in self._articles if article.outlet))
        self.author.show_names(Counter(name for article in self._articles for name in set(article.authors) if name))

    def _put(self, filters: Filters) -> None:
        if filters == self.filters:
            return
        self.filters = filters
        for field, said in ((self.since, filters.since), (self.until, filters.until)):
            if said != field.text().strip() and not (field.hasFocus() and said):
                field.setText(said)
        self._show_chips()
        self.filters_changed.emit(filters)

    def _on_dates(self) -> None:
        """A date is a condition as soon as it is whole; while it is being typed, the last whole one holds."""
        since, until = self.since.text().strip(), self.until.text().strip()
        if all(not date or is_date(date) for date in (since, until)):
            self.hint.hide()
            self._put(replace(self.filters, since=since, until=until))

    def _on_dates_left(self) -> None:
        said = [self.since.text().strip(), self.until.text().strip()]
        self.hint.setVisible(any(date and not is_date(date) for date in said))

    def _show_chips(self) -> None:
        for chip in self.chips:
            self._chips.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips.clear()
        conditions = _conditions(self.filters)
        for said, without in conditions:
            chip = _chip(said)
            chip.clicked.connect(partial(self._drop, without))
            self.chips.append(chip)
            self._chips.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        number = f" · {len(conditions)}" if conditions else ""
        self.toggle.change(f"Filters{number}", "filter")

    def _drop(self, without: Filters, _checked: bool = False) -> None:
        self._put(without)
        (self.chips[0] if self.chips else self.toggle).setFocus(Qt.FocusReason.OtherFocusReason)


def _conditions(filters: Filters) -> list[tuple[str, Filters]]:
    """Each condition in words, and the filters without it."""
    said = [
        *((name, replace(filters, outlets=filters.outlets - {name})) for name in sorted(filters.outlets)),
        *((f"By {name}", replace(filters, authors=filters.authors - {name})) for name in sorted(filters.authors)),
    ]
    if filters.since:
        said.append((f"From {spoken_date(filters.since)}", replace(filters, since="")))
    if filters.until:
        said.append((f"Until {spoken_date(filters.until)}", replace(filters, until="")))
    return said


def _chip(said: str) -> TextButton:
    short = said if len(said) <= _LONGEST else f"{said[: _LONGEST - 1]}…"
    made = TextButton(short.replace("&", "&&"), "chip", "close")
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    made.setToolTip(wording.tooltip(f"Take away: {said}"))
    made.setAccessibleName(f"Take away the filter: {said}")
    return made


def _date_field(placeholder: str, says: str) -> QLineEdit:
    made = QLineEdit()
    made.setPlaceholderText(placeholder)
    made.setAccessibleName(says)
    made.setAccessibleDescription("An ISO date: 2024, 2024-05 or 2024-05-31")
    made.setMaxLength(10)
    made.setAcceptDrops(False)
    return made
