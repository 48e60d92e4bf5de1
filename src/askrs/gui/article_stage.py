"""The article itself, as text or as the pages of its own file, and the line that finds words in it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from askrs.domain.article import Article, ArticleText
from askrs.domain.span import Span
from askrs.errors import ReadError
from askrs.gui.find_bar import FindBar, occurrences
from askrs.gui.leafing import Leafing
from askrs.gui.page_pane import PagePane
from askrs.gui.passage_view import PassageView

__all__ = ["ArticleStage"]


class ArticleStage(QWidget):
    """The text view leads: it holds the marks and the way from one to the next; the pages follow it.

    Pages are shown where they are wanted, the article has some, and its file is still the one that was read;
    ``refused`` says why it is not, in a ReadError, or None where nothing is wrong.
    """

    refused = Signal(object)

    def __init__(self, leafing: Leafing | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = PassageView()
        self.pages = PagePane(leafing or Leafing(self))
        self.find_bar = FindBar()
        self.find_bar.hide()
        self._views = QStackedWidget()
        self._views.addWidget(self.text)
        self._views.addWidget(self.pages)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        column.addWidget(self._views, 1)
        self._article: Article | None = None
        self._text: ArticleText | None = None
        self._paged = False
        self._hits: tuple[Span, ...] = ()
        self._hit = -1
        self._show_view(self.text)
        self.text.mark_changed.connect(lambda *_: self._follow())
        self.pages.refused.connect(self._on_refused)
        self.find_bar.sought.connect(self._seek)
        self.find_bar.stepped.connect(self._step)
        self.find_bar.closed.connect(self.close_find)

    def show_text(self, article: Article | None, text: ArticleText | None) -> None:
        """Show an article from its start; None for both empties the stage."""
        self._article, self._text = article, text
        self.text.show_text(text)
        self.close_find()
        self._choose()

    @property
    def has_pages(self) -> bool:
        """Whether the article comes from a file with pages."""
        return self._text is not None and bool(self._text.pages)

    @property
    def selection(self) -> Span | None:
        """What is selected, in the text or on the pages; else the current mark."""
        on_pages = self.pages.selecting.selection if self._views.currentWidget() is self.pages else None
        return on_pages or self.text.selection

    def set_paged(self, paged: bool) -> None:
        """Show pages where there are some, or the text of every article."""
        self._paged = paged
        self._choose()

    def enlarge(self, step: int) -> bool:
        """Make pages larger or smaller, or (0) as wide as the view, if the keyboard is in them; else say no."""
        focused = QApplication.focusWidget()
        if self._views.currentWidget() is not self.pages or focused is None or not self.pages.isAncestorOf(focused):
            return False
        if step:
            self.pages.view.zoom_by(step)
        else:
            self.pages.view.set_zoom(None)
        return True

    def open_find(self) -> None:
        """Let one look for words, if there is an article to look in."""
        if self._text is not None:
            self.find_bar.take_focus()
            self._seek(self.find_bar.field.text())

    def close_find(self) -> None:
        """Look for nothing any more."""
        if self.find_bar.isHidden():
            return
        had_focus = self.find_bar.isAncestorOf(QApplication.focusWidget() or self)
        self.find_bar.hide()
        self._hits, self._hit = (), -1
        self._show_hit()
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self) -> None:
        """The view that fits: pages are opened only when somebody wants to see them."""
        self.refused.emit(None)
        if self._paged and self.has_pages and self._article is not None and self._text is not None:
            self._show_view(self.pages)
            self.pages.show_article(self._article, self._text)
            self._follow()
            self.pages.show_hit(self._current_hit)
        else:
            self.pages.clear()
            self._show_view(self.text)

    def _show_view(self, view: QWidget) -> None:
        moves = self._views.isAncestorOf(QApplication.focusWidget() or self)
        self._views.setCurrentWidget(view)
        self.setFocusProxy(view)
        if moves:
            view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_refused(self, error: ReadError) -> None:
        self._show_view(self.text)
        self.refused.emit(error)

    def _follow(self) -> None:
        """Bring the marks of the text to the pages."""
        if self._views.currentWidget() is self.pages:
            self.pages.show_marks(self.text.marks, self.text.current_mark, self.text.words)

    def _seek(self, wanted: str) -> None:
        self._hits = occurrences(self._text.text, wanted) if self._text is not None else ()
        self._hit = 0 if self._hits else -1
        self._show_hit()

    def _step(self, step: int) -> None:
        if self._hits:
            self._hit = (self._hit + step) % len(self._hits)
            self._show_hit()

    @property
    def _current_hit(self) -> Span | None:
        return self._hits[self._hit] if self._hit >= 0 else None

    def _show_hit(self) -> None:
        current = self._current_hit
        self.find_bar.show_count(self._hit + 1, len(self._hits))
        self.text.show_hits(self._hits, current)
        self.pages.show_hit(current)
