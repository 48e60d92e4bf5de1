from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from askrs.domain.article import BlockKind, Draft, Metadata
from askrs.domain.correction import Correction
from askrs.storing import (
    ArticleTable,
    CollectionTable,
    CorrectionTable,
    PassageTable,
    RemovedTable,
    ReprintTable,
    SourceTable,
)
from askrs.storing.seals import digests, stored
from askrs.storing.sources import Source
from texts import blocks_of

TABLES = (
    *("articles", "texts", "passages", "passages_words", "vocabulary", "reports", "sources", "corrections"),
    *("versions", "signatures", "reprints", "collected"),
)


def everything(database):
    rows = {table: sorted(map(repr, database.rows(f"SELECT * FROM {table}"))) for table in TABLES}
    return rows | {"seals": sorted(database.rows("SELECT * FROM facts WHERE name LIKE 'seal %'"))}


@pytest.fixture
def table(database):
    return RemovedTable(database)


@pytest.fixture
def shelf(database, store):
    """Six articles with all that an article can have: corrections, versions, files, a reprint, collections."""
    ids = [store(f"Oman mediated talk {n}.", "Qatar paid 🚢 for it.").id for n in range(6)]
    draft = Draft(blocks_of(["Another text."], [BlockKind.PARAGRAPH]), Metadata("New"))
    with database.transaction():
        card = ArticleTable(database).replace(ids[1], draft, "/b", "ffff", "2026-01-02")
        PassageTable(database).add(card, draft.text, [], [])
        CorrectionTable(database).put(ids[0], Correction(outlet="Other"))
        ReprintTable(database).put(ids[2], b"12345678", [ids[3]])
        for article_id in ids:
            SourceTable(database).put(Source(f"/files/{article_id}", 1, 2, article_id))
    with database.noting():
        collections = CollectionTable(database)
        collections.put(collections.add("Iran"), ids[:4])
    return ids


def removed(database, table, ids):
    with database.transaction():
        table.keep(ids, "2026-01-02T08:00:00+00:00")
        ArticleTable(database).remove(ids)
    return table.all()[0]


def put_back(database, table, removal):
    with database.transaction():
        back = table.put_back(removal.id)
        table.pair(removal.id)
        table.seal(removal.id, back)
        table.forget([removal.id])
    return back


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(wanted=st.sets(st.integers(0, 5), min_size=1))
def test_whatever_is_removed_comes_back_to_the_byte(database, table, shelf, wanted):
    before, ids = everything(database), [shelf[number] for number in sorted(wanted)]
    removal = removed(database, table, ids)
    assert removal.articles == tuple(ids)
    left = database.rows("SELECT id FROM articles")
    assert {number for (number,) in left} == set(shelf) - set(ids)
    assert put_back(database, table, removal) == ids
    assert everything(database) == before
    assert table.all() == []
    assert database.rows("SELECT * FROM removed") == []


def test_removed_articles_stand_nowhere_but_aside(database, table, shelf):
    removed(database, table, shelf)
    assert [name for name in TABLES if database.rows(f"SELECT * FROM {name}")] == []
    assert PassageTable(database).match("oman", 5) == []


def test_removals_are_told_last_first_and_forgotten_whole(database, table, shelf):
    first, second = removed(database, table, shelf[:2]), removed(database, table, shelf[2:3])
    assert table.all() == [second, first]
    assert table.made_with(first.id) == ("", str(int(database.fact("generation")) - 1))
    with database.noting():
        table.forget([first.id])
    assert table.all() == [second]
    assert {part for (part,) in database.rows("SELECT DISTINCT article_id FROM removed")} == {shelf[2]}


def test_a_file_that_was_added_again_is_left_as_it_is(database, table, shelf, store):
    removal = removed(database, table, shelf[:3])
    again = store("Oman mediated talk 0.", "Qatar paid 🚢 for it.")
    with database.transaction():
        SourceTable(database).put(Source(f"/files/{shelf[2]}", 5, 6, again.id))
    assert put_back(database, table, removal) == shelf[1:3]
    assert ArticleTable(database).card(again.id) == again
    assert SourceTable(database).of(again.id) == [f"/files/{shelf[2]}"]
    for article_id in (again.id, *shelf[1:]):
        assert stored(database.connection, article_id) == digests(database.connection, article_id)


def test_what_was_damaged_meanwhile_does_not_match_its_seal(database, table, shelf):
    removal = removed(database, table, shelf[:1])
    database.connection.execute("UPDATE removed SET c0 = replace(c0, 'Oman', 'Omax') WHERE part = 'texts'")
    put_back(database, table, removal)
    found, sealed = digests(database.connection, shelf[0]), stored(database.connection, shelf[0])
    assert [part for part in found if found[part] != sealed[part]] == ["texts"]


def test_collections_that_are_gone_are_not_needed(database, table, shelf):
    removal = removed(database, table, shelf[:1])
    with database.noting():
        CollectionTable(database).remove(CollectionTable(database).find("iran"))
    assert put_back(database, table, removal) == shelf[:1]
    assert database.rows("SELECT * FROM collected") == []
