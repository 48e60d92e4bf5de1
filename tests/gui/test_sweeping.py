from __future__ import annotations

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject, QTimer

from askrs.gui.sweeping import Sweeping


@pytest.fixture
def sweeping(qapp):
    made = Sweeping()
    yield made
    made.stop()


class Knot(QObject):
    """Refers to itself, so that only the collector finds it, and tells the thread in which it goes."""

    def __init__(self, told):
        super().__init__()
        self.itself = self
        self.timer = QTimer(self)
        weakref.finalize(self, lambda: told.append(threading.current_thread()))


def test_garbage_of_the_window_goes_in_its_own_thread(qtbot, sweeping):
    told = []
    Knot(told)

    def work():
        kept = [[] for _ in range(50_000)]  # enough for Python to search by itself, were it let
        assert kept

    other = threading.Thread(target=work)
    other.start()
    other.join()
    assert told == []
    kept = [[] for _ in range(20 * gc.get_threshold()[0])]
    for _ in range(400):
        kept += [[] for _ in range(2 * gc.get_threshold()[0])]
        sweeping.sweep()
        if told:
            break
    assert told == [threading.main_thread()]


def test_nothing_due_is_not_searched_for(sweeping):
    gc.collect()
    assert sweeping.sweep() == 0


def test_it_is_python_s_again_afterwards(qapp):
    sweeping = Sweeping()
    assert not gc.isenabled()
    sweeping.stop()
    assert gc.isenabled()
