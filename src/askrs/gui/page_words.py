"""The words on an article's pages, as far as their places are proven."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple

from askrs.domain.article import ArticleText
from askrs.domain.facsimile import Rectangle, Trace
from askrs.domain.span import Span

__all__ = ["PagePoint", "PageWords"]

_WORD = re.compile(r"\S+")
_ACROSS = 3.0  # a line above or below is so much further away than a word beside


class PagePoint(NamedTuple):
    """A place on the page ``leaf``, counted from 0, in points from its upper left corner."""

    leaf: int
    x: float
    y: float


class PageWords:
    """Which word stands where. A word without a proven place is never found, and never passed over."""

    def __init__(self, text: ArticleText) -> None:
        self._text = text
        self._pages = {page.number - 1: page.span for page in text.pages}
        self._words: dict[int, tuple[Span, ...]] = {}
        self._traces: dict[Span, tuple[Trace, ...]] = {}
        self._known: set[int] = set()

    def on(self, leaf: int) -> Sequence[Span]:
        """The words of a page, in the order of the text; counted when the page is first asked for."""
        if leaf not in self._words:
            page = self._pages.get(leaf)
            found = _WORD.finditer(page.of(self._text.text)) if page is not None else ()
            start = page.start if page is not None else 0
            self._words[leaf] = tuple(Span(*one.span()).shift(start) for one in found)
        return self._words[leaf]

    def put(self, leaf: int, traces: Mapping[Span, tuple[Trace, ...]]) -> None:
        """Know where the words of a page stand; one without traces stands nowhere for sure."""
        self._known.add(leaf)
        self._traces |= {span: found for span, found in traces.items() if found}

    def knows(self, leaf: int) -> bool:
        """Whether a page was looked at."""
        return leaf in self._known

    def nearest(self, point: PagePoint) -> Span | None:
        """The word that is nearest to a place on its page; None where no word of the page has a proven place."""
        return min(self._distances(point), default=(0.0, None))[1]

    def is_near(self, point: PagePoint, points: float) -> bool:
        """Whether a word stands within so many points of a place."""
        return any(distance <= points for distance, _ in self._distances(point))

    def between(self, one: Span, other: Span) -> Sequence[Span]:
        """The words from ``one`` towards ``other``, in the order of the text, up to the first without a place."""
        low, high = sorted((one, other))
        whole = Span(low.start, high.end)
        touched = sorted(leaf for leaf, page in self._pages.items() if page.overlaps(whole))
        words = [word for leaf in touched for word in self.on(leaf) if low <= word <= high]
        reached = list(takewhile(self._traces.__contains__, words if one == low else reversed(words)))
        return sorted(reached)

    def traces(self, words: Sequence[Span]) -> tuple[Trace, ...]:
        """Where words stand, those that follow each other in a line as one."""
        joined: list[Trace] = []
        for trace in (trace for word in words for trace in self._traces[word]):
            if joined and _beside(joined[-1], trace):
                joined[-1] = Trace(trace.leaf, _around(joined[-1].rectangle, trace.rectangle))
            else:
                joined.append(trace)
        return tuple(joined)

    def _distances(self, point: PagePoint) -> Iterator[tuple[float, Span]]:
        for word in self.on(point.leaf):
            for trace in self._traces.get(word, ()):
                if trace.leaf == point.leaf:
                    yield _distance(point, trace.rectangle), word


def _distance(point: PagePoint, place: Rectangle) -> float:
    across = max(place.top - point.y, point.y - place.bottom, 0.0)
    along = max(place.left - point.x, point.x - place.right, 0.0)
    return along + _ACROSS * across


def _beside(one: Trace, other: Trace) -> bool:
    """Whether ``other`` goes on in the line of ``one``, a space further."""
    a, b = one.rectangle, other.rectangle
    shared = min(a.bottom, b.bottom) - max(a.top, b.top)
    height = min(a.bottom - a.top, b.bottom - b.top)
    return one.leaf == other.leaf and shared > height / 2 and 0 <= b.left - a.right < height


def _around(a: Rectangle, b: Rectangle) -> Rectangle:
    return Rectangle(min(a.left, b.left), min(a.top, b.top), max(a.right, b.right), max(a.bottom, b.bottom))
