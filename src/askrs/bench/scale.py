"""What askrs costs at a thousand passages, ten thousand and so on: real articles in a crowd of made ones."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Any

import numpy as np

from askrs.bench.processes import Run, once
from askrs.paths import resources

__all__ = ["Cost", "costs", "report", "sizes"]

_CROWD, _SCALED = (str(resources() / "bench" / name) for name in ("crowd.py", "scaled.py"))
_SMALLEST = 1000
_REMOVED = 1000
"""Articles; of a smaller library half of them."""

_MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Cost:
    """One library: times in seconds, memory in MiB, ``disk`` in bytes a passage; ``asked`` is p50 and p95.

    ``store`` is the time of storing its passages without reading and encoding, ``rebuild`` of making the vector index
    anew and opening, ``recall`` the share of the ten truly nearest passages among those that the index gives.
    """

    passages: int
    store: float
    rebuild: float
    open: float
    asked: tuple[float, float]
    searched: tuple[float, float]
    memory: float
    disk: float
    index: float
    recall: float
    exact: bool
    lookup: float
    add: float
    remove: float
    removed: int


def sizes(largest: int) -> list[int]:
    """Powers of ten from a thousand up to ``largest``, which is the last one whatever it is."""
    powers = takewhile(lambda size: size < largest, (_SMALLEST * 10**power for power in range(9)))
    return [*powers, largest]


def costs(library: Path, scratch: Path, questions: Sequence[str], largest: int) -> Iterator[Cost]:
    """Fill ``library``, which holds real articles, to one size after another, and measure each."""
    asked, article = scratch / "questions.json", scratch / "new.html"
    asked.write_text(json.dumps(questions), encoding="utf-8")
    for size in sizes(largest):
        stored = _run(_CROWD, library, size)
        rebuilt = _said(_run(_SCALED, "rebuild", library))
        asking = _run(_SCALED, "ask", library, asked)
        found, ask = _said(_run(_SCALED, "recall", library, asked)), _said(asking)
        disk = {file.name: file.stat().st_size for file in library.iterdir() if file.is_file()}
        article.write_text(_article(size), encoding="utf-8")
        changed = _said(_run(_SCALED, "change", library, article, min(_REMOVED, size // 40)))
        yield Cost(
            passages=size,
            store=stored.seconds,
            rebuild=rebuilt["rebuild"],
            open=ask["open"],
            asked=_percentiles(ask["asked"]),
            searched=_percentiles(ask["searched"]),
            memory=asking.peak,
            disk=sum(disk.values()) / size,
            index=disk["passages.faiss"] / _MIB,
            recall=found["recall"],
            exact=found["exact"],
            lookup=found["lookup"],
            add=changed["add"],
            remove=changed["remove"],
            removed=changed["removed"],
        )


def report(costs: Sequence[Cost]) -> Iterator[str]:
    """The costs as lines of a Markdown table, a column a size."""
    yield "| passages | " + " | ".join(f"{cost.passages:,}" for cost in costs) + " |"
    yield "|---" * (len(costs) + 1) + "|"
    for name, told in _ROWS.items():
        yield f"| {name} | " + " | ".join(told(cost) for cost in costs) + " |"


_ROWS: Mapping[str, Callable[[Cost], str]] = {
    "opening, with the models, s": lambda cost: f"{cost.open:.2f}",
    "a question, p50 / p95, ms": lambda cost: _pair(cost.asked),
    "… of which searching": lambda cost: _pair(cost.searched),
    "peak memory, MiB": lambda cost: f"{cost.memory:.0f}",
    "adding an article, s": lambda cost: f"{cost.add:.2f}",
    "removing articles, s": lambda cost: f"{cost.remove:.2f} ({cost.removed:,})",
    "vector index": lambda cost: f"{'floats' if cost.exact else 'bytes'}, {cost.index:.1f} MiB",
    "… a lookup, ms": lambda cost: f"{1000 * cost.lookup:.1f}",
    "… recall of the ten nearest": lambda cost: f"{cost.recall:.3f}",
    "… made anew, s": lambda cost: f"{cost.rebuild:.1f}",
    "storing all, without reading and encoding, s": lambda cost: f"{cost.store:.0f}",
    "on disk, bytes a passage": lambda cost: f"{cost.disk:.0f}",
}


def _pair(both: tuple[float, float]) -> str:
    return " / ".join(f"{1000 * seconds:.0f}" for seconds in both)


def _percentiles(seconds: Sequence[float]) -> tuple[float, float]:
    return float(np.percentile(seconds, 50)), float(np.percentile(seconds, 95))


def _run(*command: object) -> Run:
    return once([sys.executable, *map(str, command)])


def _said(run: Run) -> dict[str, Any]:
    """The JSON of a script's last line."""
    return dict(json.loads(run.output.splitlines()[-1]))


def _article(number: int) -> str:
    """A small saved page that no library holds yet."""
    return (
        f"<html><head><title>Why Oslo waited {number}</title></head><body><article><h1>Why Oslo waited {number}</h1>"
        f"<p>Norway put the delivery of {number} lorries off because the yard had gone on strike in May. The minister "
        "said that the delay would last a year. Parliament had approved the purchase in March, and the opposition "
        "asked for an inquiry into the costs of the contract.</p></article></body></html>"
    )
