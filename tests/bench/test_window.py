from __future__ import annotations

import pytest

from askrs.bench.window import window_start
from askrs.errors import AskrsError


def test_a_start_is_painted_then_able_to_answer(sample_folder):
    numbers = {name: (unit, value) for name, unit, value in window_start(sample_folder, 1)}
    painted, ready = numbers["the window, painted with its articles"], numbers["… able to answer"]
    assert painted[0] == ready[0] == "s"
    assert 0 < painted[1] < ready[1] < 120
    assert numbers["… its peak memory"][0] == "MiB"
    assert numbers["… its peak memory"][1] > 50


def test_a_window_that_does_not_open_is_an_error(tmp_path):
    file = tmp_path / "library"
    file.write_text("no folder")
    with pytest.raises(AskrsError, match="The window did not open"):
        list(window_start(file, 1))
