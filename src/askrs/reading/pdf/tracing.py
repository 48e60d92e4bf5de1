"""Where on a page the words of an article's text stand, exactly or not at all.

Three proofs are asked for: the page's lines cover the text in one way only (``alignment``), every letter of the
words has its own character on the page, and the rectangles drawn around those hold no other character.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from ctypes import c_double
from itertools import groupby
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from askrs.domain.span import Span
from askrs.reading.pdf.alignment import Place, aligned
from askrs.reading.pdf.glyphs import Word, box_of, rows_of
from askrs.reading.pdf.letters import letters_of, points_of
from askrs.reading.pdf.shapes import Box, around

__all__ = ["Glyph", "Tracer", "traced"]

_NEAR = 0.15  # of a character's height: two so near to each other are one that was printed twice, for a bolder look


class Glyph(NamedTuple):
    """A character of a page: the letters that it stands for, perhaps none, its cell, and the ink in that."""

    letters: str
    box: Box
    ink: Box


class Tracer:
    """One page, its text known as ``text``: gives for a span of that text the rectangles around its words."""

    def __init__(self, textpage: Any, text: str) -> None:  # noqa: ANN401 - a pypdfium2 text page
        rows, _ = rows_of(textpage)
        lines = [_line(textpage.raw, row) for row in rows]
        self._glyphs = _glyphs(textpage.raw)
        self._letters, self._offsets = letters_of(text)
        self._sources = [indices for _, indices in lines]
        boxes = [around(word.box for word in row) for row in rows]
        self._places = aligned(
            self._letters,
            [letters for letters, _ in lines],
            _edges(text, self._offsets),
            lambda one, other: _goes_on(boxes[one], boxes[other]),
        )

    def rectangles(self, span: Span) -> tuple[Box, ...]:
        """One rectangle for each line of ``span``, in order, in the page's own coordinates; none if one is unsure."""
        places = self._places[bisect_left(self._offsets, span.start) : bisect_left(self._offsets, span.end)]
        certain = [place for place in places if place is not None]
        if not certain or len(certain) < len(places):
            return ()
        return traced([(line, self._sources[line][letter]) for line, letter in certain], self._glyphs)


def _goes_on(one: Box, other: Box) -> bool:
    """Whether a text that stands in ``one`` would go on in ``other``: right behind it, or under it."""
    if one.beside(other):
        return other.left >= one.right - 1
    drop = one.bottom - other.bottom
    return 0 < drop < 2 * one.height and min(one.right, other.right) > max(one.left, other.left)


def traced(places: Sequence[Place], glyphs: Sequence[Glyph]) -> tuple[Box, ...]:
    """The rectangles around the characters at ``places``, each its line and its place in ``glyphs``.

    None at all where they would be without extent, or hold another character than these.
    """
    lines = [around(glyphs[index].box for _, index in run) for _, run in groupby(places, key=lambda place: place[0])]
    if any(box.right - box.left <= 0 or box.height <= 0 for box in lines):
        return ()
    others = _others({index for _, index in places}, glyphs, around(lines))
    if not _free(lines, others):
        return ()
    joined = lines[:1]
    for box in lines[1:]:
        both = around([joined[-1], box])
        if joined[-1].beside(box) and _free([both], others):
            joined[-1] = both
        else:
            joined.append(box)
    return tuple(joined)


def _others(meant: set[int], glyphs: Sequence[Glyph], area: Box) -> list[Glyph]:
    """The characters in ``area`` that must not be marked: all that show a letter, but those ``meant`` and doubles."""
    kept: dict[str, list[Glyph]] = defaultdict(list)
    for index in meant:
        kept[glyphs[index].letters].append(glyphs[index])
    near = (index for index, glyph in enumerate(glyphs) if _middle_in(area, glyph.box) or _middle_in(area, glyph.ink))
    strange = (glyphs[index] for index in near if index not in meant and glyphs[index].letters)
    return [glyph for glyph in strange if not any(_doubles(glyph, other) for other in kept[glyph.letters])]


def _free(rectangles: Iterable[Box], others: Iterable[Glyph]) -> bool:
    """Whether no middle of the others, of their cell or of their ink, lies in one of ``rectangles``."""
    areas = tuple(rectangles)
    return not any(_inside(box, areas) for glyph in others for box in (glyph.box, glyph.ink))


def _inside(box: Box, rectangles: Iterable[Box]) -> bool:
    return any(_middle_in(each, box) for each in rectangles)


def _middle_in(area: Box, box: Box) -> bool:
    return area.bottom < (box.bottom + box.top) / 2 < area.top and area.left < (box.left + box.right) / 2 < area.right


def _doubles(glyph: Glyph, other: Glyph) -> bool:
    """Whether the same letter was printed twice at the same place."""
    near, one, two = _NEAR * other.box.height, glyph.box, other.box
    return abs(two.left - one.left) < near and abs(two.bottom - one.bottom) < near


def _line(raw: Any, words: Sequence[Word]) -> tuple[str, list[int]]:  # noqa: ANN401
    """The letters of a line, and for each the index of its character in PDFium's count."""
    indices = [index for word in words for index in range(word.first, word.end)]
    points = list(points_of([pdfium.FPDFText_GetUnicode(raw, index) for index in indices]))
    letters, places = letters_of(point for point, _ in points)
    return letters, [indices[points[place][1]] for place in places]


def _glyphs(raw: Any) -> list[Glyph]:  # noqa: ANN401
    count = pdfium.FPDFText_CountChars(raw)
    letters, places = letters_of(
        chr(code) if 0 < (code := pdfium.FPDFText_GetUnicode(raw, index)) < 0x110000 else "" for index in range(count)
    )
    shown: dict[int, str] = {}
    for letter, place in zip(letters, places, strict=True):
        shown[place] = shown.get(place, "") + letter
    return [Glyph(shown.get(index, ""), box_of(raw, index), _ink_of(raw, index)) for index in range(count)]


def _ink_of(raw: Any, index: int) -> Box:  # noqa: ANN401
    left, right, bottom, top = c_double(), c_double(), c_double(), c_double()
    if not pdfium.FPDFText_GetCharBox(raw, index, left, right, bottom, top):
        return box_of(raw, index)
    return Box(left.value, bottom.value, right.value, top.value)


def _edges(text: str, offsets: Sequence[int]) -> frozenset[int]:
    """The positions among the letters of ``text`` at which a word begins."""
    return frozenset(
        position
        for position, offset in enumerate(offsets)
        if position and offsets[position - 1] != offset and any(map(str.isspace, text[offsets[position - 1] : offset]))
    )
