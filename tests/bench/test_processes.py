from __future__ import annotations

import sys

import pytest

from askrs.bench.processes import once, side_by_side
from askrs.errors import AskrsError


def test_a_process_is_waited_for_and_its_peak_known():
    slow = once([sys.executable, "-c", "import time; kept = bytearray(80_000_000); time.sleep(.2); print('done')"])
    quick = once([sys.executable, "-c", "print('done')"])
    assert slow.output == quick.output == "done\n"
    assert slow.seconds > 0.2
    assert slow.peak - quick.peak > 60


def test_runs_alternate(tmp_path):
    file = tmp_path / "order"
    code = "import sys; open(sys.argv[1], 'a').write(sys.argv[2])"
    side_by_side({name: [sys.executable, "-c", code, str(file), name] for name in "ab"}, 2)
    assert file.read_text() == "abab"


def test_a_process_that_fails_is_named():
    with pytest.raises(AskrsError, match="out of paper"):
        once([sys.executable, "-c", "raise SystemExit('out of paper')"])
