"""What stands where the answer will: a greeting, a place to drop articles, three questions to begin with."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from askrs.domain.article import Article
from askrs.domain.progress import Indexed, Progress
from askrs.gui.flow import FlowLayout
from askrs.gui.icons import TextButton, drawing
from askrs.gui.labels import label
from askrs.gui.question_button import QuestionButton

__all__ = ["EXAMPLES", "DropHint", "Greeting"]

EXAMPLES = (
    "Why won't Russia deliver S-400s to Iran?",
    "How did Sri Lanka lose a harbour to its lender?",
    "What did the South China Sea tribunal decide?",
)


class DropHint(QFrame):
    """Where articles come from: dropping them, choosing them, or the samples."""

    add_files_requested = Signal()
    add_folder_requested = Signal()
    samples_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drop_hint")
        self.setAccessibleName("Add articles")
        self._picture = QLabel()
        self._picture.setAccessibleName("A tray")
        files = TextButton("Add files…", "primary")
        folder = TextButton("Add a folder…")
        samples = TextButton("Try the sample articles", "plain")
        files.clicked.connect(self.add_files_requested)
        folder.clicked.connect(self.add_folder_requested)
        samples.clicked.connect(self.samples_requested)
        self._arrange(files, folder, samples)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Draw in the new theme's colour."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _arrange(self, files: TextButton, folder: TextButton, samples: TextButton) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 16)
        column.setSpacing(6)
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(label("Drop your articles here", "heading", centred=True))
        column.addWidget(label("Web pages, PDF, Word, EPUB, text:\nfiles or whole folders", "muted", centred=True))
        column.addSpacing(8)
        row = FlowLayout(8, "centre")
        row.addWidget(files)
        row.addWidget(folder)
        column.addLayout(row)
        column.addWidget(samples, 0, Qt.AlignmentFlag.AlignHCenter)

    def _draw(self) -> None:
        self._picture.setPixmap(drawing("drop", self.palette().color(QPalette.ColorRole.Accent), 44))


class Greeting(QWidget):
    """The page before the first question."""

    question_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Welcome")
        self.drop_hint = DropHint()
        self._invitation = label("", "label")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 18, 0, 0)
        column.setSpacing(10)
        column.addWidget(label("What would you like to know?", "title"))
        column.addWidget(
            label(
                "askrs looks for the answer in your own articles and shows you the very sentence that gives it."
                " Nothing leaves this computer.",
                "muted",
            )
        )
        column.addSpacing(10)
        column.addWidget(self.drop_hint)
        column.addSpacing(10)
        column.addWidget(self._invitation)
        for example in EXAMPLES:
            column.addWidget(self._example(example))
        column.addStretch()
        self.show_articles(())

    def show_articles(self, articles: Sequence[Article]) -> None:
        """An empty library is asked for articles first."""
        self.drop_hint.setVisible(not articles)
        self._invitation.setText("For example" if articles else "Then ask, for example")

    def show_progress(self, event: Progress) -> None:
        """The first article that is added ends the emptiness."""
        if isinstance(event, Indexed):
            self.show_articles([event.article])

    def _example(self, question: str) -> QuestionButton:
        button = QuestionButton(question)
        button.clicked.connect(lambda: self.question_chosen.emit(question))
        return button
