"""Bold words in inert Markdown."""

from __future__ import annotations

import string
import unicodedata
from collections.abc import Iterator

from askrs.domain.span import Span
from askrs.exporting.inert import escaped, printable

__all__ = ["BOLD", "emphasised", "printed_lines"]

BOLD = "**"
"""On either side of bold words; escaped text never holds it."""


def printed_lines(text: str, words: Span | None) -> Iterator[tuple[str, Span | None]]:
    """The lines of ``text`` that are not empty, printable, each with the part of the words that stands in it."""
    at = 0
    for line in text.split("\n"):
        first, last = (
            (len(printable(line[: max(place - at, 0)])) for place in (words.start, words.end)) if words else (0, 0)
        )
        if shown := printable(line):
            yield shown, Span(first, last) if first < last else None
        at += len(line) + 1


def emphasised(line: str, words: Span | None) -> str:
    r"""A printable line as inert Markdown with ``words`` in bold, if they can be in every dialect.

    >>> print(emphasised("It cost $5 (of *10).", Span(8, 10)))
    It cost **\$5** (of \*10).
    """
    bare = words and _trimmed(line, words)
    if bare is None:
        return escaped(line)[0]
    made, (start, end) = escaped(line, (bare.start, bare.end))
    before, inside, after = made[:start], made[start:end], made[end:]
    if before[-1:] != "*" != inside[-1] and _opens(before[-1:], inside[0]) and _opens(after[:1], inside[-1]):
        return f"{before}{BOLD}{inside}{BOLD}{after}"
    return made


def _trimmed(line: str, words: Span) -> Span | None:
    inside = words.of(line)
    bare = inside.strip()
    start = words.start + len(inside) - len(inside.lstrip())
    return Span(start, start + len(bare)) if bare else None


def _opens(outside: str, inside: str) -> bool:
    """Whether asterisks between the two flank what is ``inside``, seen from its edge (CommonMark 0.31, section 6.2).

    Symbols count as punctuation inside and not outside, which is true for older and newer editions of it alike.
    """
    if inside not in string.punctuation and unicodedata.category(inside)[0] not in "PS":
        return True
    return not outside or outside.isspace() or outside in string.punctuation or unicodedata.category(outside)[0] == "P"
