from __future__ import annotations

import shutil

import pytest

from askrs import Library, Settings, Upkeep
from askrs.domain.backup import Reason
from askrs.errors import LibraryNotFound, StaleIndex, StoreError
from askrs.removing import MANY
from damage import change

QUESTION = "Why won't Russia deliver S-400s to Iran?"


@pytest.fixture
def folder(sample_folder, tmp_path):
    shutil.copytree(sample_folder, tmp_path / "library")
    return tmp_path / "library"


def answer(folder):
    with Library.open(folder) as library:
        found = library.ask(QUESTION)
    return found.statements, found.citations


def test_a_backup_answers_like_the_library_wherever_it_is_restored(folder, tmp_path):
    backup = Upkeep(folder).backup(tmp_path / "stick" / "korea.askrs-backup")
    assert Upkeep(folder).verify(backup.file) == backup
    assert Upkeep(tmp_path / "elsewhere").restore(backup.file) == (backup, None)
    assert answer(tmp_path / "elsewhere") == answer(folder)


def test_removing_many_keeps_a_backup_which_brings_them_back(folder):
    before = answer(folder)
    with Library.open(folder) as library:
        library.remove([1])
        assert not library.kept
        library.remove(range(2, 2 + MANY))
        (kept,) = library.kept
    assert (kept.reason, kept.articles, Upkeep(folder).backups()) == (Reason.REMOVAL, 17, [kept])
    Upkeep(folder).restore(kept.file)
    with Library.open(folder) as library:
        assert library.status().articles == 17
    assert answer(folder) == before


def test_a_library_that_is_open_sees_what_was_restored(folder):
    backup = Upkeep(folder).backup()
    with Library.open(folder) as library:
        before = library.ask(QUESTION)
        library.remove([card.id for card in library.articles()])
        assert not library.ask(QUESTION).found
        Upkeep(folder).restore(backup.file)
        after = library.ask(QUESTION)
    assert (after.statements, after.citations) == (before.statements, before.citations)


def test_there_has_to_be_a_library(tmp_path):
    for work in (
        Upkeep(tmp_path).backup,
        lambda: list(Upkeep(tmp_path).check()),
        lambda: list(Upkeep(tmp_path).repair()),
    ):
        with pytest.raises(LibraryNotFound):
            work()
    assert Upkeep(tmp_path).backups() == []
    assert not list(tmp_path.iterdir())


def test_a_file_is_never_overwritten(folder, tmp_path):
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(StoreError, match="already"):
        Upkeep(folder).backup(tmp_path / "mine.txt")
    assert (tmp_path / "mine.txt").read_text() == "mine"


def test_vectors_of_two_models_are_never_mixed(folder):
    change(
        folder, "UPDATE facts SET value = 'other@1' WHERE name = 'encoder'", "DELETE FROM passages WHERE article_id = 3"
    )
    before = (folder / "library.sqlite3").read_bytes()
    with pytest.raises(StaleIndex, match="other@1"):
        list(Upkeep(folder, Settings()).repair())
    assert (folder / "library.sqlite3").read_bytes() == before
