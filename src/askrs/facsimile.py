"""The pages of an article's own file, with the places of its sentences: the second door, for who wants to look.

The library's text is the truth; the file is only shown as long as it is, byte for byte, the one that was read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType

from askrs.domain.article import Article, ArticleText, Page
from askrs.domain.facsimile import Leaf, Picture, Rectangle, Trace
from askrs.domain.span import Span
from askrs.errors import ReadError
from askrs.reading.leaf_process import LeafProcess

__all__ = ["Facsimile"]


class Facsimile:
    """One article's pages. One thread at a time, but ``stop`` may come from any; every other verb may take seconds.

    The file is read and drawn in a child process with limits of time and memory, which ends with ``close``.
    """

    def __init__(self, article: Article, text: ArticleText) -> None:
        self._text = text
        self._process = LeafProcess(Path(article.source), article.fingerprint)

    def open(self) -> tuple[Leaf, ...]:
        """All pages, in order; raises ``ReadError`` where the file is gone, changed, locked or not to be shown."""
        return self._process.open()

    def picture(self, leaf: int, size: tuple[int, int], top: int, rows: int) -> Picture:
        """``rows`` rows of pixels, from row ``top`` on, of the page ``leaf`` drawn ``size`` pixels wide and high.

        Raises ``ReadError``; a picture has at most four million pixels.
        """
        return self._process.picture(leaf, *size, top, rows)

    def traces(self, spans: Iterable[Span]) -> Mapping[Span, tuple[Trace, ...]]:
        """Where these places of the article's text stand on its pages, line by line; nothing where that is unsure.

        A sentence that goes over two pages is traced on both or not at all.
        """
        wanted = tuple(dict.fromkeys(spans))
        found: dict[Span, list[Trace]] = {span: [] for span in wanted}
        unsure: set[Span] = set()
        touched = {page.number: page for span in wanted for page in self._text.pages_of(span)}
        for _, page in sorted(touched.items()):
            parts = {span: part for span in wanted if (part := self._part(span, page))}
            for (span, _), rectangles in zip(parts.items(), self._rectangles(page, parts.values()), strict=True):
                found[span] += [Trace(page.number - 1, rectangle) for rectangle in rectangles]
                if not rectangles:
                    unsure.add(span)
        return {span: () if span in unsure else tuple(traces) for span, traces in found.items()}

    def _part(self, span: Span, page: Page) -> Span | None:
        """What of ``span`` stands on ``page``, counted from the page's start; None where that is no letter."""
        if not page.span.overlaps(span):
            return None
        part = Span(max(span.start, page.span.start), min(span.end, page.span.end))
        return part.shift(-page.span.start) if part.of(self._text.text).strip() else None

    def _rectangles(self, page: Page, parts: Iterable[Span]) -> tuple[tuple[Rectangle, ...], ...]:
        asked = tuple(parts)
        try:
            return self._process.rectangles(page.number - 1, page.span.of(self._text.text), asked) if asked else ()
        except ReadError:  # the page cannot be looked at, so nothing on it is certain
            return ((),) * len(asked)

    def stop(self) -> None:
        """End what is under way at once; nothing can be asked any more."""
        self._process.stop()

    def close(self) -> None:
        """Let go of the file."""
        self._process.close()

    def __enter__(self) -> Facsimile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
