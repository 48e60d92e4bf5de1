from __future__ import annotations

from pathlib import Path

import pytest

from askrs.errors import UnreadableFile, UnsupportedFormat
from askrs.finding import files_in, places_of


@pytest.fixture
def folder(tmp_path):
    for name in ("one.md", "two.md", "three.md"):
        (tmp_path / name).touch()
    return tmp_path


def test_folders_are_walked_in_order_without_what_no_one_means(folder):
    (folder / ".hidden.md").touch()
    (folder / "picture.png").touch()
    (folder / "page.html").touch()
    for inside in ("page_files", ".git", "deeper"):
        (folder / inside).mkdir()
        (folder / inside / "x.html").touch()
    names = [found.path.relative_to(folder).as_posix() for found in files_in([folder, folder / "one.md"])]
    assert names == ["one.md", "page.html", "three.md", "two.md", "deeper/x.html"]


def test_what_is_named_outright_says_what_is_wrong_with_it(folder):
    (folder / "notes.xyz").touch()
    named = [folder / "notes.xyz", folder / "missing.md", "caf\udce9.md", "https://example.org/a", folder / "one.md"]
    kinds = [type(found.error) for found in files_in(named)]
    assert kinds == [UnsupportedFormat, UnreadableFile, UnreadableFile, type(None), type(None)]
    assert [found.is_remote for found in files_in(named)] == [False, False, False, True, False]


def test_one_who_is_picky_wants_what_the_folder_would_have_given(folder):
    (folder / "page.html").touch()
    (folder / "own_files").mkdir()
    (folder / "page_files").mkdir()
    names = ["notes.xyz", ".hidden.md", "page_files/x.html", "page.html", "own_files/y.html", "missing.md", "one.md"]
    for name in names:
        (folder / name).touch()
    (folder / "missing.md").unlink()
    found = files_in([folder / name for name in names], picky=True)
    assert [one.path.name for one in found] == ["page.html", "y.html", "one.md"]


def test_places_are_written_as_the_library_writes_them(folder, monkeypatch):
    monkeypatch.chdir(folder)
    monkeypatch.setenv("HOME", "/home/someone")
    named = ["one.md", Path("~/a.md"), "https://example.org/a", "caf\udce9.md"]
    assert places_of(named) == [str(folder / "one.md"), "/home/someone/a.md", "https://example.org/a"]
