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
