from __future__ import annotations

import pytest

from askrs.gui.indexing_process import IndexingProcess
from gui_children import child_that


@pytest.fixture
def tell(qtbot):
    """What the child was told on its command line and unseen."""

    def tell(*args):
        process, events = IndexingProcess(child_that("tell")), []
        process.progressed.connect(events.append)
        with qtbot.waitSignal(process.ended, timeout=10_000):
            process.start(*args)
        return events[0].error.message

    return tell


def test_paths_are_never_options(tell):
    assert tell(["--help", "/a.pdf"]).endswith("['--', '--help', '/a.pdf']")


def test_a_password_is_told_unseen(tell):
    said = tell(["/a.pdf"], "geheim ü 🔑")
    assert said.startswith("told 'geheim ü 🔑' by")
    assert said.endswith("['--password', '-', '--', '/a.pdf']")


def test_without_a_password_nothing_is_told(tell):
    assert tell(["/a.pdf"]) == "told '' by ['--', '/a.pdf']"


def test_it_says_what_stopped(qtbot):
    process = IndexingProcess(child_that("die"))
    with qtbot.waitSignal(process.failed, timeout=10_000) as failed:
        process.start(["/a"])
    assert failed.args[0].message == "Adding articles stopped before its end."
    process.close()
