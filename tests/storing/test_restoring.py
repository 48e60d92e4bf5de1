from __future__ import annotations

import pytest

from askrs.domain.backup import Reason
from askrs.errors import BackupDamaged, LibraryBusy, LibraryTooNew, StoreError
from askrs.storing import ArticleTable, Database
from askrs.storing.backups import write_backup
from askrs.storing.locking import locked
from askrs.storing.restoring import restore


@pytest.fixture
def backup(database, store, tmp_path):
    store("Oman mediated the talks.")
    made = write_backup(database.connection, tmp_path / "made.askrs-backup", Reason.WISH)
    store("Qatar paid for the hall.")
    return made


def test_there_and_back_again(database, backup):
    restored, kept = restore(backup.file, database.folder)
    assert (restored, ArticleTable(database).count()) == (backup, 1)
    restore(kept, database.folder)
    assert ArticleTable(database).count() == 2
    assert not list(database.folder.glob(".restoring*"))


def test_into_a_folder_that_is_not_there(backup, tmp_path):
    assert restore(backup.file, tmp_path / "new" / "library") == (backup, None)
    there = Database(tmp_path / "new" / "library")
    assert ArticleTable(there).count() == 1
    there.close()


def test_whatever_is_refused_leaves_the_library_as_it_was(database, backup, tmp_path, monkeypatch):
    before = database.file.read_bytes()
    with locked(database.folder), pytest.raises(LibraryBusy):
        restore(backup.file, database.folder)
    with monkeypatch.context() as patch:
        patch.setattr("askrs.storing.restoring.VERSION", backup.version - 1)
        with pytest.raises(LibraryTooNew):
            restore(backup.file, database.folder)
    with pytest.raises(StoreError, match="cannot be made"):
        restore(backup.file, backup.file / "library")
    data = bytearray(backup.file.read_bytes())
    data[5000] ^= 1
    backup.file.write_bytes(data)
    with pytest.raises(BackupDamaged):
        restore(backup.file, database.folder)
    assert database.file.read_bytes() == before


def test_what_was_damaged_when_it_was_backed_up_is_refused(database, store, tmp_path):
    store(*(f"Words {n}. " * 30 for n in range(40)))
    database.close()
    data = bytearray(database.file.read_bytes())
    data[8192:12288] = b"\xff" * 4096
    database.file.write_bytes(data)
    broken = Database(database.folder)
    backup = write_backup(broken.connection, tmp_path / "made", Reason.WISH)
    broken.close()
    with pytest.raises(BackupDamaged, match="when it was backed up"):
        restore(backup.file, tmp_path / "new")
    assert not (tmp_path / "new" / "library.sqlite3").exists()
