from __future__ import annotations

import errno
import sqlite3
from contextlib import closing

import pytest

from askrs.domain.backup import Reason
from askrs.errors import BackupDamaged, StoreError
from askrs.storing import Database
from askrs.storing.backups import KEPT, backups, keep, read_backup, write_backup
from damage import without_collections


def backed_up(database, name="one.askrs-backup"):
    return write_backup(database.connection, database.folder / name, Reason.WISH)


def test_a_backup_says_what_it_is_and_is_a_database_too(database, store):
    store("Oman mediated the talks.")
    backup = backed_up(database)
    assert read_backup(backup.file) == backup
    assert (backup.articles, backup.reason, backup.size) == (1, Reason.WISH, backup.file.stat().st_size)
    assert backup.file.stat().st_mode & 0o777 == 0o600
    with closing(sqlite3.connect(backup.file)) as plain:
        assert plain.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert plain.execute("SELECT text FROM texts").fetchone() == ("Oman mediated the talks.",)


def test_any_other_byte_and_any_missing_end_is_noticed(database, store):
    store("Oman mediated the talks.")
    backup = backed_up(database)
    whole = backup.file.read_bytes()
    trailer = len(whole) - 1024
    for place in [*range(0, trailer, trailer // 40), *range(trailer, trailer + 150)]:
        damaged = bytearray(whole)
        damaged[place] ^= 4
        backup.file.write_bytes(damaged)
        with pytest.raises(BackupDamaged):
            read_backup(backup.file)
    for length in (0, 1000, len(whole) - 1, trailer, len(whole) // 2):
        backup.file.write_bytes(whole[:length])
        with pytest.raises(BackupDamaged):
            read_backup(backup.file)
    backup.file.unlink()
    with pytest.raises(BackupDamaged, match="There is no file"):
        read_backup(backup.file)
    with pytest.raises(BackupDamaged, match="cannot be read: "):
        read_backup(backup.file.parent)


def test_no_file_is_overwritten_and_none_is_left_half(database, tmp_path, monkeypatch):
    backed_up(database)
    with pytest.raises(StoreError, match="already"):
        backed_up(database)
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="cannot be made"):
        write_backup(database.connection, tmp_path / "file" / "one", Reason.WISH)
    monkeypatch.setattr("os.fsync", lambda _: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(OSError, match="No space"):
        backed_up(database, "two")
    assert not [file for file in database.folder.iterdir() if "two" in file.name]


@pytest.mark.parametrize("number", [errno.EROFS, errno.EACCES])
def test_a_folder_that_cannot_be_written_is_named(database, monkeypatch, number):
    def refuse(*_args, **_kwargs):
        raise OSError(number, "Refused")

    for verb in ("unlink", "touch"):
        monkeypatch.setattr(f"pathlib.Path.{verb}", refuse)
    with pytest.raises(StoreError, match="Nothing can be written in"):
        backed_up(database)


def test_backups_by_themselves_are_few_and_never_twice_the_same(database, store):
    made = []
    for number in range(KEPT + 2):
        store(f"Article number {number}.")
        made.append(keep(database.connection, database.folder, Reason.REMOVAL))
        assert keep(database.connection, database.folder, Reason.REPAIR) == made[-1]
    assert backups(database.folder) == made[:1:-1]
    assert all(read_backup(backup.file) for backup in made[2:])


def test_a_backup_that_is_damaged_is_no_reason_not_to_make_another(database, store):
    store("Oman mediated the talks.")
    first = keep(database.connection, database.folder, Reason.REMOVAL)
    data = bytearray(first.file.read_bytes())
    data[5000] ^= 1
    first.file.write_bytes(data)
    assert keep(database.connection, database.folder, Reason.REMOVAL).file != first.file


def test_before_an_upgrade_the_library_is_kept_as_it_was(database, store):
    store("Oman mediated the talks.")
    database.close()
    without_collections(database.folder)
    upgraded = Database(database.folder)
    (backup,) = upgraded.kept
    upgraded.close()
    assert (backup.reason, backup.version, backup.articles) == (Reason.UPGRADE, 8, 1)
    with closing(sqlite3.connect(backup.file)) as plain:
        assert plain.execute("PRAGMA user_version").fetchone() == (8,)
