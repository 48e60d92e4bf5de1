"""Running heads, feet and page numbers: what stands at the same place on page after page is not the article's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from askrs.reading.pdf.shapes import Line

__all__ = ["Sheet", "without_margins"]

_ZONE = 0.13  # of the page's height, above and below
_EDGE = 0.25  # of the page's height, for the highest and the lowest line: LaTeX sets page numbers high
_SAME = 0.012  # of the page's height: two places that the eye takes for one
_NAME, _BEGINNING = 5, 10  # letters of a running head: a whole name, the first words of a title
_HEADLINE = 1.3  # times the body's size
_NUMBER = re.compile(
    r"(?:page|p\.)?\s*[-–—[(|]*\s*(?:\d{1,4}|[ivxlcdm]{1,7})\s*[-–—\])|]*(?:\s*(?:of|/)\s*\d{1,4})?", re.I
)


class Sheet(NamedTuple):
    """A page: its lines and its extent from ``bottom`` to ``top`` in points."""

    lines: list[Line]
    bottom: float
    top: float

    def place(self, line: Line) -> float:
        """How high ``line`` stands, from 0 at the foot of the page to 1 at its head."""
        return ((line.box.top + line.box.bottom) / 2 - self.bottom) / max(self.top - self.bottom, 1.0)

    def margins(self) -> list[Line]:
        """The lines in the upper and the lower margin."""
        highest = max((line.box.bottom for line in self.lines), default=0.0)
        lowest = min((line.box.top for line in self.lines), default=0.0)
        return [
            line
            for line in self.lines
            if not _ZONE < (place := self.place(line)) < 1 - _ZONE
            or (place > 1 - _EDGE and line.box.top > highest)
            or (place < _EDGE and line.box.bottom < lowest)
        ]


def without_margins(sheets: Sequence[Sheet], body_size: float, names: Iterable[str] = ()) -> list[list[Line]]:
    """The lines of each page that are neither repeated in its margins nor a page number.

    ``names`` are the article's title and authors: a short article runs each as a head once, on facing pages.
    """
    called = [_letters(name) for name in (*names, _headline(sheets, body_size))]
    margins = [sheet.margins() for sheet in sheets]
    seen: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, (sheet, lines) in enumerate(zip(sheets, margins, strict=True)):
        for line in lines:
            seen[_masked(line.text)].append((number, sheet.place(line)))
    needed = 2 if len(sheets) <= 6 else 3
    kept: list[list[Line]] = []
    for number, (sheet, lines) in enumerate(zip(sheets, margins, strict=True)):
        numbers = [line for line in lines if _NUMBER.fullmatch(line.text.strip())]
        dropped = {
            line
            for line in lines
            if _pages_at(seen[_masked(line.text)], sheet.place(line)) >= needed
            or any(line is other or line.box.beside(other.box) for other in numbers)
        }
        if number > 0:
            dropped |= {line for line in lines if _is_called(line.text, called)}
        if number == 0:  # a headline may be repeated as a running head
            dropped = {line for line in dropped if line.size < _HEADLINE * body_size}
        kept.append([line for line in sheet.lines if line not in dropped])
    return kept


def _headline(sheets: Sequence[Sheet], body_size: float) -> str:
    """The large lines of the first page."""
    lines = [line for sheet in sheets[:1] for line in sheet.lines if line.size >= _HEADLINE * body_size]
    return " ".join(line.text for line in sorted(lines, key=lambda line: -line.box.top))


def _is_called(text: str, names: Sequence[str]) -> bool:
    """Whether ``text`` is one of ``names`` or how one of them begins."""
    letters = _letters(text)
    return (len(letters) >= _NAME and letters in names) or (
        len(letters) >= _BEGINNING and any(name.startswith(letters) for name in names)
    )


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _masked(text: str) -> str:
    """``text`` with numbers of any length alike, since they count pages."""
    return re.sub(r"\d+", "#", text.casefold())


def _pages_at(places: Sequence[tuple[int, float]], place: float) -> int:
    return len({number for number, other in places if abs(other - place) <= _SAME})
