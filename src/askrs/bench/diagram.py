"""A reliability diagram as a small picture: SVG without scripts or fonts of its own, readable on light and dark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import sqrt

from askrs.bench.metrics import Bin, Interval, binned, brier, calibration_error

__all__ = ["STYLE", "diagram", "wilson"]

_LEFT, _TOP, _SIDE = 64, 60, 300
_WIDTH, _HEIGHT = _LEFT + _SIDE + 28, _TOP + _SIDE + 74

STYLE = """
  text { font-family: sans-serif; font-size: 12px; fill: #1f2328 }
  text.faint { font-size: 11px; fill: #59636e }
  .paper { fill: #ffffff }
  .grid { stroke: #d1d9e0; fill: none }
  .perfect { stroke: #59636e; stroke-dasharray: 4 4; fill: none }
  .bin { stroke: #0b57a4; stroke-width: 2; fill: #0b57a4 }
  .curve { stroke: #0b57a4; stroke-width: 2; fill: none }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc }
    text.faint { fill: #9198a1 }
    .paper { fill: #151b23 }
    .grid { stroke: #3d444d }
    .perfect { stroke: #9198a1 }
    .bin { stroke: #6cb6ff; fill: #6cb6ff }
    .curve { stroke: #6cb6ff }
  }
"""


def diagram(confidences: Sequence[float], answerable: Sequence[bool]) -> str:
    """The share of answerable questions by confidence: on the dashed line, askrs is as sure as it should be.

    Each dot is a bin, above it the number of its questions; the stroke through it is Wilson's 95 % interval.
    """
    bins = binned(confidences, answerable)
    said = f"{len(confidences)} questions"
    if bins:
        error = calibration_error(confidences, answerable)
        said += f", Brier score {brier(confidences, answerable):.3f}, expected calibration error {error:.3f}"
    parts = [*_frame(said), *(part for one in bins for part in _dot(one))]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
        f'width="{_WIDTH}" height="{_HEIGHT}" role="img">\n'
        f"<title>How reliable the confidence is</title>\n<desc>{said}</desc>\n<style>{STYLE}</style>\n"
        + "\n".join(parts)
        + "\n</svg>\n"
    )


def wilson(share: float, n: int, deviates: float = 1.96) -> Interval:
    """Wilson's score interval of a share (1927), which stays between 0 and 1 for small bins too."""
    middle, spread = share + deviates**2 / (2 * n), deviates * sqrt(share * (1 - share) / n + (deviates / n / 2) ** 2)
    whole = 1 + deviates**2 / n
    return Interval(max((middle - spread) / whole, 0.0), min((middle + spread) / whole, 1.0))


def _frame(said: str) -> Iterator[str]:
    """Paper, axes, labels, and the line of perfect calibration."""
    right, bottom = _LEFT + _SIDE, _TOP + _SIDE
    yield f'<rect width="{_WIDTH}" height="{_HEIGHT}" rx="8" class="paper"/>'
    for tick in (0.0, 0.25, 0.5, 0.75, 1.0):
        x, y = _x(tick), _y(tick)
        yield f'<path d="M{_LEFT} {y}H{right}M{x} {_TOP}V{bottom}" class="grid"/>'
        yield f'<text text-anchor="middle" x="{x}" y="{bottom + 18}">{tick:g}</text>'
        yield f'<text text-anchor="end" x="{_LEFT - 8}" y="{y + 4}">{tick:g}</text>'
    yield f'<path d="M{_LEFT} {bottom}L{right} {_TOP}" class="perfect"/>'
    yield f'<text class="faint" text-anchor="end" x="{_LEFT - 8}" y="{_TOP - 12}">number</text>'
    yield f'<text x="{_LEFT}" y="26">share of questions that the library answers</text>'
    yield f'<text text-anchor="middle" x="{_LEFT + _SIDE / 2:g}" y="{bottom + 38}">confidence</text>'
    yield f'<text class="faint" text-anchor="middle" x="{_WIDTH / 2:g}" y="{bottom + 60}">{said}</text>'


def _dot(one: Bin) -> Iterator[str]:
    x, low, high = _x(one.confidence), *map(_y, wilson(one.share, one.n))
    yield f'<path d="M{x} {low}V{high}" class="bin"/>'
    yield f'<circle cx="{x}" cy="{_y(one.share)}" r="5" class="bin"/>'
    yield f'<text class="faint" text-anchor="middle" x="{x}" y="{_TOP - 12}">{one.n}</text>'


def _x(value: float) -> float:
    return round(_LEFT + value * _SIDE, 1)


def _y(value: float) -> float:
    return round(_TOP + (1 - value) * _SIDE, 1)
