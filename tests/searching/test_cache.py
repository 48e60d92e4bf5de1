from __future__ import annotations

from askrs.searching.cache import FILE_NAME, catch_up, open_index, save_if_worth, save_index
from askrs.storing import ArticleTable, Database, RemovedTable


def save(database, index):
    with database.writing():
        save_index(database, index)


def known(index):
    return set(index.ids().tolist())


def test_the_cache_is_used_when_it_is_whole_and_rebuilt_when_not(database, store, table, index):
    store("Oman mediated the talks.")
    save(database, index())
    file = database.folder / FILE_NAME
    whole = file.read_bytes()
    assert known(index()) == set(table.ids())
    for damaged in (whole[:-9], b"\0" * len(whole), b""):
        file.write_bytes(damaged)
        assert known(index()) == set(table.ids())
    file.unlink()
    assert known(index()) == set(table.ids())


def test_an_older_cache_is_caught_up_with_what_came_and_went(database, store, table, index):
    gone = store("Oman mediated the talks.")
    save(database, index())
    open_one = index()
    with database.transaction():
        ArticleTable(database).remove([gone.id])
    store("Qatar paid for the hall.")
    assert known(index()) == set(table.ids())
    catch_up(open_one, database)
    assert known(open_one) == set(table.ids())


def test_passages_that_come_back_under_their_ids_are_noticed(database, store, table, index):
    one, other = store("Oman mediated the talks."), store("Qatar paid for the hall.")
    removed = RemovedTable(database)
    with database.transaction():
        removed.keep([one.id], "2026-01-01T00:00:00+00:00")
        ArticleTable(database).remove([one.id])
    save(database, index())
    open_one = index()
    with database.transaction():
        ArticleTable(database).remove([other.id])
        assert removed.put_back(removed.all()[0].id) == [one.id]
    catch_up(open_one, database)
    assert known(open_one) == known(index()) == set(table.ids())


def test_an_empty_library_has_an_empty_index(database):
    assert known(open_index(database, 64)) == set()


def test_an_index_made_anew_is_saved_unless_somebody_else_writes(database, store, table, index):
    store("Oman mediated the talks.")
    file = database.folder / FILE_NAME
    other = Database(database.folder)
    with other.writing():
        assert known(index()) == set(table.ids())
        assert not file.exists()
    assert known(index()) == set(table.ids())
    assert file.exists()
    assert database.fact("index generation") == database.fact("generation")


def test_a_large_index_is_not_written_for_a_small_change(database, store, table, index, monkeypatch):
    monkeypatch.setattr("askrs.searching.cache.MANY", 3)
    for number in range(60):
        gone = store(f"Oman mediated the talks number {number}.")
    whole = index()
    saved = database.fact("index generation")
    with database.transaction():
        ArticleTable(database).remove([gone.id])
    catch_up(whole, database)
    save_if_worth(database, whole)
    assert database.fact("index generation") == saved
    assert known(index()) == set(table.ids())
    for number in range(5):
        store(f"Qatar paid for hall {number}.")
    catch_up(whole, database)
    save_if_worth(database, whole)
    assert database.fact("index generation") == database.fact("generation")


def test_an_index_from_another_computer_is_not_loaded_but_made_anew(
    database, store, table, index, monkeypatch, tmp_path
):
    store("Oman mediated the talks.")
    save(database, index())
    assert not index().unsaved
    own = database.fact("index sha256")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "another computer"))
    assert known(index()) == set(table.ids())
    assert database.fact("index sha256") != own
    assert not index().unsaved
