from __future__ import annotations

import hashlib
import os
import signal
import sys
from threading import Timer

import pytest

from askrs.domain.span import Span
from askrs.errors import ReadError, UnreadableFile
from askrs.reading.leaf_process import LeafProcess
from page_corpus import broken, prose, set_pages

DATA = set_pages(prose(40))


@pytest.fixture
def process(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(DATA)
    process = LeafProcess(path, hashlib.sha256(DATA).hexdigest())
    yield process
    process.close()


def test_pages_pictures_and_places(process):
    assert len(process.open()) == 2
    assert len(process.picture(1, 60, 84, 10, 20).pixels) == 4 * 60 * 20
    assert process.rectangles(0, "nothing of the kind", [Span(0, 7)]) == ((),)
    said = " ".join(broken(prose(40), 451, 10)[:2])
    assert [len(found) for found in process.rectangles(0, said, [Span(0, 6), Span(0, len(said))])] == [1, 2]


def test_a_page_that_cannot_be_drawn_is_an_error_and_the_next_one_is_drawn(process):
    process.open()
    with pytest.raises(ReadError):
        process.picture(99, 60, 84, 0, 84)
    assert process.picture(0, 60, 84, 0, 84).width == 60


@pytest.mark.skipif(sys.platform == "win32", reason="signals end the child")
def test_a_child_that_dies_is_replaced(process):
    process.open()
    os.kill(process._child.pid, signal.SIGSEGV)
    with pytest.raises(UnreadableFile):
        process.picture(0, 60, 84, 0, 84)
    assert process.picture(0, 60, 84, 0, 84).width == 60


@pytest.mark.skipif(sys.platform == "win32", reason="signals stop the child")
def test_a_page_that_takes_too_long_is_given_up(process):
    process.open()
    os.kill(process._child.pid, signal.SIGSTOP)
    process._seconds = 0.2
    with pytest.raises(ReadError, match="took too long"):
        process.picture(0, 60, 84, 0, 84)


def _draw_for_ever(process):
    while True:
        process.picture(0, 600, 840, 0, 840)


def test_it_is_stopped_from_another_thread(process):
    process.open()
    stop = Timer(0.05, process.stop)
    stop.start()
    with pytest.raises(ReadError):
        _draw_for_ever(process)
    stop.join()
    with pytest.raises(UnreadableFile, match="closed"):
        process.picture(0, 60, 84, 0, 84)


def test_closing_what_was_never_open_does_no_harm(tmp_path):
    LeafProcess(tmp_path / "a.pdf", "").close()
