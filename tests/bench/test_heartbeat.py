from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from askrs.bench.heartbeat import heartbeat, verdict
from askrs.errors import AskrsError


def told(doing, **gaps):
    return {"doing": doing, "p50": 5.0, "p99": 10.0, "longest": 20.0, "computing": 3.0, "seconds": 1.0, **gaps}


def test_a_gap_that_is_too_long_is_told():
    assert list(verdict([told("asking"), told("indexing", longest=400.0)])) == []
    (slow,) = verdict([told("asking", longest=130.4), told("resting", longest=200.0)])
    assert slow == "Too long: asking twelve questions, letter by letter, longest 130 ms of 100."
    (often,) = verdict([told("indexing", p99=61.0)])
    assert "p99 61 ms of 50" in often


def test_a_real_window_is_watched_over_a_real_library(tmp_path):
    file = tmp_path / "beats.json"
    ran = CliRunner().invoke(
        heartbeat, ["--articles", "50", "--only", "filtering", "--json", str(file)], catch_exceptions=False
    )
    assert "filtering and sorting the library" in ran.output
    numbers = {one["doing"]: one for one in json.loads(file.read_text())}
    assert set(numbers) == {"starting", "filtering"}
    assert numbers["filtering"]["beats"] > 100
    assert 0 < numbers["filtering"]["p50"] <= numbers["filtering"]["p99"] <= numbers["filtering"]["longest"]


def test_a_script_that_fails_is_an_error(tmp_path):
    from askrs.bench.heartbeat import beats

    with pytest.raises(AskrsError, match=r"heartbeat\.py did not come to its end"):
        list(beats(tmp_path, ["--nonsense"]))
