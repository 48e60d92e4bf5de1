from __future__ import annotations

import pytest

from askrs.domain.article import BlockKind, Draft, Metadata
from askrs.errors import UnknownCollection
from askrs.storing import ArticleTable, CollectionTable
from texts import blocks_of


@pytest.fixture
def table(database):
    return CollectionTable(database)


@pytest.fixture
def three(store):
    return [store(f"Text {number}.").id for number in range(3)]


def test_articles_are_in_as_many_collections_as_one_likes(database, table, three):
    with database.noting():
        sea, iran = table.add("the Sea"), table.add("Iran")
        assert table.put(sea, three) == 3
        assert table.put(iran, three[:1]) == 1
        assert table.put(iran, three[:2]) == 1
        assert table.take(sea, [three[0], 99]) == 1
    assert [(one.name, one.articles) for one in table.all()] == [("Iran", set(three[:2])), ("the Sea", set(three[1:]))]
    assert table.get(iran) == table.all()[0]


def test_names_are_found_folded_and_changed(database, table):
    with database.noting():
        palace = table.add("Élysée")
    assert table.find("ELYSEE") == palace
    with database.noting():
        table.rename(palace, "Matignon")
    assert (table.find("elysee"), table.find("matignon")) == (None, palace)


def test_what_is_deleted_can_be_put_back_and_keeps_no_articles_that_are_gone(database, table, three):
    with database.noting():
        table.put(made := table.add("Iran"), three)
        whole = table.get(made)
        table.remove(made)
    assert database.rows("SELECT * FROM collected") == []
    with pytest.raises(UnknownCollection):
        table.get(made)
    with database.transaction():
        ArticleTable(database).remove(three[:1])
    with database.noting():
        table.put_back(whole)
    assert table.get(made).articles == set(three[1:])


def test_an_article_that_gets_another_text_stays_where_it_is(database, table, three):
    with database.noting():
        table.put(made := table.add("Iran"), three)
    with database.transaction():
        draft = Draft(blocks_of(["New."], [BlockKind.PARAGRAPH]), Metadata("T"))
        ArticleTable(database).replace(three[0], draft, "/elsewhere", "new", "2026-01-02")
    assert table.get(made).articles == set(three)
