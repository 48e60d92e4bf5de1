from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from askrs.storing import ArticleTable, Database
from askrs.storing.salvage import Salvage, insert
from askrs.storing.seals import PARTS
from askrs.storing.snapshot import Snapshot
from damage import change


@pytest.fixture
def stored(database, store):
    return [store(*(f"Words of article {n}, {m}. " * 10 for m in range(9))) for n in range(12)]


def test_everything_of_a_whole_library_is_read(database, stored, tmp_path):
    with closing(Snapshot(database.folder, copied=True)) as snapshot, closing(Database(tmp_path, create=True)) as other:
        salvage = Salvage(snapshot)
        assert salvage.ids() == [article.id for article in stored]
        with other.transaction():
            for article in stored:
                for part in PARTS:
                    rows = salvage.rows(part, article.id)
                    assert salvage.is_whole(part, article.id, salvage.seal(article.id)[part])
                    insert(other, part, article.id, rows)
        assert ArticleTable(other).all_cards() == ArticleTable(database).all_cards()
        assert [ArticleTable(other).text(a.id) for a in stored] == [ArticleTable(database).text(a.id) for a in stored]


def test_a_bad_page_costs_what_is_on_it(database, stored):
    database.close()
    data = bytearray(database.file.read_bytes())
    with closing(sqlite3.connect(database.file)) as connection:
        named = {page for (page,) in connection.execute("SELECT pageno FROM dbstat WHERE name = 'sqlite_schema'")}
    lost = 0
    for page in (page for page in range(4, len(data) // 4096, 5) if page + 1 not in named):
        damaged = bytearray(data)
        damaged[page * 4096 : (page + 1) * 4096] = b"\xff" * 4096
        database.file.write_bytes(damaged)
        with closing(Snapshot(database.folder, copied=True)) as snapshot:
            salvage = Salvage(snapshot)
            assert len(salvage.ids()) == len(stored)
            texts = [salvage.rows("texts", article.id) for article in stored]
            lost += sum(not text for text in texts)
            assert sum(bool(text) for text in texts) >= len(stored) - 4
    assert lost


def test_facts_pairs_and_other_tables(database, stored):
    change(
        database.folder,
        "INSERT INTO reprints VALUES (1, 2), (2, 1)",
        "INSERT INTO facts VALUES ('encoder', 'm@1'), ('index sha256', 'ab')",
        "CREATE TABLE sittings (id INTEGER PRIMARY KEY, name TEXT)",
        "INSERT INTO sittings VALUES (7, 'Monday')",
    )
    with closing(Snapshot(database.folder)) as snapshot:
        salvage = Salvage(snapshot)
        assert salvage.pairs() == [(1, 2), (2, 1)]
        assert set(salvage.facts()) == {"encoder", "generation"}
        assert list(salvage.others(["sittings", "texts"])) == [("sittings", [(7, "Monday")])]


def test_a_text_that_is_none_is_not_whole(database, stored):
    change(database.folder, "UPDATE texts SET text = CAST(x'ff' AS TEXT) WHERE article_id = 1")
    with closing(Snapshot(database.folder)) as snapshot:
        salvage = Salvage(snapshot)
        assert salvage.rows("texts", stored[0].id) is None
        assert not salvage.is_whole("texts", stored[0].id, salvage.seal(stored[0].id)["texts"])
