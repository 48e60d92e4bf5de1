"""A small part of ``make torture``, in the whole suite."""

from __future__ import annotations

import os
from random import Random

import pytest

from torture import faults, kills, pulse
from torture.mutations import FORMATS, mutations
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


def test_the_window_s_beats_are_counted(tmp_path):
    tormented = trials("window's beats", 1)
    pulse.indexing(tormented, tmp_path, Random(1), count=20)
    assert tormented.tally.runs == 1
    assert 0 < tormented.tally.counts["p99 in ms"] <= tormented.tally.counts["longest in ms"]


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
