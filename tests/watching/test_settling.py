from __future__ import annotations

import os

import pytest

from askrs.watching.settling import Settling


@pytest.fixture
def write(tmp_path):
    """Write a file, or more of it."""

    def run(name, text="."):
        path = tmp_path / name
        with path.open("a", encoding="utf-8") as stream:
            stream.write(text)
        os.utime(path, ns=(path.stat().st_size, path.stat().st_size))
        return path

    return run


def test_a_file_waits_until_it_has_stood_still(write):
    settling = Settling(2)
    assert not settling
    settling.note([write("a")], 10)
    assert settling
    assert settling.due(11.9) == []
    file = write("a")
    assert settling.due(12) == []
    assert settling.due(13.9) == []
    assert settling.due(14) == [file]
    assert not settling
    assert settling.due(20) == []


def test_a_burst_is_one_batch(write):
    settling = Settling(2)
    files = [write(f"{number:03}") for number in range(50)]
    for number, file in enumerate(files):
        settling.note([file], number * 0.1)
        assert settling.due(number * 0.1) == []
    assert settling.due(6.8) == []
    assert settling.due(6.9) == files


def test_a_file_that_grows_keeps_no_other_waiting(write):
    settling = Settling(2)
    growing, whole = write("growing"), write("whole")
    settling.note([growing, whole], 0)
    for second in (1, 2):
        write("growing")
        assert settling.due(second) == ([whole] if second == 2 else [])
    assert settling.due(3.9) == []
    assert settling.due(4) == [growing]


def test_files_that_never_cease_to_come_are_read_in_the_end(write):
    settling = Settling(1)
    batches = []
    for number in range(70):
        settling.note([write(f"{number:03}")], number * 0.5)
        batches.append(len(settling.due(number * 0.5)))
    assert sum(batches) > 50
    assert sum(map(bool, batches)) == 1


def test_a_file_that_is_gone_and_one_that_comes_back(write):
    settling = Settling(2)
    gone, back = write("gone"), write("back")
    gone.unlink()
    back.unlink()
    settling.note([gone, back], 0)
    settling.due(1)
    write("back", "anew")
    assert settling.due(2) == [gone]
    assert settling.due(4) == [back]
