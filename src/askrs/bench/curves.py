"""Cost curves as a small picture: both axes logarithmic, SVG without scripts or fonts of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import ceil, floor, log10

from askrs.bench.diagram import STYLE
from askrs.bench.scale import Cost

__all__ = ["curves"]

_WIDTH, _HEIGHT, _LEFT, _TOP, _ACROSS, _DOWN = 760, 330, 64, 60, 270, 200
_BETWEEN = 100

_PANELS: Mapping[str, Mapping[str, str]] = {
    "milliseconds": {"a question, p95": "p95", "p50": "p50", "searching, p50": "searched"},
    "MiB": {"peak memory": "memory", "vector index": "index"},
}


def curves(costs: Sequence[Cost]) -> str:
    """Times of a question and memory against the number of passages; at least one cost."""
    said = f"{costs[0].passages:,} to {costs[-1].passages:,} passages"
    parts = [f'<rect width="{_WIDTH}" height="{_HEIGHT}" rx="8" class="paper"/>']
    for number, (unit, lines) in enumerate(_PANELS.items()):
        series = {name: [_value(cost, key) for cost in costs] for name, key in lines.items()}
        parts += _panel(_LEFT + number * (_ACROSS + _BETWEEN), unit, [cost.passages for cost in costs], series)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
        f'width="{_WIDTH}" height="{_HEIGHT}" role="img">\n'
        f"<title>What a question costs in libraries of all sizes</title>\n<desc>{said}</desc>\n<style>{STYLE}</style>\n"
        + "\n".join(parts)
        + "\n</svg>\n"
    )


def _value(cost: Cost, key: str) -> float:
    times = {"p50": cost.asked[0], "p95": cost.asked[1], "searched": cost.searched[0]}
    return 1000 * times[key] if key in times else float(getattr(cost, key))


def _panel(left: int, unit: str, across: Sequence[int], series: Mapping[str, Sequence[float]]) -> Iterator[str]:
    """Axes with a line for every power of ten, and a curve with its name for each series."""
    every = [max(value, 0.1) for values in series.values() for value in values]
    low, high = floor(log10(min(every))), ceil(log10(max(every)))
    first, last = floor(log10(across[0])), max(ceil(log10(across[-1])), floor(log10(across[0])) + 1)

    def x(passages: float) -> float:
        return round(left + _ACROSS * (log10(passages) - first) / (last - first), 1)

    def y(value: float) -> float:
        return round(_TOP + _DOWN * (high - log10(max(value, 0.1))) / max(high - low, 1), 1)

    yield f'<text x="{left}" y="{_TOP - 26}">{unit}</text>'
    for power in range(low, high + 1):
        yield f'<path d="M{left} {y(10**power)}H{left + _ACROSS}" class="grid"/>'
        yield f'<text text-anchor="end" x="{left - 8}" y="{y(10**power) + 4}">{10.0**power:,g}</text>'
    for power in range(first, last + 1):
        yield f'<path d="M{x(10**power)} {_TOP}V{_TOP + _DOWN}" class="grid"/>'
        yield f'<text text-anchor="middle" x="{x(10**power)}" y="{_TOP + _DOWN + 20}">{10**power:,}</text>'
    yield f'<text class="faint" text-anchor="middle" x="{left + _ACROSS / 2:g}" y="{_TOP + _DOWN + 44}">passages</text>'
    for name, values in series.items():
        points = " ".join(f"{x(passages)},{y(value)}" for passages, value in zip(across, values, strict=True))
        yield f'<polyline points="{points}" class="curve"/>'
        for passages, value in zip(across, values, strict=True):
            yield f'<circle cx="{x(passages)}" cy="{y(value)}" r="3" class="bin"/>'
        rises = values[-1] > 2 * values[0]  # then its name stands over it, where nothing else does
        at, anchor = (-2 if len(values) > 1 else 0, "end") if rises else (0, "start")
        beside = y(values[at]) + (18 if name == "p50" else -9)  # under its line: there is another just above
        yield f'<text class="faint" text-anchor="{anchor}" x="{x(across[at]) + 6:g}" y="{beside:g}">{name}</text>'
