"""The only place that knows that Qt counts UTF-16 units where everything else counts code points."""

from __future__ import annotations

import re
from bisect import bisect_left

from PySide6.QtGui import QTextCursor, QTextDocument

from askrs.domain.span import Span

__all__ = ["Utf16Map"]

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Utf16Map:
    """Positions in one text, from code points to UTF-16 units.

    Each code point beyond U+FFFF takes two units, so a position moves on by the number of those before it: a sorted
    table of their positions and one bisection.
    """

    def __init__(self, text: str) -> None:
        self._astral = [found.start() for found in _ASTRAL.finditer(text)]
        self.length = len(text) + len(self._astral)

    def position(self, offset: int) -> int:
        """The UTF-16 position of the code point at ``offset``."""
        return offset + bisect_left(self._astral, offset)

    def offset(self, position: int) -> int:
        """The code point at a UTF-16 position, which is not inside one."""
        places = range(len(self._astral))
        return position - bisect_left(places, position, key=lambda place: self._astral[place] + place)

    def fits(self, document: QTextDocument) -> bool:
        """Whether the document holds exactly this text, unit for unit; if not, nothing may be marked in it."""
        return document.characterCount() - 1 == self.length

    def cursor(self, document: QTextDocument, span: Span) -> QTextCursor:
        """A cursor that selects ``span``."""
        cursor = QTextCursor(document)
        cursor.setPosition(self.position(span.start))
        cursor.setPosition(self.position(span.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor
