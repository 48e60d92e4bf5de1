"""Narrowing the library's list by outlet, author, collection and date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from askrs.domain.article import Article
from askrs.domain.collection import Collection
from askrs.domain.correction import is_date
from askrs.domain.filters import Filters
from askrs.domain.naming import spoken_date
from askrs.gui import wording
from askrs.gui.facet_field import FacetField
from askrs.gui.flow import FlowLayout
from askrs.gui.icons import TextButton
from askrs.gui.labels import label

__all__ = ["FilterRow"]

_LONGEST = 26  # letters of a name on a chip
_SIDE_BY_SIDE = 420  # pixels


class FilterRow(QWidget):
    """A quiet word that opens the fields; what is set stands below it, on chips that take it away again."""

    filters_changed = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Filters")
        self.filters = Filters()
        self.toggle = TextButton("Filters", "switch", "filter")
        self.toggle.setCheckable(True)
        self.outlet, self.author = FacetField("Outlet"), FacetField("Author")
        self.collection = FacetField("Collection")
        self._collections: Sequence[Collection] = ()
        self.since, self.until = _date_field("From", "Published from"), _date_field("Until", "Published until")
        self.hint = label("Write dates as 2024, 2024-05 or 2024-05-31.", "small")
        self.fields = QWidget()
        self.top = FlowLayout(4, "apart")
        self.chips: list[TextButton] = []
        self._names = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._chips = FlowLayout(4)
        self._articles: Sequence[Article] = ()
        self._arrange()
        self._wire()
        self.hint.hide()
        self.fields.hide()

    @property
    def meant(self) -> Filters:
        """The conditions, with articles in place of the names of collections."""
        return self.filters.within(self._collections)

    def show_articles(self, articles: Sequence[Article]) -> None:
        """Offer the outlets and authors of these, counted as long as somebody sees it."""
        self._articles = articles
        if self.toggle.isChecked():
            self._count()

    def show_collections(self, collections: Sequence[Collection]) -> None:
        """Offer these; a condition keeps to its collection under another name, and goes with it."""
        known = {one.id for one in self._collections if one.name in self.filters.collections}
        kept = frozenset(one.name for one in collections if one.id in known)
        self._collections = collections
        self.collection.show_names({one.name: len(one.articles) for one in collections})
        self.collection.setVisible(bool(collections))
        self.put(replace(self.filters, collections=kept))

    def open(self) -> None:
        """Show the fields, ready to type."""
        self.toggle.setChecked(True)
        self.outlet.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def clear(self) -> None:
        """Take every condition away."""
        self.put(Filters())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the fields; what is set stays."""
        if event.key() == Qt.Key.Key_Escape and self.toggle.isChecked():
            self.toggle.setChecked(False)
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Outlet and author stand side by side where there is room for both."""
        super().resizeEvent(event)
        wide = self.width() >= _SIDE_BY_SIDE
        self._names.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def _arrange(self) -> None:
        dates = QHBoxLayout()
        dates.setSpacing(8)
        dates.addWidget(self.since)
        dates.addWidget(self.until)
        inner = QVBoxLayout(self.fields)
        inner.setContentsMargins(0, 0, 0, 4)
        inner.setSpacing(8)
        self._names.setSpacing(8)
        self._names.addWidget(self.outlet)
        self._names.addWidget(self.author)
        inner.addLayout(self._names)
        inner.addWidget(self.collection)
        self.collection.hide()
        inner.addLayout(dates)
        inner.addWidget(self.hint)
        self.top.addWidget(self.toggle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self.top)
        column.addWidget(self.fields)
        column.addLayout(self._chips)

    def _wire(self) -> None:
        self.toggle.toggled.connect(self._show_fields)
        self.outlet.chosen.connect(lambda name: self.put(replace(self.filters, outlets=self.filters.outlets | {name})))
        self.author.chosen.connect(lambda name: self.put(replace(self.filters, authors=self.filters.authors | {name})))
        self.collection.chosen.connect(
            lambda name: self.put(replace(self.filters, collections=self.filters.collections | {name}))
        )
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

    def put(self, filters: Filters) -> None:
        """Set these conditions in place of those that are set."""
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
            self.put(replace(self.filters, since=since, until=until))

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
            self._chips.addWidget(chip)
        number = f" · {len(conditions)}" if conditions else ""
        self.toggle.change(f"Filters{number}", "filter")

    def _drop(self, without: Filters, _checked: bool = False) -> None:
        self.put(without)
        (self.chips[0] if self.chips else self.toggle).setFocus(Qt.FocusReason.OtherFocusReason)


def _conditions(filters: Filters) -> list[tuple[str, Filters]]:
    """Each condition in words, and the filters without it."""
    said = [
        *((name, replace(filters, outlets=filters.outlets - {name})) for name in sorted(filters.outlets)),
        *((f"By {name}", replace(filters, authors=filters.authors - {name})) for name in sorted(filters.authors)),
    ]
    for name in sorted(filters.collections):
        said.append((f"In {name}", replace(filters, collections=filters.collections - {name})))
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
