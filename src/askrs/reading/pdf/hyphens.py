"""Words that a line's end cut in two.

PDFium marks a line-end hyphen whether it was printed to break a word (``inter-national``) or belongs to it
(``two-column``). The document itself knows: the form that it uses elsewhere is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from askrs.reading.writing import spaced

__all__ = ["Hyphens"]

_WORDS = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_LAST = re.compile(r"([^\W\d_]+)[-\u2010]?$")
_FIRST = re.compile(r"[^\W_]+")


class Hyphens:
    """Joins lines; built from all lines of a document, whose words are its evidence."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._known: set[str] = {word.casefold() for text in texts for word in _WORDS.findall(text)}

    def join(self, line: str, following: str, *, marked: bool) -> str:
        """What ``line`` becomes before ``following``: with a space, a hyphen or nothing at its end.

        ``marked`` says that PDFium took a hyphen away from it.
        """
        printed = line.endswith(("-", "\u2010")) and not line.endswith((" -", "--"))
        if not marked and not printed:
            return f"{line} " if spaced(line, following) else line
        bare = line.rstrip("-\u2010")
        head, tail = _LAST.search(line), _FIRST.match(following)
        if head is None or tail is None or not tail[0][0].islower():
            return f"{bare}-"
        return f"{bare}-" if f"{head[1]}-{tail[0]}".casefold() in self._known else bare
