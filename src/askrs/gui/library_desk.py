"""Asking only some of the articles: those that the library's filters show, or several that are chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from askrs.domain.article import ArticleId
from askrs.domain.filters import Filters
from askrs.gui.collection_desk import CollectionDesk

if TYPE_CHECKING:
    from askrs.gui.main_window import MainWindow

__all__ = ["LibraryDesk"]


class LibraryDesk(QObject):
    """Belongs to its window; while it is off, or nothing limits the list, all articles are asked.

    Several chosen articles stay the ones that are asked, whatever is chosen later; else the filters are followed.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._panel = window, window.library
        self._only, self._switch = window.menus.actions["only_these"], window.library.only
        self.collections = CollectionDesk(window)
        self._held: frozenset[ArticleId] | None = None
        self._only.toggled.connect(self._on_toggled)
        self._switch.toggled.connect(self._only.setChecked)
        self._panel.filter.changed.connect(self._follow)
        self._panel.list.selectionModel().selectionChanged.connect(self._offer)
        window.question_bar.scope_left.connect(lambda: self._only.setChecked(False))
        window.answers.note.all_requested.connect(self._ask_all)
        self._follow()

    def _on_toggled(self, only: bool) -> None:
        chosen = self._panel.chosen()
        self._held = frozenset(chosen) if only and len(chosen) > 1 else None
        if only and not (self._held or self._panel.filter.restricts):
            self._only.setChecked(False)
            self._window.banner.show_notice("Filter the library or choose several articles first, to ask only these.")
            return
        self._follow()

    def _follow(self) -> None:
        """Have the next question put to what is meant now."""
        listed, here = self._panel.filter, self._panel.model.articles
        if self._held is not None:
            self._held &= {article.id for article in here}
        if self._only.isChecked() and not (self._held or (self._held is None and listed.restricts)):
            self._only.setChecked(False)
            return
        scope = None
        if self._only.isChecked():
            scope = self._held or frozenset(article.id for article in listed.shown)
        self._window.session.scope = None if scope is None else Filters(articles=scope)
        self._window.question_bar.show_scope("" if scope is None else f"Only {len(scope):,} of {len(here):,}")
        self._offer()

    def _offer(self) -> None:
        on = self._only.isChecked()
        self._switch.setChecked(on)
        self._switch.setEnabled(on or self._panel.filter.restricts or self._panel.chooses_several)

    def _ask_all(self) -> None:
        answer = self._window.answers.answer
        self._only.setChecked(False)
        if answer is not None:
            self._window.history_desk.ask_again()
