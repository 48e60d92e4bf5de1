"""``python -m askrs.bench compare``: what changed between two runs, case by case."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
from rich.table import Table

from askrs.bench.measures import MEASURES, RANKING, Measure, Number, Result
from askrs.bench.metrics import bootstrap
from askrs.bench.report import cell, sheet, show
from askrs.bench.runs import read_run
from askrs.bench.verdicts import Verdict
from askrs.errors import SettingsError

__all__ = ["Comparison", "compare", "compared"]

_ALL: Mapping[str, Measure] = {**MEASURES, **RANKING}

_Pair = tuple[Verdict, Verdict]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The cases of a set that both runs have, as ``pairs`` old and new, and each measure's difference over them."""

    name: str
    pairs: tuple[_Pair, ...]
    differences: Mapping[str, Number]

    def became(self, right: bool) -> list[Verdict]:
        """The new verdicts of the cases that became right, or wrong."""
        return [new for old, new in self.pairs if new.is_right is right and old.is_right is not right]


@click.command("compare")
@click.argument("old", type=click.Path(path_type=Path), metavar="OLD.json")
@click.argument("new", type=click.Path(path_type=Path), metavar="NEW.json")
def compare(old: Path, new: Path) -> None:
    """Compare two runs that --json or --save wrote: each measure old and new, and which cases went another way.

    Only cases that both runs have are counted. Below each difference stands its 95 % interval by a bootstrap over
    pairs: where it does not hold 0, the difference is more than chance.
    """
    before = {result.name: result for result in read_run(old).sets}
    common = [(before[result.name], result) for result in read_run(new).sets if result.name in before]
    if not common:
        raise SettingsError("The two runs have no set in common.", "Compare runs over the same sets.")
    for pair in common:
        comparison = compared(*pair)
        show(_table(comparison))
        click.echo("\n".join(_changed(comparison)) + "\n")


def compared(old: Result, new: Result) -> Comparison:
    """The new result against the old one, over the cases that both have."""
    before = {verdict.id: verdict for verdict in old.verdicts}
    pairs = tuple((before[verdict.id], verdict) for verdict in new.verdicts if verdict.id in before)
    labels = [label for label in new.numbers if label in old.numbers and label in _ALL]
    return Comparison(new.name, pairs, {label: _difference(_ALL[label], pairs) for label in labels})


def _difference(measure: Measure, pairs: Sequence[_Pair]) -> Number:
    """The difference and its bootstrap interval: cases are drawn, each with both of its outcomes."""
    observed = _observed(measure, pairs)

    def apart(drawn: Sequence[tuple[Any, Any]]) -> float:
        return measure.together([new for _, new in drawn]) - measure.together([old for old, _ in drawn])

    return Number(apart(observed), bootstrap(observed, apart))


def _observed(measure: Measure, pairs: Sequence[_Pair]) -> list[tuple[Any, Any]]:
    seen = ((measure.of(old), measure.of(new)) for old, new in pairs)
    return [pair for pair in seen if None not in pair]


def _table(comparison: Comparison) -> Table:
    drawn = sheet(comparison.name, "n", "old", "new", "difference", "95 % interval")
    for label, difference in comparison.differences.items():
        observed = _observed(_ALL[label], comparison.pairs)
        both = [_ALL[label].together([pair[side] for pair in observed]) for side in (0, 1)]
        values = (cell(Number(value, difference.interval), label).partition("\n")[0] for value in both)
        apart, _, interval = cell(difference, label, signed=True).partition("\n")
        drawn.add_row(label, str(len(observed)), *values, apart, interval)
    return drawn


def _changed(comparison: Comparison) -> Iterator[str]:
    for right, word in ((True, "right"), (False, "wrong")):
        verdicts = comparison.became(right)
        yield f"became {word}: {len(verdicts)}"
        yield from (f"  {verdict.id}  {verdict.question}".rstrip() for verdict in verdicts)
