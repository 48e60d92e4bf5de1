from __future__ import annotations

from askrs.searching.cache import FILE_NAME, catch_up, open_index, save_index
from askrs.storing import ArticleTable


def save(database, index):
    with database.writing():
        save_index(database, index)


def test_the_cache_is_used_when_it_is_whole_and_rebuilt_when_not(database, store, table, index):
    store("Oman mediated the talks.")
    save(database, index())
    file = database.folder / FILE_NAME
    whole = file.read_bytes()
    assert index().ids() == set(table.ids())
    for damaged in (whole[:-9], b"\0" * len(whole), b""):
        file.write_bytes(damaged)
        assert index().ids() == set(table.ids())
    file.unlink()
    assert index().ids() == set(table.ids())


def test_an_older_cache_is_caught_up_with_what_came_and_went(database, store, table, index):
    gone = store("Oman mediated the talks.")
    save(database, index())
    open_one = index()
    with database.transaction():
        ArticleTable(database).remove([gone.id])
    store("Qatar paid for the hall.")
    assert index().ids() == set(table.ids())
    catch_up(open_one, table)
    assert open_one.ids() == set(table.ids())


def test_an_empty_library_has_an_empty_index(database):
    assert open_index(database, 64).ids() == set()


def test_an_index_from_another_computer_is_not_loaded_but_made_anew(
    database, store, table, index, monkeypatch, tmp_path
):
    store("Oman mediated the talks.")
    save(database, index())
    assert index().is_saved
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "another computer"))
    assert not index().is_saved
    assert index().ids() == set(table.ids())
    save(database, index())
    assert index().is_saved
