from __future__ import annotations

from askrs.storing.schema import VERSION


def test_a_new_library_has_the_tables_of_this_version(database):
    assert database.connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
    rows = database.connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    tables = {name for (name,) in rows if not name.startswith(("sqlite_", "passages_words_"))}
    later = {"corrections", "exchanges", "reports", "reprints", "sessions", "signatures", "versions", "vocabulary"}
    latest = {"collected", "collections", "removals", "removed"}
    assert tables == {"articles", "facts", "passages", "passages_words", "sources", "texts"} | later | latest
