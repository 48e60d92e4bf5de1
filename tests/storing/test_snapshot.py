from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys

import pytest

from askrs.errors import LibraryDamaged, LibraryNotFound, LibraryReadOnly, LibraryTooNew
from askrs.storing import ArticleTable
from askrs.storing.schema import FILE_NAME
from askrs.storing.snapshot import Snapshot

BREAK_OFF = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN")
connection.execute("UPDATE articles SET title = 'half done' || hex(randomblob(20000))")
connection.execute("DELETE FROM passages")
os.kill(os.getpid(), 9)
"""


def listing(folder):
    return sorted((file.name, file.stat().st_mtime_ns, file.stat().st_size) for file in folder.iterdir())


@pytest.mark.parametrize("copied", [False, True])
def test_nothing_in_the_folder_is_changed_and_nothing_can_be(database, store, copied):
    store("Kept.")
    database.close()
    before = listing(database.folder)
    snapshot = Snapshot(database.folder, copied=copied)
    assert ArticleTable(snapshot).count() == 1
    with pytest.raises(LibraryReadOnly), snapshot.transaction():
        pass
    snapshot.close()
    assert listing(database.folder) == before


def test_what_a_dead_writer_left_undone_is_undone_in_a_copy(database, store):
    for number in range(30):
        store(*(f"Words of article {number}, {n}. " * 20 for n in range(5)))
    database.close()
    subprocess.run([sys.executable, "-c", BREAK_OFF, database.file], check=False)
    assert (database.folder / f"{FILE_NAME}-journal").exists()
    before = listing(database.folder)
    snapshot = Snapshot(database.folder, copied=True)
    assert snapshot.was_broken_off
    assert {card.title for card in ArticleTable(snapshot).all_cards()} == {"A title"}
    snapshot.close()
    assert listing(database.folder) == before


def test_a_copy_stays_as_it_was(database, store):
    store("Kept.")
    snapshot = Snapshot(database.folder, copied=True)
    store("Came later.")
    assert ArticleTable(snapshot).count() == 1
    snapshot.close()


def test_other_libraries_are_refused(database, tmp_path):
    with pytest.raises(LibraryNotFound):
        Snapshot(tmp_path)
    (tmp_path / FILE_NAME).touch()
    with pytest.raises(LibraryNotFound, match="empty"):
        Snapshot(tmp_path)
    (tmp_path / FILE_NAME).write_bytes(b"no database" * 1000)
    with pytest.raises(LibraryDamaged):
        Snapshot(tmp_path)
    database.connection.execute("PRAGMA user_version = 99")
    with pytest.raises(LibraryTooNew):
        Snapshot(database.folder)


def test_an_older_library_is_looked_at_as_it_is(database, store):
    store("Kept.")
    database.connection.execute("DROP TABLE vocabulary")
    database.connection.execute("PRAGMA user_version = 6")
    snapshot = Snapshot(database.folder)
    assert snapshot.rows("SELECT * FROM vocabulary") == []
    snapshot.close()


def test_a_file_of_another_name(database, store, tmp_path):
    store("Kept.")
    database.close()
    shutil.copy(database.file, tmp_path / "other")
    snapshot = Snapshot(tmp_path, file_name="other")
    assert isinstance(snapshot.connection, sqlite3.Connection)
    snapshot.close()
