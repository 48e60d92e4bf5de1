"""A page's characters as PDFium sees them, put together to lines.

PDFium gives one UTF-16 unit and one rectangle a character, makes up spaces and line breaks that the file lacks, and
writes U+FFFE for the hyphen that breaks a word at a line's end. Rectangles are fetched for the first and the last
character of each word only, because every call costs a microsecond or three.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from ctypes import create_string_buffer
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from askrs.reading.pdf.shapes import Box, Line, around

__all__ = ["Word", "box_of", "lines_of", "rows_of", "upright"]

_HYPHENS = "\ufffe\x02"
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_COLUMN_GAP = 0.9  # em: words of one line are never so far apart, columns are
_INITIAL = 1.6  # times the size of the text: a letter so large that begins a word is a dropped initial
_SHARE = 0.2  # of a page's words: text turned otherwise than the rest is a stamp unless there is more of it


class Word(NamedTuple):
    """A word on a page, or the part of it that stands before a hyphen at a line's end."""

    text: str
    first: int  # index of its first character in PDFium's count
    end: int  # index right behind its last character, the hyphen left out
    box: Box
    turn: int  # quarter turns, counter-clockwise, in which it reads; PDFium counts clockwise
    size: float
    hyphen: bool


def lines_of(textpage: Any) -> tuple[list[Line], int]:  # noqa: ANN401 - a pypdfium2 text page
    """The lines of a page in the order of the file, made upright, and the quarter turns in which most of them stood."""
    rows, turn = rows_of(textpage)
    return [_line(textpage, row) for row in rows], turn


def rows_of(textpage: Any) -> tuple[list[list[Word]], int]:  # noqa: ANN401
    """The words of each line that ``lines_of`` gives, in the same order, and the same quarter turns."""
    words = list(_words(textpage))
    turns = Counter(word.turn for word in words)
    rows: list[list[Word]] = []
    ranked = turns.most_common() or [(0, 0)]
    for turn, count in ranked:
        if count >= _SHARE * len(words):
            rows += _rows([word._replace(box=upright(word.box, turn)) for word in words if word.turn == turn])
    return rows, ranked[0][0]


def _words(textpage: Any) -> Iterator[Word]:  # noqa: ANN401
    raw = textpage.raw
    units: list[str] = []
    for index in range(pdfium.FPDFText_CountChars(raw)):
        code = pdfium.FPDFText_GetUnicode(raw, index)
        unit = chr(code) if 0 < code < 0x110000 else ""
        if unit and unit not in _HYPHENS and unit.isspace():
            if units:
                yield _word(raw, units, index, hyphen=False)
            units = []
        elif unit in _HYPHENS and unit:
            if units:
                yield _word(raw, [*units, ""], index + 1, hyphen=True)
            units = []
        else:
            units.append(unit)
    if units:
        yield _word(raw, units, index + 1, hyphen=False)


def _word(raw: Any, units: list[str], end: int, *, hyphen: bool) -> Word:  # noqa: ANN401
    """The word of ``units``, whose last character stands right before ``end``."""
    first = end - len(units)
    text = "".join(units).translate(_LIGATURES).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    box = around([box_of(raw, first), box_of(raw, end - 1 - hyphen)])
    angle = pdfium.FPDFText_GetCharAngle(raw, first)
    return Word(
        text,
        first,
        end - hyphen,
        box,
        -round(angle / (math.pi / 2)) % 4 if angle >= 0 else 0,
        _size(raw, first),
        hyphen,
    )


def box_of(raw: Any, index: int) -> Box:  # noqa: ANN401
    """The cell of one character on the page, from the foot to the head of its font."""
    rectangle = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(raw, index, rectangle)
    bottom, top = sorted((rectangle.bottom, rectangle.top))
    return Box(rectangle.left, bottom, rectangle.right, top)


def _size(raw: Any, index: int) -> float:  # noqa: ANN401
    """The type's size on the page: the font's size times the scale of the text's matrix."""
    matrix = pdfium.FS_MATRIX()
    scale = math.hypot(matrix.c, matrix.d) if pdfium.FPDFText_GetMatrix(raw, index, matrix) else 1.0
    return float(round(pdfium.FPDFText_GetFontSize(raw, index) * (scale or 1.0), 1))


def upright(box: Box, turn: int) -> Box:
    """``box`` after the page was turned so that text in ``turn`` quarter turns stands upright."""
    for _ in range(turn):
        box = Box(box.bottom, -box.right, box.top, -box.left)
    return box


def _rows(words: list[Word]) -> Iterator[list[Word]]:
    run: list[Word] = []
    for word in words:
        if run and not _same_line(run[-1], word):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _same_line(one: Word, other: Word) -> bool:
    reach = _COLUMN_GAP * max(min(one.size, other.size), 0.5 * min(one.box.height, other.box.height))
    return not one.hyphen and one.box.beside(other.box) and one.box.gap(other.box) < reach


def _line(textpage: Any, words: list[Word]) -> Line:  # noqa: ANN401
    first = words[0]
    initial = (
        len(words) > 1 and len(first.text) == 1 and first.text.isalpha() and first.size >= _INITIAL * words[1].size
    )
    texts = [word.text for word in words]
    text = texts[0] + " ".join(texts[1:]) if initial else " ".join(texts)
    body = words[initial:]
    size = Counter(
        {size: sum(len(word.text) for word in body if word.size == size) for size in {word.size for word in body}}
    )
    bold = all(_is_bold(textpage.raw, word.first) for word in (body[0], body[-1]))
    return Line(text, around(word.box for word in body), size.most_common(1)[0][0], bold, words[-1].hyphen)


def _is_bold(raw: Any, index: int) -> bool:  # noqa: ANN401
    if pdfium.FPDFText_GetFontWeight(raw, index) >= 600:
        return True
    name = create_string_buffer(128)
    length = pdfium.FPDFText_GetFontInfo(raw, index, name, len(name), None)
    return 0 < length <= len(name) and any(mark in name.value.lower() for mark in (b"bold", b"black", b"heavy"))
