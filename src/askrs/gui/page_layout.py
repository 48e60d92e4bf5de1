"""Where pages lie one under another, at which size, and in which strips they are drawn."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from askrs.domain.facsimile import Leaf, Rectangle

__all__ = ["PageLayout", "Sheet", "Strip", "laid_out", "strips"]

_PIXELS = 96 / 72  # a point, at full size
_MARGIN = 16  # beside the pages
_GAP = 14  # above, between and below them
_WIDEST, _HIGHEST = 6_000, 20_000  # pixels of a page
_AREA = 2_000_000  # pixels of a strip: 8 MB


class Sheet(NamedTuple):
    """A page on the desk, in pixels; ``scale`` is pixels a point."""

    left: int
    top: int
    width: int
    height: int
    scale: float

    def place(self, rectangle: Rectangle) -> tuple[float, float, float, float]:
        """Left, top, width and height of a place on the page, on the desk."""
        return (
            self.left + rectangle.left * self.scale,
            self.top + rectangle.top * self.scale,
            (rectangle.right - rectangle.left) * self.scale,
            (rectangle.bottom - rectangle.top) * self.scale,
        )


class Strip(NamedTuple):
    """A part of a page's picture: ``rows`` rows from ``top`` on, of the page ``width`` by ``height`` pixels large."""

    leaf: int
    width: int
    height: int
    top: int
    rows: int


@dataclass(frozen=True, slots=True)
class PageLayout:
    """The desk with all its sheets, from above."""

    sheets: tuple[Sheet, ...]
    width: int
    height: int

    def at(self, y: float) -> int:
        """The sheet at height ``y``, or the next one below; the last at the end of the desk."""
        return min(bisect_left(self.sheets, y, key=lambda sheet: sheet.top + sheet.height), len(self.sheets) - 1)

    def between(self, top: float, bottom: float) -> range:
        """The sheets that a window from ``top`` to ``bottom`` shows."""
        if not self.sheets:
            return range(0)
        return range(self.at(top), bisect_right(self.sheets, bottom, key=lambda sheet: sheet.top))


def laid_out(leaves: Sequence[Leaf], zoom: float | None, room: int) -> PageLayout:
    """The pages at ``zoom`` (1.0: as large as on paper), or, where it is None, each as wide as ``room`` allows."""
    sheets: list[Sheet] = []
    top = _GAP
    scales = [_scale(leaf, zoom, room) for leaf in leaves]
    desk = max([room, *(round(leaf.width * scale) + 2 * _MARGIN for leaf, scale in zip(leaves, scales, strict=True))])
    for leaf, scale in zip(leaves, scales, strict=True):
        width, height = max(round(leaf.width * scale), 1), max(round(leaf.height * scale), 1)
        sheets.append(Sheet((desk - width) // 2, top, width, height, scale))
        top += height + _GAP
    return PageLayout(tuple(sheets), desk, top)


def strips(leaf: int, sheet: Sheet, density: float, top: float, bottom: float) -> Iterator[Strip]:
    """The strips of a sheet that a window from ``top`` to ``bottom`` shows, on a screen of this pixel density."""
    width, height = max(round(sheet.width * density), 1), max(round(sheet.height * density), 1)
    rows = max(min(_AREA // width, height), 1)
    first = max(int((top - sheet.top) * density), 0) // rows * rows
    last = min(int((bottom - sheet.top) * density) + 1, height)
    for start in range(first, last, rows):
        yield Strip(leaf, width, height, start, min(rows, height - start))


def _scale(leaf: Leaf, zoom: float | None, room: int) -> float:
    wanted = max(room - 2 * _MARGIN, 50) / leaf.width if zoom is None else zoom * _PIXELS
    return min(wanted, _WIDEST / leaf.width, _HIGHEST / leaf.height)
