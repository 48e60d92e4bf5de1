"""What a trial has counted."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, fields

__all__ = ["Tally", "Trials"]


@dataclass(slots=True)
class Tally:
    """``counts`` says what happened how often, ``faults`` what must never happen, each in a line."""

    name: str
    runs: int = 0
    seconds: float = 0.0
    counts: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def expect(self, good: bool, fault: str) -> None:
        if not good:
            self.faults.append(fault)

    def add(self, other: Tally) -> None:
        """Count another run of the same trial too."""
        self.runs += other.runs
        self.seconds += other.seconds
        self.faults += other.faults
        for what, count in other.counts.items():
            longest = what.startswith("longest")
            self.counts[what] = max(self.counts[what], count) if longest else self.counts[what] + count

    def fields(self) -> dict[str, object]:
        """Plain values, of which the same tally can be made."""
        return {field.name: getattr(self, field.name) for field in fields(self)} | {"counts": dict(self.counts)}

    def __str__(self) -> str:
        return f"{self.name:<38} {self.runs:>5}  {len(self.faults)} faults  {self._said}  ({self.seconds:.0f} s)"

    def row(self, wanted: int) -> str:
        """The same as a row of a table in Markdown, with how many runs were wanted."""
        runs = f"{self.runs:,}" if self.runs >= wanted else f"{self.runs:,} of {wanted:,}"
        return f"| {self.name} | {runs} | {len(self.faults)} | {self._said} | {self.seconds:.0f} |"

    @property
    def _said(self) -> str:
        return ", ".join(f"{what} {count:,}" for what, count in self.counts.items())


@dataclass(slots=True)
class Trials:
    """So many trials of one kind, fewer where the seconds do not suffice."""

    tally: Tally
    wanted: int
    seconds: float

    def __iter__(self) -> Iterator[int]:
        start = time.monotonic()
        for number in range(self.wanted):
            if time.monotonic() - start > self.seconds:
                break
            yield number
            self.tally.runs += 1
            self.tally.seconds = time.monotonic() - start
