"""What was asked before, in the library's place at the left: searched, opened, renamed, deleted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListView, QToolButton, QVBoxLayout, QWidget

from askrs.domain.history import Exchange, SavedSession, SessionCard, SessionId
from askrs.gui import wording
from askrs.gui.confirmation import Confirmation
from askrs.gui.history_delegate import HistoryDelegate
from askrs.gui.history_model import ROW_ROLE, HistoryModel, HistoryRow
from askrs.gui.icons import IconButton, TextButton
from askrs.gui.labels import ShortLabel, headed, label

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
        self.count = ShortLabel()
        self.line = _search_line()
        self.list = QListView()
        self.empty = label("", "muted", centred=True)
        self.confirmation = Confirmation("Delete all", "Keep")
        self.note = label(_KEPT, "small")
        self.undo = TextButton("Undo", "plain")
        self.export = IconButton("export", "Save the chosen session as a document")
        self.delete = IconButton("remove", "Delete the chosen session (Delete)")
        self.clear = TextButton("Delete all…")
        self._private = False
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

    def show_sitting(self, session_id: SessionId | None) -> None:
        """Choose the last question of this session, the one whose answer is shown; nothing for a session not kept."""
        self.list.setCurrentIndex(QModelIndex())
        for row in range(self.model.rowCount()):
            index = self.model.index(row, 0)
            if index.data(ROW_ROLE).card.id == session_id:
                self.list.setCurrentIndex(index)

    def show_deleted(self, session: SavedSession) -> None:
        """Offer to take it back."""
        self.note.setText(f"Deleted: {session.card.name[:80]}")
        self.undo.show()

    def show_private(self, private: bool) -> None:
        """Say what is kept; there is nothing to take back any more."""
        self._private = private
        self._say_what_is_kept()

    def ask_to_clear(self) -> None:
        """Ask before everything is deleted."""
        self.confirmation.ask("Delete every session for good? Your articles stay.")

    @property
    def chosen(self) -> HistoryRow | None:
        """The row that is chosen."""
        row: HistoryRow | None = self.list.currentIndex().data(ROW_ROLE)
        return row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends a search, then the history."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.line.text():
            self.line.clear()
        else:
            self.close_requested.emit()

    def _set_up_list(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(HistoryDelegate(self.list))
        self.list.setAccessibleName("Sessions and their questions")
        self.list.setMouseTracking(True)
        self.list.setEditTriggers(QListView.EditTrigger.EditKeyPressed)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    def _arrange(self) -> None:
        new = IconButton("new", "New session (Ctrl+N)")
        close = IconButton("library", "Back to the library (Ctrl+H or Escape)")
        new.clicked.connect(self.new_requested)
        close.clicked.connect(self.close_requested)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addLayout(headed("History", self.count), 1)
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
        foot.setContentsMargins(16, 0, 14, 14)
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
        delete = QShortcut(QKeySequence("Delete"), self.list, context=Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.delete.click)
        undo = QShortcut(QKeySequence("Ctrl+Z"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        undo.activated.connect(self._on_undo)

    def _with_chosen(self, wish: Callable[[SessionCard], object]) -> None:
        if self.chosen is not None:
            wish(self.chosen.card)

    def _on_undo(self) -> None:
        if not self.undo.isHidden():
            self._say_what_is_kept()
            self.undo_requested.emit()

    def _say_what_is_kept(self) -> None:
        self.note.setText(_PRIVATE if self._private else _KEPT)
        self.undo.hide()

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
    made.setPlaceholderText("Search the history…")
    made.setAccessibleName("Search the history")
    made.setClearButtonEnabled(True)
    for button in made.findChildren(QToolButton):
        button.setAccessibleName("Clear the search")
    made.setAcceptDrops(False)
    return made
