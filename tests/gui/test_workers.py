from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QThread

from askrs.errors import StoreError
from askrs.gui.workers import Lane
from gui_fakes import FakeLibrary


@pytest.fixture
def library():
    return FakeLibrary()


@pytest.fixture
def lane(library):
    made = Lane(lambda: library)
    yield made
    made.close()


def test_work_happens_elsewhere_and_its_result_here(qtbot, qapp, lane):
    seen = []
    lane.run(
        lambda library: (threading.current_thread().name, len(library.articles())),
        lambda result: seen.append((*result, QThread.currentThread() is qapp.thread())),
        seen.append,
    )
    qtbot.waitUntil(lambda: bool(seen))
    name, articles, here = seen[0]
    assert name.startswith("library")
    assert (articles, here) == (2, True)


def test_work_is_done_in_order_by_one_thread(qtbot, lane):
    seen = []
    for number in range(20):
        lane.run(lambda _, n=number: (n, threading.get_ident()), seen.append, seen.append)
    qtbot.waitUntil(lambda: len(seen) == 20)
    assert [number for number, _ in seen] == list(range(20))
    assert len({thread for _, thread in seen}) == 1


def test_a_refusal_goes_its_own_way(qtbot, lane):
    refused, error = [], StoreError("No.")

    def refuse(_):
        raise error

    lane.run(refuse, lambda _: pytest.fail("not this way"), refused.append)
    qtbot.waitUntil(lambda: bool(refused))
    assert refused == [error]


def test_a_library_that_does_not_open_refuses_each_time(qtbot):
    def open_library():
        raise StoreError("It does not open.")

    lane, refused = Lane(open_library), []
    for _ in range(2):
        lane.run(lambda library: library, lambda _: None, refused.append)
    qtbot.waitUntil(lambda: len(refused) == 2)
    lane.close()


def test_a_bug_is_raised_in_the_window_s_thread(qtbot, lane):
    with qtbot.captureExceptions() as caught, qtbot.waitSignal(lane.stumbled):
        lane.run(lambda _: 1 / 0, lambda _: None, lambda _: None)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError


def test_closing_waits_closes_the_library_and_delivers_nothing_more(qtbot, library):
    lane, seen, started = Lane(lambda: library), [], threading.Event()
    lane.run(lambda _: started.set(), seen.append, seen.append)
    for _ in range(5):
        lane.run(lambda _: "late", seen.append, seen.append)
    started.wait(5)
    lane.close()
    qtbot.wait(20)
    assert library.closed
    assert seen == []
    lane.close()
