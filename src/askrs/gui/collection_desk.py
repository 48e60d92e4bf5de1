"""What the collections' panes wish, and what becomes of it: asked for, shown, undone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut

from askrs.domain.collection import Collection
from askrs.errors import AskrsError
from askrs.gui.collections_dialog import CollectionsDialog

if TYPE_CHECKING:
    from askrs.gui.main_window import MainWindow

__all__ = ["CollectionDesk"]


class CollectionDesk(QObject):
    """Belongs to its window; one collection at a time is shown alone by the shelf, several by the filters."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._panel, self._shelving = window, window.library, window.session.shelving
        self.dialog = CollectionsDialog(window)
        self._collections: Sequence[Collection] = ()
        menu = self._panel.list.menu
        self._take_out = QAction("Take out of the collection", menu)
        menu.insertAction(menu.actions()[-1], self._take_out)
        self._wire_shelf()
        self._wire_dialog()
        self._wire_undo()
        self._shelving.list_collections()

    def open_dialog(self) -> None:
        """The collections of the chosen articles, else of the one that is open."""
        open_now = self._window.reading.article
        articles = self._panel.chosen() or ((open_now.id,) if open_now else ())
        if articles:
            self.dialog.show_articles(articles)
        else:
            self._window.banner.show_notice("Choose an article first, to put it into a collection.")

    def _wire_shelf(self) -> None:
        shelf, shelving = self._panel.shelf, self._shelving
        shelf.toggled.connect(self._toggle)
        shelf.asking_requested.connect(self._ask_only)
        shelf.renaming_requested.connect(shelving.rename)
        shelf.deletion_requested.connect(shelving.delete)
        shelf.put_requested.connect(shelving.put)
        shelf.creation_requested.connect(shelving.create)
        shelving.listed.connect(self._on_listed)
        self._window.session.library_changed.connect(shelving.list_collections)
        self._panel.filter_row.filters_changed.connect(lambda filters: shelf.model.show_only(filters.collections))

    def _wire_dialog(self) -> None:
        shelving, menu = self._shelving, self._panel.list.menu
        self.dialog.put_requested.connect(shelving.put)
        self.dialog.taking_requested.connect(shelving.take)
        self.dialog.creation_requested.connect(shelving.create)
        shelving.failed.connect(self._on_failed)
        self._panel.list.collections_requested.connect(self.open_dialog)
        self._window.menus.actions["collections"].triggered.connect(lambda _=False: self.open_dialog())
        menu.aboutToShow.connect(self._offer_to_take_out)
        self._take_out.triggered.connect(lambda _=False: self._on_take_out())

    def _wire_undo(self) -> None:
        note = self._panel.note
        self._shelving.done.connect(note.offer)
        self._shelving.undone.connect(note.say)
        note.undo_requested.connect(self._shelving.undo)
        self._window.menus.actions["undo"].triggered.connect(lambda _=False: note.undo())
        keys = QShortcut(QKeySequence("Ctrl+Z"), self._panel, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(note.undo)

    def _alone(self) -> Collection | None:
        """The collection that is shown alone, if one is."""
        names = self._panel.filter_row.filters.collections
        found = [one for one in self._collections if one.name in names]
        return found[0] if len(found) == 1 else None

    def _toggle(self, collection: Collection) -> None:
        row = self._panel.filter_row
        only = frozenset({collection.name})
        row.put(replace(row.filters, collections=frozenset() if row.filters.collections == only else only))

    def _ask_only(self, collection: Collection) -> None:
        row = self._panel.filter_row
        self._panel.list.clearSelection()
        row.put(replace(row.filters, collections=frozenset({collection.name})))
        self._window.menus.actions["only_these"].setChecked(True)
        self._window.question_bar.take_focus()

    def _on_listed(self, collections: Sequence[Collection]) -> None:
        self._collections = collections
        self._panel.show_collections(collections)
        self.dialog.show_collections(collections)

    def _on_failed(self, error: AskrsError) -> None:
        if self.dialog.isVisible():
            self.dialog.show_error(error)
            self.dialog.show_collections(self._collections)

    def _offer_to_take_out(self) -> None:
        alone = self._alone()
        self._take_out.setVisible(alone is not None)
        if alone is not None:
            short = alone.name if len(alone.name) < 40 else f"{alone.name[:39]}…"
            self._take_out.setText(f"&Take out of “{short.replace('&', '&&')}”")

    def _on_take_out(self) -> None:
        alone = self._alone()
        if alone is not None:
            self._shelving.take(alone, self._panel.chosen())
