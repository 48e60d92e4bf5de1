from __future__ import annotations

import pytest

from askrs.domain.article import BlockKind, Draft, Metadata
from askrs.errors import UnknownArticle
from askrs.storing import ArticleTable, VersionTable
from texts import blocks_of


@pytest.fixture
def article(database, store):
    """An article that has had two texts before its present one."""
    table, article = ArticleTable(database), store("First.", fingerprint="aa11")
    for text, fingerprint in {"Second.": "ab22", "Third.": "cd33"}.items():
        draft = Draft(blocks_of([text], [BlockKind.PARAGRAPH]), Metadata("T"))
        with database.transaction():
            article = table.replace(article.id, draft, article.source, fingerprint, "2026-01-02")
    return article


def test_each_version_has_its_text(database, article):
    table = VersionTable(database)
    versions = {name: table.text(article.id, name).text for name in ("aa11", "AB22", "cd33", "aa", "c")}
    assert versions == {"aa11": "First.", "AB22": "Second.", "cd33": "Third.", "aa": "First.", "c": "Third."}
    assert ArticleTable(database).text(article.id).text == "Third."


def test_what_names_no_version_or_several_is_said(database, article):
    table = VersionTable(database)
    with pytest.raises(UnknownArticle, match="several versions whose fingerprint begins with “a”") as refused:
        table.text(article.id, "a")
    assert refused.value.hint == "There are cd33, aa11, ab22."
    with pytest.raises(UnknownArticle, match="no version"):
        table.text(article.id, "ff")
    with pytest.raises(UnknownArticle, match="Article 99 has no version"):
        table.text(99, "aa")


def test_versions_go_with_their_article(database, article):
    with database.transaction():
        ArticleTable(database).remove([article.id])
    assert database.rows("SELECT * FROM versions") == []
