"""Which line of a page each letter of an article's text comes from.

The text of a page is made of the page's lines, in another order and without the furniture. So it is covered by them,
whole line by whole line, with as few leaps as can be: a line that follows in the file what came before is free, one
that only stands right behind or under it costs one, any other two, a word that no line explains five. A shortest path
by dynamic programming finds the cheapest covers, and only what all of them agree about is believed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

__all__ = ["Place", "aligned"]

Place = tuple[int, int]
"""A line and the letter in it, both counted from 0."""

_Near = Callable[[int, int], bool]
_Standing = dict[int, list[tuple[int, int]]]  # by start: the number of a line and its end
_Step = tuple[int, int, int]  # start, end and line of a step through the text; -1 for a word that no line explains
_STEP, _LEAP, _GAP = 1, 2, 5
_SHORT = 4  # letters: a shorter line is believed only where words begin and end, or beside a neighbour of it
_MOST = 60_000  # places at which lines could stand: a page beyond that is a table of digits, or made to cost time


def aligned(text: str, lines: Sequence[str], edges: frozenset[int], near: _Near) -> list[Place | None]:
    """For each letter of ``text`` its place in ``lines``, or None where that is not certain.

    ``edges`` are the positions in ``text`` at which a word begins; ``near`` says of the numbers of two lines whether
    the other one stands on the page where the first would go on.
    """
    standing = _standing(text, lines, edges)
    if standing is None:
        return [None] * len(text)
    stops = sorted(edges | {0, len(text)})
    gaps = dict(pairwise(stops))
    return _agreed(len(text), list(_ways(len(text), gaps, standing, near)))


def _standing(text: str, lines: Sequence[str], edges: frozenset[int]) -> _Standing | None:
    """Where each line could stand: by its start, its number and its end; None where that is too much to look at."""
    found: _Standing = defaultdict(list)
    count = 0
    for number, line in enumerate(lines):
        for start in _occurrences(text, line):
            end = start + len(line)
            whole = (start in edges or start == 0) and (end in edges or end == len(text))
            if whole or len(line) >= _SHORT or _has_neighbour(text, lines, number, start):
                found[start].append((number, end))
                count += 1
        if count > _MOST:
            return None
    return found


def _occurrences(text: str, line: str) -> Iterator[int]:
    start = text.find(line) if line else -1
    while start >= 0:
        yield start
        start = text.find(line, start + 1)


def _has_neighbour(text: str, lines: Sequence[str], number: int, start: int) -> bool:
    """Whether the line before or behind ``number`` could stand there too: half of a hyphenated word may be short."""
    before, behind = lines[number - 1] if number else "", lines[number + 1] if number + 1 < len(lines) else ""
    end = start + len(lines[number])
    return bool((before and text.endswith(before, 0, start)) or (behind and text.startswith(behind, end)))


def _ways(length: int, gaps: dict[int, int], standing: _Standing, near: _Near) -> Iterator[_Step]:
    """Every step of every cheapest way through a text; before the first step stands no line, told as -1."""
    costs: dict[int, dict[int, int]] = defaultdict(dict)
    costs[0][-1] = 0
    steps: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for position in range(length):
        if position not in costs:
            continue
        gap = [(-1, gaps[position])] if position in gaps else []
        for line, stop in [*standing.get(position, ()), *gap]:
            cost = min(price + _toll(before, line, near) for before, price in costs[position].items())
            costs[stop][line] = min(cost, costs[stop].get(line, cost))
            steps[stop].append((position, line, cost))
    yield from _cheapest(length, costs, steps, near)


def _cheapest(
    end: int, costs: dict[int, dict[int, int]], steps: dict[int, list[tuple[int, int, int]]], near: _Near
) -> Iterator[_Step]:
    """Walk back from ``end`` along every step that a cheapest way takes."""
    least = min(costs[end].values(), default=0)
    waiting = [(end, line) for line, cost in costs[end].items() if cost == least]
    seen = set(waiting)
    while waiting:
        stop, line = waiting.pop()
        for position, taken, cost in steps[stop]:
            if taken != line or cost != costs[stop][line]:
                continue
            yield position, stop, line
            for before, price in costs[position].items():
                if price + _toll(before, line, near) == cost and (position, before) not in seen:
                    seen.add((position, before))
                    waiting.append((position, before))


def _toll(before: int, line: int, near: _Near) -> int:
    if line < 0:
        return _GAP
    if before < 0:
        return _LEAP
    return 0 if before == line - 1 else _STEP if near(before, line) else _LEAP


def _agreed(length: int, ways: Sequence[_Step]) -> list[Place | None]:
    """What all steps say of each letter: a line that stands in two places at once is not believed in either."""
    starts: dict[int, set[int]] = defaultdict(set)
    for start, _, line in ways:
        starts[line].add(start)
    said: list[set[Place | None]] = [set() for _ in range(length)]
    for start, stop, line in ways:
        certain = line >= 0 and len(starts[line]) == 1
        for position in range(start, stop):
            said[position].add((line, position - start) if certain else None)
    return [next(iter(places)) if len(places) == 1 else None for places in said]
