"""The dialogs that ask for a file, a folder or a yes."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from askrs.errors import ExportError
from askrs.publishing import FORMATS

__all__ = [
    "choose_backup",
    "choose_files",
    "choose_folder",
    "choose_target",
    "confirm_link",
    "file_name",
    "save_dialog",
    "written",
]

_BACKUP = ".askrs-backup"
_ARTICLES = (
    "Articles (*.pdf *.html *.htm *.xhtml *.mhtml *.mht *.docx *.odt *.rtf *.epub *.eml *.md *.markdown *.txt *.text)"
)


def choose_files(parent: QWidget) -> list[str]:
    """Files to add; none if the dialog was left."""
    return QFileDialog.getOpenFileNames(parent, "Add articles", "", f"{_ARTICLES};;All files (*)")[0]


def choose_folder(parent: QWidget, title: str = "Add a folder of articles") -> list[str]:
    """A folder, with all that is in it; none if the dialog was left."""
    folder = QFileDialog.getExistingDirectory(parent, title)
    return [folder] if folder else []


def choose_target(parent: QWidget, question: str, title: str = "Save the answer") -> Path | None:
    """Where to save a document, whose suffix is its format; the dialog asks before it replaces a file."""
    dialog = save_dialog(parent, question, title)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


def save_dialog(parent: QWidget, question: str, title: str) -> QFileDialog:
    """The dialog; a name without a suffix gets that of the chosen format."""
    filters = {f"{kind.name} (*.{kind.suffix})": kind.suffix for kind in FORMATS.values()}
    dialog = QFileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(filters))
    dialog.selectFile(file_name(question))
    dialog.setDefaultSuffix(next(iter(filters.values())))
    dialog.filterSelected.connect(lambda name: dialog.setDefaultSuffix(filters[name]))
    return dialog


def choose_backup(parent: QWidget) -> Path | None:
    """Where to back the library up, named by the day; a file that is there already is never replaced."""
    suggested = f"askrs-{date.today().isoformat()}{_BACKUP}"
    kind, kept = f"Backups of askrs (*{_BACKUP})", QFileDialog.Option.DontConfirmOverwrite
    name = QFileDialog.getSaveFileName(parent, "Back up the library", suggested, kind, options=kept)[0]
    target = Path(name)
    return (target if target.suffix else target.with_suffix(_BACKUP)) if name else None


def file_name(question: str) -> str:
    """A question as the name of a file that every system allows, without a suffix."""
    words = re.sub(r"[^\w]+", "-", question.casefold()).strip("-_")[:60].strip("-_")
    return words or "answer"


def confirm_link(parent: QWidget, url: str) -> bool:
    """Whether the browser may open ``url``, which is shown whole."""
    box = QMessageBox(QMessageBox.Icon.Question, "Open in the browser?", "", parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(f"Open this page in your browser? askrs itself stays offline.\n\n{url}")
    box.setStandardButtons(QMessageBox.StandardButton.Open | QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    return box.exec() == QMessageBox.StandardButton.Open


def written(document: bytes, path: Path) -> Path:
    """Write a document and say where; raises ``ExportError``."""
    try:
        path.write_bytes(document)
    except OSError as error:
        raise ExportError(f"The answer could not be written to {path}.", error.strerror or "") from error
    return path
