"""What was asked before, in the library's place at the left: searched, opened, renamed, deleted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListView, QToolButton, QVBoxLayout, QWidget

from askrs.domain.history import Exchange, SavedSession, SessionCard
from askrs.gui import wording
from askrs.gui.confirmation import Confirmation
from askrs.gui.history_delegate import HistoryDelegate
from askrs.gui.history_model import ROW_ROLE, HistoryModel, HistoryRow
from askrs.gui.icons import IconButton, TextButton
from askrs.gui.labels import label

__all__ = ["HistoryPanel"]

_TYPING = 120  # milliseconds without a key before the history is searched

_KEPT = "Questions and answers are kept in this library, on this computer."
_PRIVATE = "Nothing is kept: this sitting is private."


class HistoryPanel(QFrame):
    """Lists sessions, last asked first; wishes for everything that can be done with them."""

    open_requested = Signal(object)
    search_requested = Signal(str)
    rename_requested = Signal(object, str)
    deletion_requested = Signal(object)
    undo_requested = Signal()
    new_requested = Signal()
    export_requested = Signal(object)
    clear_requested = Signal()
    close_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("History")
        self.model = HistoryModel(self)
        self.count = label("", "small")
        self.line = _search_line()
        self.list = QListView()
        self.empty = label("", "muted", centred=True)
        self.confirmation = Confirmation("Delete all", "Keep")
        self.note = label(_KEPT, "small")
        self.undo = TextButton("Undo", "plain")
        self.export = IconButton("export", "Save the chosen session as Markdown")
        self.delete = IconButton("remove", "Delete the chosen session (Delete)")
        self.clear = TextButton("Delete all…")
        self._typing = QTimer(self, interval=_TYPING, singleShot=True)
        self._set_up_list()
        self._arrange()
        self._wire()
        self.show_sessions(())
        self.undo.hide()

    def show_sessions(self, cards: Sequence[SessionCard]) -> None:
        """Show these sessions; what was chosen stays chosen."""
        chosen = self.chosen
        self.model.show_sessions(cards)
        if chosen is not None:
            self._choose(chosen)
        self.count.setText(wording.counted(len(cards), "session"))
        self.empty.setText("No session matches." if self.line.text() else "What you ask is listed here.")
        self.empty.setVisible(not cards)
        self._on_chosen()

    def show_opened(self, session: SavedSession, exchange: Exchange) -> None:
        """Choose the row of what is open, unless the session's own row is."""
        row = self.chosen
        if row is None or row.card.id != session.card.id or (row.asked and row.asked.id != exchange.id):
            asked = next(one for one in session.card.questions if one.id == exchange.id)
            self._choose(HistoryRow(session.card, asked))

    def show_deleted(self, session: SavedSession) -> None:
        """Offer to take it back."""
        self.note.setText(f"Deleted: {session.card.name[:80]}")
        self.undo.show()

    def show_private(self, private: bool) -> None:
        """Say what is kept; there is nothing to take back any more."""
        self.note.setText(_PRIVATE if private else _KEPT)
        self.undo.hide()

    def ask_to_clear(self) -> None:
        """Ask before everything is deleted."""
        self.confirmation.ask("Delete every session for good? Your articles stay.")

    @property
    def chosen(self) -> HistoryRow | None:
        """The row that is chosen."""
        row: HistoryRow | None = self.list.currentIndex().data(ROW_ROLE)
        return row

    def _set_up_list(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(HistoryDelegate(self.list))
        self.list.setAccessibleName("Sessions and their questions")
        self.list.setMouseTracking(True)
        self.list.setEditTriggers(QListView.EditTrigger.EditKeyPressed)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    def _arrange(self) -> None:
        new = IconButton("new", "New session (Ctrl+N)")
        close = IconButton("library", "Back to the library (Ctrl+H)")
        new.clicked.connect(self.new_requested)
        close.clicked.connect(self.close_requested)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label("History", "heading"))
        row.addWidget(self.count, 1, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(new)
        row.addWidget(close)
        head = QVBoxLayout()
        head.setContentsMargins(16, 16, 14, 0)
        head.setSpacing(10)
        head.addLayout(row)
        head.addWidget(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        column.addLayout(self._foot())

    def _foot(self) -> QVBoxLayout:
        said = QHBoxLayout()
        said.addWidget(self.note, 1)
        said.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.clear)
        row.addStretch()
        row.addWidget(self.export)
        row.addWidget(self.delete)
        foot = QVBoxLayout()
        foot.setContentsMargins(14, 0, 14, 14)
        foot.setSpacing(10)
        foot.addWidget(self.confirmation)
        foot.addLayout(said)
        foot.addLayout(row)
        return foot

    def _wire(self) -> None:
        self._typing.timeout.connect(lambda: self.search_requested.emit(self.line.text()))
        self.line.textChanged.connect(self._typing.start)
        self.list.activated.connect(lambda index: self.open_requested.emit(index.data(ROW_ROLE)))
        self.list.clicked.connect(lambda index: self.open_requested.emit(index.data(ROW_ROLE)))
        self.list.selectionModel().currentChanged.connect(self._on_chosen)
        self.model.renamed.connect(self.rename_requested)
        self.undo.clicked.connect(self._on_undo)
        self.export.clicked.connect(lambda: self._with_chosen(self.export_requested.emit))
        self.delete.clicked.connect(lambda: self._with_chosen(self.deletion_requested.emit))
        self.clear.clicked.connect(self.ask_to_clear)
        self.confirmation.confirmed.connect(self.clear_requested)
        self.confirmation.dismissed.connect(self.list.setFocus)
        for keys, verb in (("Delete", self.delete.click), ("Ctrl+Z", self._on_undo)):
            shortcut = QShortcut(QKeySequence(keys), self.list, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(verb)

    def _with_chosen(self, wish: Callable[[SessionCard], object]) -> None:
        if self.chosen is not None:
            wish(self.chosen.card)

    def _on_undo(self) -> None:
        if not self.undo.isHidden():
            self.undo.hide()
            self.note.setText(_KEPT)
            self.undo_requested.emit()

    def _on_chosen(self) -> None:
        for button in (self.export, self.delete):
            button.setEnabled(self.chosen is not None)
        self.clear.setEnabled(self.model.rowCount() > 0)

    def _choose(self, wanted: HistoryRow) -> None:
        """The row of the same question of the same session, or the session's own."""
        found = -1
        for number in range(self.model.rowCount()):
            row: HistoryRow = self.model.index(number, 0).data(ROW_ROLE)
            if row.card.id == wanted.card.id and (found < 0 or (wanted.asked and row.asked == wanted.asked)):
                found = number
        if found >= 0:
            way = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(self.model.index(found, 0), way)


def _search_line() -> QLineEdit:
    made = QLineEdit()
    made.setPlaceholderText("Search questions and answers…")
    made.setAccessibleName("Search the history")
    made.setClearButtonEnabled(True)
    for button in made.findChildren(QToolButton):
        button.setAccessibleName("Clear the search")
    made.setAcceptDrops(False)
    return made
