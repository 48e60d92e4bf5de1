"""Paragraphs from the lines of a plain text.

Two habits exist: a line is a paragraph, or lines are broken by hand at some 70 columns and blank lines (or indents)
part the paragraphs. Which one a file follows shows in its lines: hand-broken ones are all short, and filled.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from askrs.reading.writing import STOPS, spaced

__all__ = ["join_lines", "paragraphs"]

_WIDEST = 100  # columns: nobody breaks lines by hand beyond it
_FILLED = 0.6  # of the width: a broken line is at least so long
_ITEM = re.compile(r"\s*(?:[-*•‣–]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s")
_STOP = re.compile(rf"[{STOPS}:][\"'”’»)\]」』]*$")
_GOES_ON = re.compile(r"\s*(?:(?:[a-z]{2,}|\d{1,2}\)?),? [a-z(]|\d{1,2}(?:\)[.,;]|[A-Z])|[,;)])")
_LINE_BREAKS = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")


def paragraphs(text: str) -> list[str]:
    """The paragraphs of ``text`` in order, none of them blank, hand-broken lines joined."""
    groups = [_lines(group) for group in re.split(r"\n\s*\n", _LINE_BREAKS.sub("\n", text))]
    lines = [line for group in groups for line in group]
    width = _width(lines)
    if not width or not _is_filled(groups, width):
        return [join_lines(part) for group in groups for part in _broken_off(group)]
    return [join_lines(part) for group in groups for part in _parts(group, width)]


def join_lines(lines: list[str]) -> str:
    """Hand-broken lines as one; a hyphen at the end of a line stays, since plain text breaks no words."""
    joined = ""
    for line in map(str.strip, lines):
        tight = not spaced(joined, line) or (
            joined.endswith("-") and not joined.endswith(("--", " -")) and line[:1].islower()
        )
        joined += line if tight else " " + line
    return joined.strip()


def _broken_off(group: list[str]) -> Iterator[list[str]]:
    """``group`` line by line, except where a line ends without a stop and the next goes on in the middle of a sentence.

    Converters break lines so at the tags of small raised or lowered type: ``O``, line feed, ``2 in space``.
    """
    part: list[str] = []
    for line in group:
        if part and (_STOP.search(part[-1]) or not _GOES_ON.match(line) or not _STOP.search(group[-1])):
            yield part
            part = []
        part.append(line)
    if part:
        yield part


def _lines(group: str) -> list[str]:
    return [line.rstrip() for line in group.split("\n") if line.strip()]


def _width(lines: list[str]) -> int:
    """The column at which the lines are broken, 0 where some are longer than that (a link or two may be)."""
    lengths = sorted(map(len, lines))
    width = lengths[len(lengths) * 95 // 100] if lengths else 0
    return width if 30 <= width <= _WIDEST else 0


def _is_filled(groups: list[list[str]], width: int) -> bool:
    inner = [line for group in groups for line in group[:-1]]
    filled = sum(len(line) >= _FILLED * width and not _STOP.search(line) for line in inner)
    return len(inner) >= 2 and filled >= 0.6 * len(inner)


def _parts(group: list[str], width: int) -> Iterator[list[str]]:
    """``group`` cut where a line is indented, is an item, or follows one that had room for its first word."""
    part: list[str] = []
    for line in group:
        if part and _begins(part[-1], line, width, hanging=bool(_ITEM.match(part[0]))):
            yield part
            part = []
        part.append(line)
    if part:
        yield part


def _begins(previous: str, line: str, width: int, *, hanging: bool) -> bool:
    if _ITEM.match(line):
        return True
    if not hanging and _indent(line) >= _indent(previous) + 2:
        return True
    room = width - len(previous) - 1
    return room >= len(line.split(maxsplit=1)[0]) + 8 and _STOP.search(previous) is not None


def _indent(line: str) -> int:
    expanded = line.expandtabs(4)
    return len(expanded) - len(expanded.lstrip())
