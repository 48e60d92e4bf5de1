from __future__ import annotations

from pathlib import Path

import pytest

from askrs.domain.article import BlockKind, Draft, Metadata
from askrs.domain.progress import Vanished
from askrs.storing import ArticleTable, Database, SourceTable
from askrs.storing.sources import Source
from askrs.whereabouts import Whereabouts, is_at, is_there
from texts import blocks_of


@pytest.fixture
def database(tmp_path):
    database = Database(tmp_path / "library", create=True)
    yield database
    database.close()


@pytest.fixture
def article(database, tmp_path):
    """An article that was read from one file and found in another and on the web as well."""
    draft = Draft(blocks_of(["One."], [BlockKind.PARAGRAPH]), Metadata("T"))
    with database.transaction():
        article = ArticleTable(database).add(draft, str(tmp_path / "a.md"), "f", "2026-01-01")
        for name in ("a.md", "b.md"):
            SourceTable(database).put(Source(str(tmp_path / name), 1, 2, article.id))
    return article


def test_with_all_its_files_gone_an_article_is_lost_once_for_each(database, article, tmp_path):
    whereabouts = Whereabouts(database)
    gone = whereabouts.gone([str(tmp_path)])
    assert [Path(source.source).name for source in gone] == ["a.md", "b.md"]
    assert [*whereabouts.lost(gone)] == [Vanished(source.source, article) for source in gone]
    assert whereabouts.missing([article]) == [article]
    assert SourceTable(database).of(article.id) == [source.source for source in gone]


def test_with_one_file_left_it_is_found_there(database, article, tmp_path):
    whereabouts = Whereabouts(database)
    (tmp_path / "b.md").touch()
    gone = whereabouts.gone([str(tmp_path)])
    assert [*whereabouts.lost(gone)] == []
    assert ArticleTable(database).card(article.id).source == str(tmp_path / "b.md")
    assert SourceTable(database).of(article.id) == [str(tmp_path / "b.md")]
    assert whereabouts.missing(ArticleTable(database).all_cards()) == []


def test_a_web_address_is_always_there(database, article):
    with database.transaction():
        SourceTable(database).put(Source("https://example.org/a", 1, 2, article.id))
    assert is_there("https://example.org/a")
    assert Whereabouts(database).missing([article]) == []


def test_a_place_holds_what_is_in_it_and_no_neighbour():
    assert is_at("/a/b", "/a")
    assert is_at("/a/b", "/a/b")
    assert is_at("/a", "/")
    assert not is_at("/ab", "/a")


def test_where_no_one_may_look_nothing_is_missed(monkeypatch):
    def forbidden(_path, **_):
        raise PermissionError

    monkeypatch.setattr("pathlib.Path.stat", forbidden)
    assert is_there("/secret/a.md")
