"""The pages of an article's own file, as they look: their sizes, their pictures and places on them."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Leaf", "Picture", "Rectangle", "Trace"]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page as it is shown: ``label`` is what is printed on it, ``width`` and ``height`` are in points, both > 0."""

    label: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A place on a page as it is shown, in points from its upper left corner."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Trace:
    """A part of a marked sentence: a line of it, on the page at ``leaf``, counted from 0."""

    leaf: int
    rectangle: Rectangle


@dataclass(frozen=True, slots=True)
class Picture:
    """``width`` by ``height`` pixels, row by row from above, each in four bytes: blue, green, red and one unused."""

    width: int
    height: int
    pixels: bytes
