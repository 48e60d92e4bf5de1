from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys

import pytest

from askrs.errors import (
    DiskFull,
    LibraryBusy,
    LibraryDamaged,
    LibraryNotFound,
    LibraryReadOnly,
    LibraryTooNew,
    StoreError,
)
from askrs.storing import ArticleTable, Database
from askrs.storing.database import _wal_is_safe

HOLD_THE_LOCK = """
import sys
from pathlib import Path
from askrs.storing import Database
with Database(Path(sys.argv[1])).writing():
    print("held", flush=True)
    sys.stdin.read()
"""

OPEN = "import sys; from pathlib import Path; from askrs.storing import Database; Database(Path(sys.argv[1])).close()"


def test_a_library_that_is_not_there_is_only_made_when_asked(tmp_path):
    with pytest.raises(LibraryNotFound, match="no library"):
        Database(tmp_path / "none")
    Database(tmp_path / "none", create=True).close()
    assert [file.name for file in (tmp_path / "none").iterdir() if file.suffix != ".lock"] == ["library.sqlite3"]


def test_a_transaction_is_all_or_nothing(database, store):
    store("Kept.")
    before = database.fact("generation")
    with pytest.raises(KeyboardInterrupt), database.transaction() as connection:
        _interrupted(connection.execute("DELETE FROM articles"))
    assert ArticleTable(database).count() == 1
    assert database.fact("generation") == before


def test_a_newer_library_is_left_alone(database):
    database.connection.execute("PRAGMA user_version = 99")
    database.connection.close()
    before = database.file.read_bytes()
    with pytest.raises(LibraryTooNew, match="newer askrs"):
        Database(database.folder)
    assert database.file.read_bytes() == before


def test_a_full_disk_is_said_and_loses_nothing(database, store):
    store("Kept.")
    (pages,) = database.connection.execute("PRAGMA page_count").fetchone()
    database.connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(DiskFull, match="No room"):
        store(*(f"More and more words of article {n}. " * 50 for n in range(100)))
    database.connection.execute("PRAGMA max_page_count = 1000000")
    assert ArticleTable(database).count() >= 1
    assert database.connection.execute("PRAGMA quick_check").fetchone() == ("ok",)
    store("Goes on.")


def test_one_writer_at_a_time_across_processes(database):
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD_THE_LOCK, str(database.folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert holder.stdout.readline() == b"held\n"
    with pytest.raises(LibraryBusy, match="Another askrs"), database.writing():
        pass
    holder.communicate()
    with database.writing(), database.writing():
        pass


def test_who_opens_a_library_that_is_just_being_made_waits_for_its_tables(tmp_path):
    (tmp_path / "library.sqlite3").touch()
    making = [subprocess.Popen([sys.executable, "-c", OPEN, tmp_path], stderr=subprocess.PIPE) for _ in range(4)]
    assert [process.communicate()[1] for process in making] == [b""] * 4


def test_at_rest_it_is_one_file_that_opens_read_only(database, store, tmp_path):
    store("Kept.")
    database.close()
    assert {file.name for file in database.folder.iterdir()} <= {"library.sqlite3", "library.lock"}
    copy = tmp_path / "copy"
    copy.mkdir()
    shutil.copy(database.file, copy)
    (copy / "library.sqlite3").chmod(0o444)
    copy.chmod(0o555)
    try:
        frozen = Database(copy)
        frozen.writable = False if os.geteuid() == 0 else frozen.writable
        assert ArticleTable(frozen).count() == 1
        with pytest.raises(LibraryReadOnly), frozen.transaction():
            pass
        frozen.close()
    finally:
        copy.chmod(0o755)


def test_damage_is_said_in_a_sentence(database, store):
    store("Kept.")
    database.close()
    database.file.write_bytes(b"this is no database at all" * 100)
    with pytest.raises(LibraryDamaged, match="damaged"):
        Database(database.folder)


def test_a_folder_that_cannot_be_made_is_said(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="cannot be made"):
        Database(tmp_path / "file" / "library", create=True)


def test_wal_is_used_only_where_its_bug_is_fixed(database, monkeypatch):
    for version, safe in {
        (3, 40, 1): False,
        (3, 44, 5): False,
        (3, 44, 6): True,
        (3, 51, 2): False,
        (3, 52, 0): True,
    }.items():
        monkeypatch.setattr(sqlite3, "sqlite_version_info", version)
        assert _wal_is_safe() is safe
        with database.writing():
            assert database.connection.execute("PRAGMA journal_mode").fetchone() == ("wal" if safe else "delete",)
        assert database.connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def _interrupted(_cursor):
    raise KeyboardInterrupt


def test_a_file_that_is_gone_or_another_is_noticed(tmp_path):
    database = Database(tmp_path / "library", create=True)
    try:
        assert database.is_there()
        database.file.rename(tmp_path / "away")
        with pytest.raises(LibraryNotFound, match="no longer"):
            database.is_there()
        shutil.copy(tmp_path / "away", database.file)
        assert not database.is_there()
    finally:
        database.close()
