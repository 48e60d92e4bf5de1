from __future__ import annotations

import shutil
import time

import pytest

from askrs.errors import UnreadableFile
from askrs.watching.noticing import Noticing, is_passing


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    return folder


@pytest.fixture
def noticing(folder):
    with Noticing([folder]) as noticing:
        yield noticing


@pytest.fixture
def noticed(noticing, folder):
    """All names that are noticed until those expected are there, which must be soon."""

    def run(*expected):
        found, deadline = set(), time.monotonic() + 20
        while not found >= set(expected):
            assert time.monotonic() < deadline, found
            found |= {path.relative_to(folder).as_posix() for path in noticing.take(0.1)}
        return found

    return run


def test_what_comes_changes_moves_and_goes_is_noticed(folder, noticed):
    (folder / "a.md").write_text("a", encoding="utf-8")
    noticed("a.md")
    (folder / "a.md").write_text("b", encoding="utf-8")
    noticed("a.md")
    (folder / "a.md").rename(folder / "b.md")
    noticed("a.md", "b.md")
    (folder / "b.md").unlink()
    noticed("b.md")


def test_a_folder_that_comes_brings_its_files(folder, noticed, tmp_path):
    outside = tmp_path / "outside" / "deeper"
    outside.mkdir(parents=True)
    for name in ("one.md", ".hidden.md", "two.md.part"):
        (outside / name).touch()
    shutil.move(outside.parent, folder / "inside")
    assert not {name for name in noticed("inside/deeper/one.md") if "hidden" in name or "part" in name}
    (folder / "inside" / "deeper" / "three.md").touch()
    noticed("inside/deeper/three.md")


def test_what_is_passing_is_not_noticed(folder, noticed):
    (folder / ".git").mkdir()
    for name in (".git/a.md", "a.md.crdownload", "~$a.docx", "library.sqlite3-journal", "z.md"):
        (folder / name).touch()
    assert noticed("z.md") == {"z.md"}


def test_names_that_pass():
    passing = ["a.pdf.part", "A.PDF.CRDOWNLOAD", "~$a.docx", ".a.md", "a.md~", "library.lock", "passages.faiss"]
    assert all(map(is_passing, passing))
    assert not any(map(is_passing, ["a.md", "part.html", "a~b.md", "libraries.md"]))


def test_what_is_no_folder_is_said(folder):
    with pytest.raises(UnreadableFile, match=r"There is no folder .*missing"), Noticing([folder, folder / "missing"]):
        pass


def test_nothing_happens_and_nothing_is_noticed(noticing):
    assert noticing.take(0.01) == set()


def test_a_system_that_refuses_is_a_sentence(folder, monkeypatch):
    def refuse(*_, **__):
        raise OSError(28, "inotify watch limit reached")

    noticing = Noticing([folder])
    monkeypatch.setattr(noticing._observer, "start", refuse)
    with pytest.raises(UnreadableFile, match="cannot be watched: inotify watch limit reached"), noticing:
        pass
