"""A library that a stranger has made: what could run is refused, its index never loaded; repair saves all else."""

from __future__ import annotations

import shutil

import faiss
import pytest

from askrs import Library
from askrs.errors import LibraryDamaged
from askrs.upkeep import Upkeep
from damage import change

QUESTION = "Why won't Russia deliver S-400s to Iran?"


@pytest.fixture
def folder(sample_folder, tmp_path):
    shutil.copytree(sample_folder, tmp_path / "library")
    return tmp_path / "library"


def test_its_index_is_dropped_unread_and_made_anew(folder, monkeypatch, tmp_path):
    with Library.open(folder) as library:
        before = library.ask(QUESTION)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "another computer"))
    *_, checkup = Upkeep(folder).check(full=True)
    assert [finding.kind for finding in checkup.findings] == ["index"]
    with monkeypatch.context() as patch:
        patch.setattr(faiss, "deserialize_index", pytest.fail)
        patch.setattr(faiss, "read_index", pytest.fail)
        with Library.open(folder) as library:
            assert library.ask(QUESTION).statements == before.statements
    *_, checkup = Upkeep(folder).check(full=True)
    assert checkup.is_sound


def test_what_could_run_is_refused_told_and_left_behind_by_repair(folder):
    change(folder, "CREATE TRIGGER evil AFTER UPDATE ON facts BEGIN DELETE FROM texts; END")
    with pytest.raises(LibraryDamaged, match="trigger 'evil'"):
        Library.open(folder)
    *_, checkup = Upkeep(folder).check()
    assert any("evil" in finding.message for finding in checkup.findings)
    *_, repaired = Upkeep(folder).repair()
    assert (repaired.lost, repaired.after.is_sound) == ((), True)
    with Library.open(folder) as library:
        assert len(library.articles()) == 18
        assert library.ask(QUESTION).found
