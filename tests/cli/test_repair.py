from __future__ import annotations

import io
import json
import shutil
import sys

import pytest

from askrs.cli import main
from damage import change


@pytest.fixture
def folder(sample_folder, tmp_path):
    shutil.copytree(sample_folder, tmp_path / "library")
    return tmp_path / "library"


@pytest.fixture
def run(folder, capsys):
    def run(*arguments, library=folder):
        with pytest.raises(SystemExit) as left:
            main(["--library", str(library), *map(str, arguments)])
        return left.value.code, *capsys.readouterr()

    return run


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_it_mends_says_what_and_leaves_with_the_health_afterwards(run, folder):
    change(folder, "UPDATE vocabulary SET plain = 0")
    code, out, _ = run("repair", "--yes")
    assert (code, "mended: The database was written anew" in out) == (0, True)
    assert "The library as it was is kept in" in out
    assert "The library is sound: 18 articles" in out
    assert "Nothing had to be mended." in run("repair", "--yes")[1]
    told = json.loads(run("repair", "--yes", "--json")[1])
    assert (told["kept"], told["lost"], told["after"]["sound"]) == (None, [], True)


def test_nothing_is_changed_unasked(run, folder, monkeypatch):
    change(folder, "UPDATE vocabulary SET plain = 0")
    before = (folder / "library.sqlite3").read_bytes()
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    assert run("repair")[0] == 2
    monkeypatch.setattr(sys, "stdin", Terminal("n\n"))
    assert "Nothing was changed." in run("repair")[1]
    assert (folder / "library.sqlite3").read_bytes() == before
