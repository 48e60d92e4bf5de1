"""The pages of one article, fetched as they come into view, with its marks on them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from askrs.domain.article import Article, ArticleText
from askrs.domain.facsimile import Leaf, Trace
from askrs.domain.span import Span
from askrs.errors import ReadError
from askrs.gui.leafing import Leafing
from askrs.gui.page_bar import PageBar
from askrs.gui.page_selecting import PageSelecting
from askrs.gui.page_view import PageView

__all__ = ["PagePane"]

_UNSURE = "Not marked: its exact place on the page is not certain. The text shows it."


class PagePane(QWidget):
    """Follows the marks of the text view; ``refused`` says why there are no pages to show."""

    refused = Signal(object)

    def __init__(self, leafing: Leafing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = PageBar()
        self.view = PageView()
        self.setFocusProxy(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.view, 1)
        self.selecting = PageSelecting(self.view, leafing, self)
        self._leafing = leafing
        self._key: tuple[Article, int] | None = None
        self._text: ArticleText | None = None
        self._leaves: tuple[Leaf, ...] = ()
        self._marks: tuple[Span, ...] = ()
        self._words: tuple[Span, ...] = ()
        self._current: Span | None = None
        self._hit: Span | None = None
        self._revealed: Span | None = None
        self._traces: dict[Span, tuple[Trace, ...]] = {}
        self._wire()

    def show_article(self, article: Article, text: ArticleText) -> None:
        """Open the pages of this article, if they are not open already."""
        key = (article, id(text))
        if self._key == key:
            return
        self.clear()
        self._key, self._text = key, text
        self.selecting.show_text(text)
        self.bar.show_page("Opening…")
        self._leafing.open(article, text)

    def show_marks(self, marks: Sequence[Span], current: Span | None, words: Sequence[Span]) -> None:
        """Mark these sentences of the text on its pages and go to the current one."""
        self._marks, self._current, self._words = tuple(marks), current, tuple(words)
        self._hit = self._revealed = None
        self._trace()

    def show_hit(self, hit: Span | None) -> None:
        """Mark the place that is sought and go to it; None for no such place."""
        if hit != self._hit:
            self._hit, self._revealed = hit, None if hit is not None else self._current
            self._trace()

    @property
    def is_open(self) -> bool:
        """Whether there are pages to see."""
        return bool(self._leaves)

    def clear(self) -> None:
        """Nothing is open."""
        self._leafing.leave()
        self._key = self._text = self._hit = self._revealed = None
        self._leaves, self._traces = (), {}
        self.view.show_leaves(())
        self.selecting.show_text(None)

    def _wire(self) -> None:
        self._leafing.opened.connect(self._on_opened)
        self._leafing.refused.connect(self._on_refused)
        self._leafing.traced.connect(self._on_traced)
        self._leafing.pictured.connect(self.view.take_picture)
        self.selecting.refused.connect(self._on_unselectable)
        self.view.strips_wanted.connect(self._leafing.want)
        self.view.page_changed.connect(self._on_page)
        self.view.zoom_changed.connect(self.bar.show_zoom)
        self.bar.larger_requested.connect(lambda: self.view.zoom_by(1))
        self.bar.smaller_requested.connect(lambda: self.view.zoom_by(-1))
        self.bar.fit_requested.connect(lambda: self.view.set_zoom(None))

    def _on_opened(self, leaves: tuple[Leaf, ...]) -> None:
        self._leaves = leaves
        self.view.show_leaves(leaves)
        self._trace()

    def _on_refused(self, error: ReadError) -> None:
        self.bar.show_page("")
        self.refused.emit(error)

    def _on_unselectable(self, reason: str) -> None:
        if reason:
            self.bar.show_note(reason)
        else:
            self._show_note()

    def _trace(self) -> None:
        if not self._leaves:
            return
        unknown = [span for span in self._spans() if span not in self._traces]
        target = self._hit or self._current
        if target in unknown:  # what one wants to see comes before the rest
            self._leafing.trace([target])
            unknown.remove(target)
            self._go_near()
        self._leafing.trace(unknown)
        self._show()

    def _on_traced(self, traces: dict[Span, tuple[Trace, ...]]) -> None:
        self._traces |= traces
        self._show()

    def _show(self) -> None:
        """Paint the marks and go to the current one, once: who has scrolled away since stays there."""
        target = self._hit or self._current
        shown = {span: self._traces.get(span, ()) for span in self._spans()}
        self.view.show_marks(shown, target, self._words)
        placed = self._traces.get(target, ()) if target is not None else ()
        self._show_note()
        if placed and self._revealed != target:
            tops = [trace.rectangle.top for trace in placed if trace.leaf == placed[0].leaf]
            self.view.reveal(placed[0].leaf, tops[0], min(tops))
            self._revealed = target
        self._tell()

    def _show_note(self) -> None:
        target = self._hit or self._current
        self.bar.show_note(_UNSURE if target in self._traces and not self._traces[target] else "")

    def _spans(self) -> list[Span]:
        """All that is to be marked, each once."""
        sought = [self._hit] if self._hit is not None else []
        return list(dict.fromkeys([*self._marks, *self._words, *sought]))

    def _go_near(self) -> None:
        target = self._hit or self._current
        if target is not None and self._text is not None:
            self.view.reveal(self._text.pages_of(target)[0].number - 1)

    def _on_page(self, page: int) -> None:
        self.bar.show_page(self._named(page))
        self._tell()

    def _named(self, page: int) -> str:
        if not 0 <= page < len(self._leaves):
            return ""
        label, place = self._leaves[page].label, f"{page + 1} of {len(self._leaves)}"
        return f"Page {place}" if label == str(page + 1) else f"Page {label} ({place})"

    def _tell(self) -> None:
        """What a picture cannot tell to a screen reader."""
        quote = self._current.of(self._text.text) if self._current is not None and self._text is not None else ""
        said = [self._named(self.view.page), f"Marked: {quote}" if quote else "", self.bar.note.text()]
        self.view.setAccessibleDescription(". ".join(filter(None, said)))
