"""What stands on a page: lines with their rectangles, in points, y growing upwards, the text upright."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

__all__ = ["Box", "Line", "around"]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """From the foot to the head of the type."""
        return self.top - self.bottom

    def beside(self, other: Box) -> bool:
        """Whether the two stand on one line: they share at least half of the lower one's height."""
        shared = min(self.top, other.top) - max(self.bottom, other.bottom)
        return shared >= 0.5 * min(self.height, other.height)

    def gap(self, other: Box) -> float:
        """The empty space between the two from left to right or right to left; negative where they overlap."""
        return max(other.left - self.right, self.left - other.right)


@dataclass(frozen=True, slots=True)
class Line:
    """A run of text on one line of one column; ``cells`` are the parts that gaps cut it into, with their left edges.

    ``size`` is that of the type in points, ``hyphen`` says that the last word goes on in the next line.
    """

    text: str
    box: Box
    size: float
    bold: bool = False
    hyphen: bool = False
    cells: tuple[tuple[float, str], ...] = ()


def around(boxes: Iterable[Box]) -> Box:
    """The smallest rectangle that holds all ``boxes``."""
    lefts, bottoms, rights, tops = zip(*((box.left, box.bottom, box.right, box.top) for box in boxes), strict=True)
    return Box(min(lefts), min(bottoms), max(rights), max(tops))
