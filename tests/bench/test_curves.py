from __future__ import annotations

from dataclasses import replace

from lxml import etree

from askrs.bench.curves import curves
from askrs.bench.scale import Cost

COST = Cost(1000, 1.0, 0.3, 0.25, (0.12, 0.2), (0.02, 0.03), 220.0, 5000.0, 1.5, 1.0, True, 0.001, 0.5, 0.2, 25)


def test_times_and_memory_are_drawn_on_logarithmic_axes():
    seen = [COST, replace(COST, passages=10_000, asked=(0.13, 0.3), memory=900.0)]
    drawn = etree.fromstring(curves(seen).encode())
    lines = drawn.findall(".//{*}polyline")
    assert len(lines) == 5
    first, last = (tuple(map(float, point.split(","))) for point in lines[0].get("points").split())
    assert first[0] < last[0]
    assert first[1] > last[1]  # .2 s are lower than .3 s


def test_a_single_size_can_be_drawn_too():
    assert len(etree.fromstring(curves([COST]).encode()).findall(".//{*}circle")) == 5
