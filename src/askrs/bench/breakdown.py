"""The numbers of a set for each sort of its cases."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from askrs.bench.measures import Result, summed_up
from askrs.bench.verdicts import Verdict

__all__ = ["FIELDS", "broken_down"]

FIELDS = ("type", "style", "kind")
"""What cases can be sorted by: what is asked for, how it is put, why it cannot be answered."""


def broken_down(results: Iterable[Result], field: str) -> Iterator[Result]:
    """A result for each value of ``field`` in each set, the most frequent first; cases without one are left out."""
    for result in results:
        sorts: dict[str, list[Verdict]] = defaultdict(list)
        for verdict in result.verdicts:
            sorts[getattr(verdict, field)].append(verdict)
        sorts.pop("", None)
        for value, verdicts in sorted(sorts.items(), key=lambda item: (-len(item[1]), item[0])):
            yield summed_up(f"{result.name}: {value}", verdicts)
