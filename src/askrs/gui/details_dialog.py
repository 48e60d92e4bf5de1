"""What the library knows of one article: its card, which can be corrected, and how its file was read."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from askrs.domain.article import Article, ArticleId
from askrs.domain.report import ReadingReport
from askrs.errors import AskrsError, SettingsError
from askrs.gui.card_form import CardForm
from askrs.gui.fitting import fit
from askrs.gui.growing_area import GrowingArea
from askrs.gui.icons import TextButton
from askrs.gui.labels import label
from askrs.gui.report_view import ReportView

__all__ = ["DetailsDialog"]


class DetailsDialog(QDialog):
    """One article at a time; wishes for its report and for corrections, and says in place why one was refused."""

    report_requested = Signal(object)
    correction_requested = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Article details")
        self.setAccessibleName("Article details")
        self.article: Article | None = None
        self.form = CardForm()
        self.problem = label("", "danger", selectable=True)
        self.report = ReportView()
        self.save = TextButton("Save", "primary")
        self.cancel = TextButton("Cancel")
        self._arrange()
        self.save.clicked.connect(self._on_save)
        self.cancel.clicked.connect(self.reject)

    def show_article(self, article: Article) -> None:
        """Open on this article and wish for its report."""
        self.article = article
        self.report.wait()
        self.open()
        self._say(None)
        self.form.show_article(article)
        self.report_requested.emit(article.id)

    def show_report(self, article_id: ArticleId, report: ReadingReport | AskrsError) -> None:
        """Show how the article was read, or why that is not known, if it is still the one."""
        if self.article is not None and self.article.id == article_id:
            self.report.show_report(report)

    def show_edited(self, article: Article) -> None:
        """The correction is kept: nothing is left to do here."""
        if self.article is not None and self.article.id == article.id:
            self.accept()

    def show_error(self, error: AskrsError) -> None:
        """Say why it was refused; everything that was written stays."""
        self._say(error)
        if isinstance(error, SettingsError):
            self.form.point_at_fault(error.message)

    def _on_save(self) -> None:
        changes = self.form.changes
        if self.article is None or not changes:
            self.accept()
        else:
            self._say(None)
            self.save.setEnabled(False)
            self.correction_requested.emit(self.article.id, changes)

    def _say(self, error: AskrsError | None) -> None:
        self.problem.setText(str(error or ""))
        self.problem.setAccessibleName(str(error or ""))
        self.problem.setVisible(error is not None)
        self.save.setEnabled(True)
        self.save.setDefault(True)  # Qt gives the title away when the button is disabled or the dialog opens again

    def _arrange(self) -> None:
        buttons = QDialogButtonBox()
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.cancel, QDialogButtonBox.ButtonRole.RejectRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 22)
        column.setSpacing(14)
        column.addWidget(label("Article details", "heading"))
        column.addWidget(GrowingArea(self.form))
        column.addWidget(self.problem)
        column.addSpacing(6)
        column.addWidget(self.report, 1)
        column.addWidget(buttons)
        fit(self, 680, 660)
