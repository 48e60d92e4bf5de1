"""Pages fetched in a thread of their own, one after another, what is on the screen first."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from askrs.domain.article import Article, ArticleText
from askrs.domain.span import Span
from askrs.errors import ReadError
from askrs.gui.page_layout import Strip

if TYPE_CHECKING:
    from askrs.facsimile import Facsimile

__all__ = ["Leafing"]

T = TypeVar("T")


class Leafing(QObject):
    """One file at a time: ``open`` it, ``trace`` sentences in it, say which strips are ``wanted``.

    ``opened`` brings the pages, ``refused`` the ReadError in their place, ``traced`` the places of sentences,
    ``worded`` a page and the places of its words, ``pictured`` a strip and its image, None where the page cannot be
    drawn. Nothing arrives of a file that was left.
    Any other exception is a bug, and raised again in the window's thread.
    """

    opened = Signal(object)
    refused = Signal(object)
    traced = Signal(object)
    worded = Signal(int, object)
    pictured = Signal(object, object)
    _landed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="library-pages")
        self._file: Facsimile | None = None
        self._wanted: list[Strip] = []
        self._drawing = False
        self._landed.connect(self._land)

    def open(self, article: Article, text: ArticleText) -> None:
        """Leave the last file and open this article's."""
        from askrs.facsimile import Facsimile

        self.leave()
        file = self._file = Facsimile(article, text)
        self._run(file, file.open, self.opened.emit, self.refused.emit)

    def trace(self, spans: Iterable[Span]) -> None:
        """Find these sentences on the pages."""
        file, wanted = self._file, tuple(spans)
        if file is not None and wanted:
            self._run(file, lambda: file.traces(wanted), self.traced.emit, lambda _: None)

    def word(self, leaf: int, words: Iterable[Span]) -> None:
        """Find the words of a page on it."""
        file, wanted = self._file, tuple(words)
        if file is not None:
            self._run(file, lambda: file.traces(wanted), lambda found: self.worded.emit(leaf, found), lambda _: None)

    def want(self, strips: Iterable[Strip]) -> None:
        """Draw these, the first one first, and nothing else that was wanted before."""
        self._wanted = list(strips)
        self._draw_next()

    def leave(self) -> None:
        """Let go of the file."""
        file, self._file = self._file, None
        self._wanted = []
        self._drawing = False
        if file is not None:
            file.stop()
            self._thread.submit(file.close)

    def close(self) -> None:
        """Let go of the file and return when the thread has ended."""
        self.leave()
        self._thread.shutdown(wait=True)

    def _draw_next(self) -> None:
        file = self._file
        if file is None or self._drawing or not self._wanted:
            return
        strip = self._wanted.pop(0)
        self._drawing = True
        self._run(
            file,
            lambda: _image(file, strip),
            lambda image: self._on_drawn(strip, image),
            lambda _: self._on_drawn(strip, None),
        )

    def _on_drawn(self, strip: Strip, image: QImage | None) -> None:
        self._drawing = False
        self.pictured.emit(strip, image)
        self._draw_next()

    def _run(
        self,
        file: Facsimile,
        work: Callable[[], T],
        then: Callable[[T], object],
        otherwise: Callable[[ReadError], object],
    ) -> None:
        self._thread.submit(self._drive, file, work, then, otherwise)

    def _drive(
        self,
        file: Facsimile,
        work: Callable[[], T],
        then: Callable[[T], object],
        otherwise: Callable[[ReadError], object],
    ) -> None:
        if file is not self._file:
            return
        try:
            result = work()
        except ReadError as error:
            refusal = error
            self._landed.emit(lambda: otherwise(refusal) if file is self._file else None)
        except BaseException as error:
            bug = error
            self._landed.emit(lambda: _stumble(bug))
        else:
            self._landed.emit(lambda: then(result) if file is self._file else None)

    def _land(self, delivery: Callable[[], None]) -> None:
        delivery()


def _stumble(bug: BaseException) -> None:
    raise bug


def _image(file: Facsimile, strip: Strip) -> QImage:
    picture = file.picture(strip.leaf, (strip.width, strip.height), strip.top, strip.rows)
    image = QImage(picture.pixels, picture.width, picture.height, 4 * picture.width, QImage.Format.Format_RGB32)
    return image.copy()
