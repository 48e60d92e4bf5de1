from __future__ import annotations

import sqlite3
from contextlib import closing

from askrs.domain.backup import Reason
from askrs.storing import ArticleTable, Database, PassageTable
from askrs.storing.backups import read_backup
from askrs.storing.replacing import install
from askrs.storing.schema import FILE_NAME


def scratch_of(database, tmp_path):
    scratch = tmp_path / "scratch"
    with closing(sqlite3.connect(scratch)) as copy:
        database.connection.backup(copy)
    return scratch


def test_others_that_have_it_open_see_the_new_one_and_old_numbers_stay_used(database, store, tmp_path):
    store("Oman mediated the talks.")
    scratch = scratch_of(database, tmp_path)
    store("Qatar paid for the hall.")
    generation, highest = int(database.fact("generation")), max(PassageTable(database).ids())
    kept = install(scratch, database.folder, Reason.RESTORE)
    assert read_backup(kept).articles == 2
    assert ArticleTable(database).count() == 1
    assert int(database.fact("generation")) > generation
    later = store("Iran came later.")
    assert later.id == 3
    assert min(PassageTable(database).ids([later.id])) > highest
    assert not scratch.exists()


def test_a_file_that_is_no_library_is_moved_away_with_its_journal(database, store, tmp_path):
    store("Oman mediated the talks.")
    scratch = scratch_of(database, tmp_path)
    database.close()
    database.file.write_bytes(b"no database" * 1000)
    database.file.with_name(f"{FILE_NAME}-journal").write_bytes(b"not its journal")
    kept = install(scratch, database.folder, Reason.REPAIR)
    assert kept.read_bytes() == b"no database" * 1000
    assert not database.file.with_name(f"{FILE_NAME}-journal").exists()
    again = Database(database.folder)
    assert ArticleTable(again).count() == 1
    again.close()


def test_where_nothing_was_nothing_is_kept(database, store, tmp_path):
    store("Oman mediated the talks.")
    (tmp_path / "empty").mkdir()
    assert install(scratch_of(database, tmp_path), tmp_path / "empty", Reason.RESTORE) is None
    there = Database(tmp_path / "empty")
    assert ArticleTable(there).count() == 1
    there.close()
