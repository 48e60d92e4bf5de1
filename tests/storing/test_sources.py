from __future__ import annotations

from askrs.storing import ArticleTable, SourceTable
from askrs.storing.sources import Source


def test_several_files_are_sources_of_one_article(database, store):
    article, table = store("One."), SourceTable(database)
    with database.transaction():
        table.put(Source("/a", 1, 2, article.id))
        table.put(Source("/b", 1, 2, article.id))
        table.put(Source("/b", 3, 4, article.id))
    assert table.get("/b") == Source("/b", 3, 4, article.id)
    assert table.get("/c") is None
    assert table.count_of(article.id) == 2
    with database.transaction():
        ArticleTable(database).remove([article.id])
    assert table.get("/a") is None


def test_what_lies_below_a_folder_is_found_and_no_neighbour(database, store):
    article, table = store("One."), SourceTable(database)
    with database.transaction():
        for source in ("/a", "/a/b", "/a/b/c", "/a b", "/a.md", "/ab", "/a/é", "https://a/b"):
            table.put(Source(source, 1, 2, article.id))
    assert [known.source for known in table.below("/a")] == ["/a", "/a/b", "/a/b/c", "/a/é"]
    assert [known.source for known in table.below("/a/b")] == ["/a/b", "/a/b/c"]
    assert len(table.below("/")) == 7
    assert table.below("/b") == []
    assert (
        set(table.of(article.id))
        == set(table.by_article()[article.id])
        == {one.source for one in table.below("/")} | {"https://a/b"}
    )
    with database.transaction():
        table.forget("/a/b")
    assert table.get("/a/b") is None
