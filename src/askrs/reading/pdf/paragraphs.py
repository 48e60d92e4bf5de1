"""Blocks from the lines of one region: where a paragraph ends, and what it is.

The signs are those of the compositor: an indent, a wider gap, a last line with room left, another size of type.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from askrs.domain.article import BlockKind
from askrs.reading.bylines import is_byline
from askrs.reading.furniture import is_caption
from askrs.reading.pdf.shapes import Line
from askrs.reading.writing import STOPS

__all__ = ["Paragraph", "ends_sentence", "paragraphs_of"]

_WIDER = 1.3  # times the usual distance of two lines: a gap between paragraphs
_WIDEST = 2.6  # times the size of type: the distance of double-spaced lines
_INDENT = 0.8  # em
_ALIGNED = 3.0  # points
_LARGER = 1.12  # times the body's size: a heading
_SMALLER = 0.92  # times the body's size: a note or a caption
_STOP = re.compile(rf"[{STOPS}:][\"'”’»)\]」』]*(?:\d{{1,3}}|\[\d+\])?$")
_ITEM = re.compile(r"(?:[•▪●◦‣∙■□➢–—*\uf0b7\uf0a7-]\s+|\(?(?:\d{1,2}|[a-z])[.)]\s+)(?=\S)")
_BULLET = re.compile(r"^[•▪●◦‣∙■□➢\uf0b7\uf0a7·]\s*")
_CAPTION = re.compile(r"(?:Figure|Fig\.|Table|Chart|Map|Exhibit|Source|Photo|Image|Box)\s*(?:\d+[.:]?|:)\s", re.I)
_LEADERS = re.compile(r"(?:[.·…]\s?){6,}")  # of a table of contents
_NOTE = re.compile(r"(?:\d{1,3}|[*†‡§])\.?\s?\S")


@dataclass(slots=True)
class Paragraph:
    """A block in the making: its ``lines``, each with the number of its page; ``first`` and ``last`` in its region."""

    kind: BlockKind
    lines: list[tuple[int, Line]]
    level: int = 0
    first: bool = False
    last: bool = False
    indented: bool = False
    full: bool = False

    @property
    def text(self) -> str:
        """The lines as they stand, for looking at, not for keeping."""
        return " ".join(line.text for _, line in self.lines)

    @property
    def size(self) -> float:
        """The size of type of its first line."""
        return self.lines[0][1].size


def paragraphs_of(rows: Sequence[Line], page: int, body_size: float) -> list[Paragraph]:
    """The blocks of one region of page number ``page``, in order."""
    if not rows:
        return []
    frame = _Frame(rows)
    found = [_paragraph(group, page, body_size, frame) for group in _groups(rows, frame)]
    for paragraph in reversed(found[1:]):
        if paragraph.size > _SMALLER * body_size:
            break
        if paragraph.kind is BlockKind.PARAGRAPH:
            paragraph.kind = BlockKind.FOOTNOTE
    found[0].first = found[-1].last = True
    return found


def ends_sentence(text: str) -> bool:
    """Whether ``text`` ends as a sentence does, a note's number behind the stop included."""
    return _STOP.search(text) is not None


