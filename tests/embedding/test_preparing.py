"""What is made once on a computer."""

from __future__ import annotations

import pytest

from askrs.embedding.preparing import made_once


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "cache" / "model"


def write(scratch):
    (scratch / "card.json").write_text("{}", encoding="utf-8")


def test_it_is_said_and_made_once(folder):
    assert list(made_once(folder, folder.is_dir, "Preparing.", write)) == ["Preparing."]
    assert [file.name for file in folder.iterdir()] == ["card.json"]
    assert list(made_once(folder, folder.is_dir, "Preparing.", pytest.fail)) == []


def test_what_fails_leaves_nothing_behind(folder):
    def fail(scratch):
        write(scratch)
        raise RuntimeError("no room")

    with pytest.raises(RuntimeError):
        list(made_once(folder, folder.is_dir, "Preparing.", fail))
    assert [file.suffix for file in folder.parent.iterdir()] in ([], [".lock"])


def test_what_another_made_meanwhile_is_kept(folder):
    there = iter([False, True])
    assert list(made_once(folder, lambda: next(there), "Preparing.", pytest.fail)) == []
