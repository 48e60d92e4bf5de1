"""The dialogs that ask for a file, a folder or a yes."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from askrs.errors import ExportError

__all__ = ["choose_backup", "choose_files", "choose_folder", "choose_target", "confirm_link", "file_name", "written"]

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
    """Where to save an answer; the system's dialog asks before it replaces a file."""
    name = QFileDialog.getSaveFileName(parent, title, file_name(question), "Markdown (*.md)")[0]
    return Path(name) if name else None


def choose_backup(parent: QWidget) -> Path | None:
    """Where to back the library up, named by the day; a file that is there already is never replaced."""
    suggested = f"askrs-{date.today().isoformat()}{_BACKUP}"
    kind, kept = f"Backups of askrs (*{_BACKUP})", QFileDialog.Option.DontConfirmOverwrite
    name = QFileDialog.getSaveFileName(parent, "Back up the library", suggested, kind, options=kept)[0]
    target = Path(name)
    return (target if target.suffix else target.with_suffix(_BACKUP)) if name else None


def file_name(question: str) -> str:
    """A question as the name of a file that every system allows."""
    words = re.sub(r"[^\w]+", "-", question.casefold()).strip("-_")[:60].strip("-_")
    return f"{words or 'answer'}.md"


def confirm_link(parent: QWidget, url: str) -> bool:
    """Whether the browser may open ``url``, which is shown whole."""
    box = QMessageBox(QMessageBox.Icon.Question, "Open in the browser?", "", parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(f"Open this page in your browser? askrs itself stays offline.\n\n{url}")
    box.setStandardButtons(QMessageBox.StandardButton.Open | QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    return box.exec() == QMessageBox.StandardButton.Open


def written(markdown: str, path: Path) -> Path:
    """Write a document and say where; raises ``ExportError``."""
    try:
        path.write_text(markdown, encoding="utf-8")
    except OSError as error:
        raise ExportError(f"The answer could not be written to {path}.", error.strerror or "") from error
    return path
