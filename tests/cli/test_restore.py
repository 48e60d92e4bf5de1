from __future__ import annotations

import json

import pytest

from damage import change


@pytest.fixture
def file(run, tmp_path):
    run("backup", tmp_path / "one.askrs-backup")
    return tmp_path / "one.askrs-backup"


def test_a_backup_becomes_the_library_and_what_was_there_is_kept(run, folder, file):
    run("remove", "--yes", "3")
    code, out, _ = run("restore", "--yes", file)
    assert (code, out.startswith("Restored: 18 articles")) == (0, True)
    assert "What was there is kept in" in out
    assert json.loads(run("status", "--json")[1])["articles"] == 18
    (kept,) = (folder / "backups").iterdir()
    assert run("restore", "--yes", kept)[1].startswith("Restored: 17 articles")


def test_nothing_is_changed_unasked_or_by_a_damaged_one(run, folder, file, terminal):
    change(folder, "DELETE FROM reports")
    before = (folder / "library.sqlite3").read_bytes()
    terminal(None)
    assert run("restore", file)[0] == 2
    terminal("n\n")
    assert "Nothing was changed." in run("restore", file)[1]
    file.write_bytes(file.read_bytes()[:-3])
    assert run("restore", "--yes", file)[0] == 1
    assert (folder / "library.sqlite3").read_bytes() == before
