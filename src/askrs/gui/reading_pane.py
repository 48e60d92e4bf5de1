"""The right side of the window: one article, and where in it one is."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from askrs.domain.answer import Answer
from askrs.domain.article import Article, ArticleId, ArticleText
from askrs.domain.explanation import Explained
from askrs.domain.naming import article_name
from askrs.domain.why import stages_of
from askrs.errors import ReadError
from askrs.gui import wording
from askrs.gui.article_stage import ArticleStage
from askrs.gui.directions import isolated
from askrs.gui.flow import FlowLayout
from askrs.gui.icons import IconButton, TextButton
from askrs.gui.labels import label
from askrs.gui.leafing import Leafing
from askrs.gui.places import Place
from askrs.gui.prose import Prose
from askrs.gui.pulling import carried
from askrs.gui.quoting import quoted
from askrs.gui.why_panel import WhyPanel
from askrs.publishing import DEFAULT_STYLE

__all__ = ["ReadingPane"]

_LEAST = 100  # pixels of an article, whatever stands above and below it
_OLDER = "The article has changed since; this is the text that was cited."

_CHANGED = "This article has changed since it was cited, so the sentence cannot be marked. Ask again."


class ReadingPane(QFrame):
    """The head of an article, its text, the way from mark to mark, and why the current one was chosen."""

    link_requested = Signal(str)
    details_requested = Signal(object)
    pages_toggled = Signal(bool)

    def __init__(self, leafing: Leafing | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Article")
        self.style_of_citations = DEFAULT_STYLE
        self._place: Place | None = None
        self._text: ArticleText | None = None
        self._missing: set[ArticleId] = set()
        self.title = Prose(max_lines=2)
        self.title.setProperty("tone", "heading")
        self.byline = Prose(max_lines=2)
        self.byline.setProperty("tone", "small")
        self.missing = Prose(max_lines=3)
        self.missing.setProperty("tone", "muted")
        self.note = label("", "danger")
        self.counter = label("", "small")
        self.counter.setWordWrap(False)
        self.counter.setAccessibleName("Position among the marked sentences")
        self._make_buttons()
        self.link = TextButton("", "plain", "link")
        self.link.setObjectName("link")
        self.stage = ArticleStage(leafing)
        self.view = self.stage.text
        self.setFocusProxy(self.stage)
        self._refusal: ReadError | None = None
        self.why = WhyPanel()
        self.why.hide()
        self._explanation: tuple[Explained, ...] = ()
        self._arrange()
        self._wire()
        self.clear()

    def show_place(self, place: Place, text: ArticleText) -> None:
        """Show the article of ``place``, with those of its marks that still stand in the text."""
        if self._place is None or self._place.article != place.article or self._text is not text:
            self.stage.show_text(place.article, text)
        self._place, self._text = place, text
        self._show_head()
        standing = [mark for mark in place.marks if mark.stands_in(text)]
        words = [mark.words for mark in standing if mark.words]
        self.view.show_marks([mark.span for mark in standing], place.current.span if place.current else None, words)
        lost = place.current is not None and self.view.current_mark != place.current.span
        self.note.setText(_CHANGED if lost else "")
        self.note.setVisible(lost)
        self._pages.setCurrentIndex(1)

    def show_version(self, article_id: ArticleId, is_current: bool) -> None:
        """Say it if the text that is open is no longer the article's."""
        if self.article is not None and self.article.id == article_id and not is_current:
            self.note.setText(_OLDER)
            self.note.show()

    @property
    def verbs(self) -> Mapping[str, Callable[[], object]]:
        """What can be done here from the menus, by the names of their commands."""
        return {
            "why": self.toggle_why,
            "next_mark": self.view.next_mark,
            "previous_mark": self.view.previous_mark,
            "find": self.stage.open_find,
            "copy_quote": self._copy_quote,
        }

    def show_pages(self, paged: bool) -> None:
        """Show the pages of PDFs, or the text of every article."""
        self.paged.setChecked(paged)
        self.stage.set_paged(paged)

    def show_answer(self, answer: Answer) -> None:
        """Know why the sentences of this answer were chosen."""
        self._explanation = answer.explanation
        self._show_why()

    def toggle_why(self) -> None:
        """Say why the current sentence was chosen, or no longer."""
        if self.article is None:
            return
        self.why.setVisible(self.why.isHidden())
        (self.stage if self.why.isHidden() else self.why).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_edited(self, article: Article) -> None:
        """Show the corrected card if its article is open; the text and the marks stay as they are."""
        if self._place is not None and self._place.article.id == article.id:
            self._place = replace(self._place, article=article)
            self._show_head()
            self._show_byline()

    def show_file(self, article_id: ArticleId, found: bool) -> None:
        """Say it if the file of the open article is no longer where it was."""
        self._missing = self._missing - {article_id} if found else self._missing | {article_id}
        self._show_head()

    @property
    def article(self) -> Article | None:
        """The article that is open."""
        return self._place.article if self._place is not None else None

    def forget(self, ids: Collection[ArticleId]) -> None:
        """Close the article if it is one of these."""
        if self._place is not None and self._place.article.id in ids:
            self.clear()

    def clear(self) -> None:
        """No article is open."""
        self._place = self._text = None
        self.stage.show_text(None, None)
        self._pages.setCurrentIndex(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends the explanation."""
        if event.key() == Qt.Key.Key_Escape and not self.why.isHidden():
            self.toggle_why()
        else:
            super().keyPressEvent(event)

    def _copy_quote(self) -> None:
        """Take along what is selected, or the current marked sentence, with where it comes from."""
        span = self.stage.selection
        if span is not None and self._place is not None and self._text is not None:
            taken = quoted(self._place.article, self._text, span, self.style_of_citations)
            QGuiApplication.clipboard().setMimeData(carried(taken))

    def _make_buttons(self) -> None:
        self.previous = IconButton("previous", "Previous marked sentence (Shift+F3)")
        self.next = IconButton("next", "Next marked sentence (F3)")
        self.paged = IconButton("pages", "Show the pages of the PDF (Ctrl+Shift+P)")
        self.paged.setCheckable(True)
        self.details = IconButton("details", "Article details (Ctrl+I)")

    def _arrange(self) -> None:
        head = QFrame()
        head.setObjectName("reading_header")
        below = self._tools()
        column = QVBoxLayout(head)
        column.setContentsMargins(34, 18, 24, 8)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.byline)
        column.addLayout(below)
        column.addWidget(self.missing)
        column.addWidget(self.note)
        article = QWidget()
        rows = QVBoxLayout(article)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(head)
        self.stage.setMinimumHeight(_LEAST)
        rows.addWidget(self.stage, 1)
        rows.addWidget(self.why)
        self._pages = QStackedWidget()
        self._pages.addWidget(_empty())
        self._pages.addWidget(article)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)

    def _tools(self) -> FlowLayout:
        """The link at the left, where one is among the marks at the right; one below the other where it is narrow."""
        tools = QWidget()
        row = QHBoxLayout(tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.counter, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(6)
        for widget in (self.previous, self.next, self.paged, self.details):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        below = FlowLayout(4, "apart")
        below.addWidget(self.link)
        below.addWidget(tools)
        return below

    def _wire(self) -> None:
        self.previous.clicked.connect(self.view.previous_mark)
        self.next.clicked.connect(self.view.next_mark)
        self.paged.clicked.connect(self.pages_toggled)
        self.stage.refused.connect(self._on_refused)
        self.view.mark_changed.connect(self._on_mark_changed)
        self.why.close_requested.connect(self.toggle_why)
        self.link.clicked.connect(self._on_link)
        self.details.clicked.connect(lambda: self.details_requested.emit(self.article))

    def _show_head(self) -> None:
        if self._place is None:
            return
        article = self._place.article
        self.title.show_text(article_name(article))
        site = wording.web_address(article.url)
        self.link.change(f"Read at {site}".replace("&", "&&"), "link")
        self.link.setToolTip(wording.tooltip(article.url))
        self.link.setVisible(bool(site))
        gone = article.id in self._missing
        reason = f"The file is no longer at {article.source}; this is the stored text." if gone else ""
        if self._refusal is not None and not gone:
            reason = f"{self._refusal} This is the stored text."
        self.missing.show_text(reason)
        self.missing.setVisible(bool(reason))
        self.paged.setVisible(self.stage.has_pages)

    def _on_mark_changed(self, number: int, total: int) -> None:
        self.counter.setText(f"{number} of {total} marked" if number else "")
        for button in (self.previous, self.next):
            button.setVisible(total > 1)
        self._show_byline()
        self._show_why()

    def _show_byline(self) -> None:
        if self._place is not None and self._text is not None:
            mark = self.view.current_mark
            pages = tuple(page.label for page in self._text.pages_of(mark)) if mark else ()
            article = self._place.article
            authors = ", ".join(map(isolated, article.authors))
            self.byline.show_text(" · ".join(filter(None, [authors, wording.origin(article, pages)])))

    def _show_why(self) -> None:
        mark, article = self.view.current_mark, self.article
        self.why.show_stages(stages_of(self._explanation, article.id, mark) if article and mark else ())

    def _on_refused(self, error: ReadError | None) -> None:
        self._refusal = error
        self._show_head()

    def _on_link(self) -> None:
        if self._place is not None:
            self.link_requested.emit(self._place.article.url)


def _empty() -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(48, 40, 48, 40)
    column.addStretch(2)
    column.addWidget(label("The article opens here", "heading", centred=True))
    column.addWidget(
        label(
            "with the sentences that answer marked where they stand, in the words of the author.", "muted", centred=True
        )
    )
    column.addStretch(3)
    return page
