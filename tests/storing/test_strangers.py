from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from askrs.errors import LibraryDamaged
from askrs.storing import Database
from askrs.storing.strangers import guard
from damage import change

FOREIGN = {
    "CREATE TRIGGER evil AFTER INSERT ON articles BEGIN DELETE FROM texts; END": "trigger 'evil'",
    "CREATE VIEW evil AS SELECT * FROM articles": "view 'evil'",
    "CREATE VIRTUAL TABLE evil USING fts5 (body)": "virtual table 'evil'",
}


@pytest.mark.parametrize(("statement", "said"), FOREIGN.items())
def test_what_askrs_never_makes_is_refused(database, statement, said):
    database.close()
    change(database.folder, statement)
    before = database.file.read_bytes()
    with pytest.raises(LibraryDamaged, match=said) as caught:
        Database(database.folder)
    assert "askrs repair" in caught.value.hint
    assert database.file.read_bytes() == before


def test_a_table_that_is_a_view_of_another_is_refused_before_it_is_read(database):
    database.close()
    change(
        database.folder,
        "ALTER TABLE facts RENAME TO kept",
        "CREATE VIEW facts AS SELECT name, value FROM kept",
    )
    with pytest.raises(LibraryDamaged, match="view 'facts'"):
        Database(database.folder)


def test_full_text_that_is_made_otherwise_is_refused(database):
    database.close()
    change(
        database.folder,
        "DROP TABLE passages_words",
        "CREATE VIRTUAL TABLE passages_words USING fts5 (title, body, content = 'facts')",
    )
    with pytest.raises(LibraryDamaged, match="virtual table 'passages_words'"):
        Database(database.folder)


def test_a_schema_cannot_call_what_has_effects(tmp_path):
    with closing(sqlite3.connect(tmp_path / "a", isolation_level=None)) as connection:
        connection.execute("CREATE VIEW one AS SELECT load_extension('evil')")
        guard(connection)
        with pytest.raises(sqlite3.Error, match="unsafe use of load_extension"):
            connection.execute("SELECT * FROM one")


@pytest.mark.skipif(not hasattr(sqlite3.Connection, "setconfig"), reason="Python has the defensive mode since 3.12")
def test_the_tables_behind_full_text_cannot_be_written(database):
    with pytest.raises(sqlite3.Error, match="may not be modified"):
        database.connection.execute("DELETE FROM passages_words_data")
