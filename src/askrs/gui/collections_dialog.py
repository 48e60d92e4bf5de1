"""In which collections some articles are, and putting them into others."""

from __future__ import annotations

from collections.abc import Collection as Some
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from askrs.domain.article import ArticleId
from askrs.domain.collection import Collection
from askrs.errors import AskrsError
from askrs.gui import wording
from askrs.gui.icons import TextButton
from askrs.gui.labels import label

__all__ = ["CollectionsDialog"]

_ABOUT = "An article may be in several collections. The space bar puts it in or takes it out."
_LETTERS, _LINES = 50, 24  # room for a dozen collections, whatever the size of letters
_ROLE = Qt.ItemDataRole.UserRole.value


class CollectionsDialog(QDialog):
    """A collection a row, ticked if all of the articles are in it; below, a line for the name of a new one."""

    put_requested = Signal(object, object)
    taking_requested = Signal(object, object)
    creation_requested = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Collections of articles")
        self.heading = label("", "heading")
        self.list = QListWidget()
        self.list.setObjectName("choices")
        self.list.setAccessibleName("Collections")
        self.error = label("", "danger")
        self.line = QLineEdit()
        self.line.setPlaceholderText("New collection…")
        self.line.setAccessibleName("Name of a new collection")
        self.line.setMaxLength(200)
        self.create_button = TextButton("Create", "", "new")
        self.close_button = TextButton("Done", "primary")
        self._articles: Some[ArticleId] = ()
        self._collections: Sequence[Collection] = ()
        self._arrange()
        self._wire()

    def show_articles(self, articles: Some[ArticleId]) -> None:
        """Ask for the collections of these."""
        self._articles = articles
        title = f"Collections of {wording.counted(len(articles), 'article')}"
        self.heading.setText(title)
        self.setWindowTitle(title)
        self.error.hide()
        self.line.clear()
        self.show_collections(self._collections)
        self.list.setCurrentRow(0)
        letters = self.fontMetrics()
        room = QSize(letters.averageCharWidth() * _LETTERS, letters.height() * _LINES)
        self.resize(self.size().expandedTo(room))
        self.open()
        (self.list if self._collections else self.line).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_collections(self, collections: Sequence[Collection]) -> None:
        """Show exactly these, as they are now."""
        self._collections, row = collections, self.list.currentRow()
        self.list.blockSignals(True)
        self.list.clear()
        for collection in collections:
            item = QListWidgetItem(collection.name)
            item.setData(_ROLE, collection)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(self._state(collection))
            item.setToolTip(wording.tooltip(collection.name))
            self.list.addItem(item)
        self.list.setCurrentRow(row)
        self.list.blockSignals(False)
        self.list.setVisible(bool(collections))

    def show_error(self, error: AskrsError) -> None:
        """Say why there is no such collection."""
        self.error.setText(str(error))
        self.error.show()

    def _state(self, collection: Collection) -> Qt.CheckState:
        inside = len(collection.articles.intersection(self._articles))
        if inside == 0:
            return Qt.CheckState.Unchecked
        return Qt.CheckState.Checked if inside == len(self._articles) else Qt.CheckState.PartiallyChecked

    def _arrange(self) -> None:
        naming = QHBoxLayout()
        naming.setSpacing(8)
        naming.addWidget(self.line, 1)
        naming.addWidget(self.create_button)
        self.create_button.setAutoDefault(False)
        self.close_button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 22)
        column.setSpacing(14)
        column.addWidget(self.heading)
        column.addWidget(label(_ABOUT, "muted"))
        column.addWidget(self.list, 1)
        column.addLayout(naming)
        column.addWidget(self.error)
        column.addStretch()
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(460, 440)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _wire(self) -> None:
        self.list.itemChanged.connect(self._on_ticked)
        self.list.itemActivated.connect(self._on_activated)
        self.line.textChanged.connect(lambda _: self.error.hide())
        self.line.returnPressed.connect(self._on_named)
        self.create_button.clicked.connect(self._on_named)
        self.close_button.clicked.connect(self.accept)

    def _on_activated(self, item: QListWidgetItem) -> None:
        ticked = item.checkState() == Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)

    def _on_ticked(self, item: QListWidgetItem) -> None:
        wish = self.put_requested if item.checkState() == Qt.CheckState.Checked else self.taking_requested
        wish.emit(item.data(_ROLE), self._articles)

    def _on_named(self) -> None:
        name = " ".join(self.line.text().split())
        if name:
            self.creation_requested.emit(name, self._articles)
            self.line.clear()
