"""What a trial has counted."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

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

    def __str__(self) -> str:
        said = ", ".join(f"{what} {count:,}" for what, count in self.counts.items())
        return f"{self.name:<38} {self.runs:>5}  {len(self.faults)} faults  {said}  ({self.seconds:.0f} s)"


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
