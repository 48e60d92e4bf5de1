"""A small part of ``make torture``, in the whole suite."""

from __future__ import annotations

import os
from random import Random

import pytest

from torture import faults, kills
from torture.addresses import ADDRESSES, addresses
from torture.mutations import FORMATS, mutations
from torture.record import Record
from torture.tally import Tally, Trials


@pytest.fixture(autouse=True)
def _children_find_the_tests(monkeypatch, request):
    known = filter(None, [os.environ.get("PYTHONPATH")])
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(request.config.rootpath / "tests"), *known]))


def trials(name, count):
    return Trials(Tally(name), count, 120)


@pytest.mark.parametrize(
    ("trial", "count"),
    [
        (kills.indexing, 3),
        (kills.saving, 2),
        (kills.removing, 2),
        (kills.migrating, 2),
        (faults.full_disks, 2),
        (faults.index_files, 40),
        (addresses, len(ADDRESSES)),
    ],
)
def test_nothing_is_lost_and_nothing_is_there_by_half(tmp_path, trial, count):
    tormented = trials(trial.__name__, count)
    trial(tormented, tmp_path, Random(1))
    assert tormented.tally.faults == []
    assert tormented.tally.counts


def test_flipped_bytes_are_found(tmp_path, sample_folder):
    tormented = trials("flipped bytes", 15)
    faults.flipped_bytes(tormented, tmp_path, Random(1), sample_folder)
    assert tormented.tally.faults == []
    assert tormented.tally.counts["found"] == tormented.tally.runs == 15


@pytest.mark.parametrize("suffix", FORMATS)
def test_changed_files_are_read_or_refused(tmp_path, suffix):
    tormented = trials(suffix, 8)
    mutations(tormented, tmp_path, Random(1), suffix)
    assert tormented.tally.faults == []
    assert tormented.tally.counts.total() == 8


def test_a_tally_is_a_line():
    tally = Tally("killed", runs=3)
    tally.counts["done"] += 1200
    tally.expect(False, "lost")
    assert "3  1 faults  done 1,200" in str(tally)
    assert tally.row(3) == "| killed | 3 | 1 | done 1,200 | 0 |"
    assert tally.row(2000).startswith("| killed | 3 of 2,000 |")


def test_what_was_counted_outlives_a_run_that_is_broken_off(tmp_path):
    first, portion = Record(tmp_path / "state.json", 7), Tally("killed", runs=3, seconds=1.5)
    portion.counts["done"] += 2
    portion.expect(False, "lost")
    first.add(portion)
    again = Record(tmp_path / "state.json", 7)
    again.add(portion)
    both = Record(tmp_path / "state.json", 7).of("killed")
    assert (both.runs, both.seconds, both.counts, both.faults) == (6, 3.0, {"done": 4}, ["lost", "lost"])
    assert Record(tmp_path / "state.json", 8).of("killed").runs == 0
    again.forget()
    assert Record(tmp_path / "state.json", 7).of("killed").runs == 0
