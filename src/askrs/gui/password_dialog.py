"""Asking for the password of files that are locked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from askrs.domain.naming import source_name
from askrs.gui import wording
from askrs.gui.icons import TextButton
from askrs.gui.labels import label

__all__ = ["PasswordDialog"]

_LIST_HEIGHT = 130
_ABOUT = "askrs uses the password once, to read the text, and does not keep it."


class PasswordDialog(QDialog):
    """Names the files, takes a password unseen, and wishes to have them read with it."""

    password_given = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Locked files")
        self.setAccessibleName("Locked files")
        self._files: tuple[str, ...] = ()
        self.sentence = label("", "plain")
        self.files = _file_list()
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setPlaceholderText("Password")
        self.field.setAccessibleName("Password")
        self.unlock = TextButton("Unlock", "primary")
        self.cancel = TextButton("Cancel")
        self._arrange()
        self.field.textChanged.connect(lambda words: self.unlock.setEnabled(bool(words)))
        self.unlock.clicked.connect(self._on_unlock)
        self.cancel.clicked.connect(self.reject)

    def show_files(self, files: Sequence[str]) -> None:
        """Open on these files, with an empty field."""
        self._files = tuple(files)
        one = len(files) == 1
        self.sentence.setText(
            "This file is protected by a password:"
            if one
            else "These files are protected by a password. It is tried on all of them;"
            " those that have another one are asked for again."
        )
        self.files.clear()
        for file in files:
            item = QListWidgetItem(source_name(file), self.files)
            item.setToolTip(wording.tooltip(file))
        self.files.setFixedHeight(min(14 + len(files) * (self.files.sizeHintForRow(0) + 2), _LIST_HEIGHT))
        self.field.clear()
        self.unlock.setEnabled(False)
        self.open()
        self.unlock.setDefault(True)  # again each time: a dialog that opens gives the title to a button of its own
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def done(self, result: int) -> None:
        """Leave nothing of what was typed."""
        super().done(result)
        self.field.clear()

    def _on_unlock(self) -> None:
        password = self.field.text()
        self.accept()
        self.password_given.emit(self._files, password)

    def _arrange(self) -> None:
        buttons = QDialogButtonBox()
        buttons.addButton(self.unlock, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.cancel, QDialogButtonBox.ButtonRole.RejectRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 22)
        column.setSpacing(12)
        column.addWidget(label("Locked files", "heading"))
        for widget in (self.sentence, self.files, self.field, label(_ABOUT, "small")):
            column.addWidget(widget)
        column.addSpacing(4)
        column.addWidget(buttons)

    def sizeHint(self) -> QSize:
        """A comfortable line."""
        return QSize(460, self.heightForWidth(460))


def _file_list() -> QListWidget:
    made = QListWidget()
    made.setObjectName("skips")
    made.setAccessibleName("Locked files")
    made.setSelectionMode(QListWidget.SelectionMode.NoSelection)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setTextElideMode(Qt.TextElideMode.ElideMiddle)
    return made
