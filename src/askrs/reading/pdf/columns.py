"""Reading order: a page is cut at its gutters, column by column, lines that span them read in their place.

A recursive cut as in Nagy and Seth's X-Y tree (1984), but gutters are looked for first and may be crossed by headlines:
these part the page into bands. What looks like a table (short cells, aligned) is read row by row instead.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from statistics import mean, median

from askrs.reading.pdf.shapes import Line, around

__all__ = ["regions", "rows"]

_STEP = 2.0  # points between the places at which a gutter is looked for
_GUTTER = 6.0  # points: narrower than that it is the space between words
_LINES = 3  # a column has at least so many
_CHARACTERS = 14  # a column's lines are on average at least so long; a table's cells are shorter
_FILL = 0.55  # of its column's width, a line of text on average
_HEADLINE = 1.15  # times the usual size of type
_DEPTH = 6
_LEFTWARD = re.compile("[\u0590-\u08ff\ufb1d-\ufdcf\ufdf0-\ufefc]")


def regions(lines: Sequence[Line], depth: int = 0) -> list[list[Line]]:
    """``lines`` in reading order, as the runs of rows that stand one under another."""
    gutter = _gutter(lines) if depth < _DEPTH else None
    if gutter is None:
        return _band(lines)
    spanning = _spanning(lines, gutter)
    columns = [line for line in lines if line not in spanning]
    found: list[list[Line]] = []
    band: list[Line] = []
    for line in spanning:
        above = [other for other in columns if _middle(other) > line.box.top]
        if above:
            columns = [other for other in columns if _middle(other) <= line.box.top]
            found += [*_band(band), *_both(above, gutter, depth)]
            band = []
        band.append(line)
    return [*found, *_band(band), *_both(columns, gutter, depth)]


def _spanning(lines: Sequence[Line], gutter: float) -> list[Line]:
    """The lines that cross ``gutter`` from top to bottom, with the short last lines of the headlines among them."""
    found: list[Line] = []
    large = _HEADLINE * median(line.size for line in lines)
    for line in sorted(lines, key=lambda line: -line.box.top):
        if _crosses(line, gutter) or (found and line.size >= large and _goes_on(found[-1], line)):
            found.append(line)
    return found


def _goes_on(above: Line, below: Line) -> bool:
    """Whether ``below`` is the next line of a headline: as large, right under it, aligned or centred."""
    step = above.box.bottom - below.box.bottom
    one, other = above.box, below.box
    aligned = abs(one.left - other.left) < _STEP or abs(one.left + one.right - other.left - other.right) < 2 * _STEP
    return abs(above.size - below.size) < 0.05 * above.size and 0 < step < 1.6 * above.size and aligned


def _band(lines: Sequence[Line]) -> list[list[Line]]:
    return [rows(lines)] if lines else []


def rows(lines: Sequence[Line]) -> list[Line]:
    """``lines`` from top to bottom, those on one line joined from left to right (or right to left)."""
    grouped: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: -_middle(line)):
        if grouped and any(line.box.beside(grouped[-1][edge].box) for edge in (0, -1)):
            grouped[-1].append(line)
        else:
            grouped.append([line])
    return [_joined(group) for group in grouped]


def _both(lines: Sequence[Line], gutter: float, depth: int) -> list[list[Line]]:
    left = [line for line in lines if line.box.right <= gutter + 1]
    right = [line for line in lines if line.box.right > gutter + 1]
    sides = (right, left) if _from_right(lines) else (left, right)
    return [region for side in sides for region in regions(side, depth + 1)]


def _gutter(lines: Sequence[Line]) -> float | None:
    """The middle of the best gutter, if ``lines`` stand in columns."""
    if len(lines) < 2 * _LINES:
        return None
    whole = around(line.box for line in lines)
    width = whole.right - whole.left
    places = [whole.left + _STEP * step for step in range(int(0.12 * width / _STEP), int(0.88 * width / _STEP))]
    counted = [(sum(_crosses(line, place) for line in lines), place) for place in places]
    candidates = []
    for crossings, run in groupby(counted, key=lambda entry: entry[0]):
        reach = [place for _, place in run]
        middle = (reach[0] + reach[-1]) / 2
        if reach[-1] - reach[0] + _STEP >= _GUTTER and crossings <= 0.6 * len(lines) and _are_columns(lines, middle):
            candidates.append((crossings, reach[0] - reach[-1], middle))
    return min(candidates)[2] if candidates else None


def _are_columns(lines: Sequence[Line], gutter: float) -> bool:
    """Whether text stands on both sides of ``gutter``, side by side."""
    sides = (
        [line for line in lines if line.box.right <= gutter + 1],
        [line for line in lines if line.box.left >= gutter - 1],
    )
    if not all(map(_is_column, sides)):
        return False
    left, right = (around(line.box for line in side) for side in sides)
    shared = min(left.top, right.top) - max(left.bottom, right.bottom)
    return shared > 0.3 * min(left.height, right.height)


def _is_column(side: Sequence[Line]) -> bool:
    joined = rows(side)
    if len(joined) < _LINES:
        return False
    whole = around(line.box for line in joined)
    filled = mean(line.box.right - line.box.left for line in joined) / max(whole.right - whole.left, 1.0)
    return filled >= _FILL and mean(len(line.text) for line in joined) >= _CHARACTERS


def _crosses(line: Line, place: float) -> bool:
    return line.box.left < place - 1 and line.box.right > place + 1


def _middle(line: Line) -> float:
    return (line.box.top + line.box.bottom) / 2


def _joined(group: Sequence[Line]) -> Line:
    """The lines of one row as one, which remembers them as its cells."""
    ordered = sorted(group, key=lambda line: line.box.left, reverse=_from_right(group))
    if len(ordered) == 1:
        return ordered[0]
    main = max(ordered, key=lambda line: len(line.text))
    text = " ".join(line.text for line in ordered)
    box = around(line.box for line in ordered)
    cells = tuple((line.box.left, line.text) for line in ordered)
    bold = all(line.bold for line in ordered)
    return replace(main, text=text, box=box, bold=bold, hyphen=ordered[-1].hyphen, cells=cells)


def _from_right(lines: Sequence[Line]) -> bool:
    """Whether most letters run from right to left: Hebrew, Arabic and their kin."""
    leftward = sum(len(_LEFTWARD.findall(line.text)) for line in lines)
    return leftward > 0 and 2 * leftward > sum(map(str.isalpha, "".join(line.text for line in lines)))
