from __future__ import annotations

from askrs.domain.progress import Finished
from askrs.gui.watching_process import WatchingProcess
from gui_children import child_that


def run(qtbot, child):
    process, events = WatchingProcess(child_that(child)), []
    process.progressed.connect(events.append)
    process.start(["/folder"])
    qtbot.waitUntil(lambda: bool(events) and isinstance(events[-1], Finished), timeout=10_000)
    return process, events


def test_the_end_of_a_batch_is_not_the_end(qtbot):
    process, events = run(qtbot, "watch")
    assert len(events) == 4
    qtbot.wait(50)
    assert process.is_running
    failures = []
    process.failed.connect(failures.append)
    process.close()
    assert not process.is_running
    assert failures == []


def test_a_child_that_ends_by_itself_is_told_even_after_a_whole_batch(qtbot):
    process, failures = WatchingProcess(child_that("watch and die")), []
    process.failed.connect(failures.append)
    with qtbot.waitSignal(process.ended, timeout=10_000):
        process.start(["/folder"])
    [error] = failures
    assert error.message == "askrs no longer watches your folders."
    assert "the last words" in str(error.__cause__)