class _Frame:
    """The edges of a region and the distance of its lines."""

    def __init__(self, rows: Sequence[Line]) -> None:
        lefts, rights = sorted(row.box.left for row in rows), sorted(row.box.right for row in rows)
        self.left = lefts[len(lefts) // 10]
        self.right = rights[-1 - len(rights) // 10]
        self.table = _table_rows(rows)
        steps = [
            _step(above, below) for above, below in pairwise(rows) if abs(above.size - below.size) < 0.1 * above.size
        ]
        largest = max((row.size for row in rows), default=10.0)
        self.pitch = min(_usual(steps) or 1.4 * largest, _WIDEST * largest)

    def indented(self, row: Line) -> bool:
        return row.box.left > self.left + _INDENT * row.size

    def room(self, row: Line) -> float:
        """Points left free at the end of ``row``."""
        return self.right - row.box.right


def _usual(steps: Sequence[float]) -> float:
    """The usual step: the median of those that are not gaps, which the smallest ones tell."""
    if not steps:
        return 0.0
    small = sorted(steps)[len(steps) // 4]
    return median(step for step in steps if step <= 1.25 * small)


def _step(above: Line, below: Line) -> float:
    return above.box.bottom - below.box.bottom


def _groups(rows: Sequence[Line], frame: _Frame) -> Iterator[list[Line]]:
    group: list[Line] = []
    for row in rows:
        if group and (row in frame.table or group[-1] in frame.table or _breaks(group, row, frame)):
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def _breaks(group: Sequence[Line], row: Line, frame: _Frame) -> bool:
    """Whether ``row`` begins a new block after ``group``."""
    above = group[-1]
    if abs(above.size - row.size) > 0.08 * max(above.size, row.size) or (above.bold != row.bold and not above.hyphen):
        return _changes(group, row, frame)
    if frame.room(above) > 0.4 * (frame.right - frame.left) and (is_byline(above.text) or is_byline(row.text)):
        return True
    if _step(above, row) > _WIDER * max(frame.pitch, 1.05 * row.size):
        return True
    if _ITEM.match(row.text) and (_STOP.search(above.text) or _ITEM.match(group[0].text)):
        return True
    if frame.indented(row) and not frame.indented(above) and not _ITEM.match(group[0].text) and not above.hyphen:
        return bool(_STOP.search(above.text)) or frame.room(above) > 2 * row.size
    return _has_room(above, row, frame)


def _changes(group: Sequence[Line], row: Line, frame: _Frame) -> bool:
    """Whether a change of type parts two lines: a bold word or a raised figure inside a sentence does not."""
    above = group[-1]
    if abs(above.size - row.size) > 0.08 * max(above.size, row.size):
        return len(row.text) > 3 and len(above.text) > 3
    if row.bold and _STOP.search(above.text) and frame.room(row) > 4 * row.size and _is_heading(row.text, bold=True):
        return True  # right under the last line of a paragraph, which happens to be full
    return frame.room(above) > 2 * row.size and not row.text[:1].islower()


def _has_room(above: Line, row: Line, frame: _Frame) -> bool:
    """Whether the line above ended a sentence although the next word had room in it."""
    words = row.text.split(maxsplit=1)
    if not words or not _STOP.search(above.text):
        return False
    width = (row.box.right - row.box.left) * len(words[0]) / max(len(row.text), 1)
    return frame.room(above) > width + 1.5 * row.size


def _table_rows(rows: Sequence[Line]) -> set[Line]:
    """The rows of a table: two cells of neighbours stand one under the other, or one cell of three neighbours."""
    found = {row for pair in pairwise(rows) if _aligned(*pair) >= 2 for row in pair}
    for three in zip(rows, rows[1:], rows[2:], strict=False):
        if _aligned(*three[:2]) and _aligned(*three[1:]):
            found.update(three)
    return found


def _aligned(above: Line, below: Line) -> int:
    """How many cells of ``above``, the first aside, have one right under them."""
    starts = [left for left, _ in below.cells[1:]]
    return sum(any(abs(left - start) < _ALIGNED for start in starts) for left, _ in above.cells[1:])


def _paragraph(group: list[Line], page: int, body_size: float, frame: _Frame) -> Paragraph:
    first = group[0]
    if first in frame.table:
        cells = replace(first, text=" | ".join(text for _, text in first.cells) or first.text)
        return Paragraph(BlockKind.TABLE_ROW, [(page, cells)])
    kind, level = _kind(group, body_size)
    if kind is BlockKind.LIST_ITEM:
        first = replace(first, text=_BULLET.sub("", first.text))
    return Paragraph(
        kind=kind,
        lines=[(page, row) for row in (first, *group[1:])],
        level=level,
        indented=frame.indented(group[0]),
        full=frame.room(group[-1]) < 4 * group[-1].size,
    )


def _kind(group: Sequence[Line], body_size: float) -> tuple[BlockKind, int]:
    text = " ".join(row.text for row in group)
    size = group[0].size
    if _LEADERS.search(text):
        return BlockKind.FURNITURE, 0
    if is_caption(text) or (_CAPTION.match(text) and (size < 0.98 * body_size or len(text) < 300)):
        return BlockKind.CAPTION, 0
    if size >= _LARGER * body_size and len(text) <= 250:
        return BlockKind.HEADING, 1 if size >= 1.5 * body_size else 2
    if _is_heading(text, bold=all(row.bold for row in group)):
        return BlockKind.HEADING, 3
    if size <= _SMALLER * body_size and _NOTE.match(text):
        return BlockKind.FOOTNOTE, 0
    return (BlockKind.LIST_ITEM, 0) if _ITEM.match(text) else (BlockKind.PARAGRAPH, 0)


def _is_heading(text: str, *, bold: bool) -> bool:
    """Whether a block in the body's size is a heading: short, without a stop, and bold or in capitals."""
    begins = text[:1].isupper() or text[:1].isdigit()
    return 4 <= len(text) <= 120 and begins and (bold or text.isupper()) and not text.endswith((".", ",", ";"))
