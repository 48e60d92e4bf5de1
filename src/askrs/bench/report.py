"""Results for the eye: a table with a row a set."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from math import isnan

from rich.console import Console
from rich.table import Table
from rich.text import Text

from askrs.bench.measures import Number, Result

__all__ = ["cell", "sheet", "show", "table"]


def table(results: Iterable[Result], head: str = "set") -> Table:
    """A row a set; below each number its 95 % bootstrap interval."""
    rows = list(results)
    labels = list(rows[0].numbers) if rows else []
    drawn = sheet(head, "n", *labels)
    for result in rows:
        numbers = (cell(result.numbers[label], label) for label in labels)
        drawn.add_row(Text(result.name), str(len(result.verdicts)), *numbers)
    return drawn


def sheet(*heads: str) -> Table:
    """An empty table; all columns but the first hold numbers."""
    drawn = Table(*heads, box=None, pad_edge=False)
    for column in drawn.columns[1:]:
        column.justify = "right"
    return drawn


def show(drawn: Table) -> None:
    """Print a table; where nobody looks, as wide as it needs."""
    Console(width=None if sys.stdout.isatty() else 240).print(drawn)


def cell(number: Number, label: str, signed: bool = False) -> str:
    """A number above its interval; a dash where there is none. Measures in milliseconds are whole numbers."""
    if isnan(number.value):
        return "–"
    plus, join = ("+", " … ") if signed else ("", "–")
    places = 0 if label.endswith("ms") else 3
    between = join.join(f"{edge:{plus}.{max(places - 1, 0)}f}" for edge in number.interval)
    return f"{number.value:{plus}.{places}f}\n{between}"
