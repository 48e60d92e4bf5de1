from __future__ import annotations

from askrs.storing import ArticleTable, SourceTable
from askrs.storing.moving import HOME, locator
from askrs.storing.sources import Source


def test_what_lies_beside_or_below_is_found_at_the_same_distance(tmp_path):
    old, new = tmp_path / "old", tmp_path / "new"
    for place in (new / "articles" / "a.md", new / "library" / "own.md", tmp_path / "elsewhere.md"):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.touch()
    locate = locator(str(old / "library"), new / "library")
    assert locate(str(old / "articles" / "a.md")) == str(new / "articles" / "a.md")
    assert locate(str(old / "library" / "own.md")) == str(new / "library" / "own.md")
    for stays in (
        str(old / "articles" / "b.md"),
        str(tmp_path / "elsewhere.md"),
        "https://a.example/old",
        "/else/a.md",
    ):
        assert locate(stays) == stays


def test_what_is_still_where_it_was_stays_there(tmp_path):
    for place in ("old", "new"):
        (tmp_path / place).mkdir()
        (tmp_path / place / "a.md").touch()
    was = str(tmp_path / "old" / "a.md")
    assert locator(str(tmp_path / "old" / "library"), tmp_path / "new" / "library")(was) == was


def test_a_library_at_the_root_of_everything_has_no_neighbours(tmp_path):
    assert locator("/library", tmp_path)("/etc/a.md") == "/etc/a.md"
    assert locator(str(tmp_path), tmp_path)("/a.md") == "/a.md"


def test_settling_writes_down_where_files_are_now(database, store, tmp_path):
    article, table = store("One."), SourceTable(database)
    beside = database.folder.parent / "a.md"
    beside.touch()
    with database.transaction():
        table.put(Source("/was/here/a.md", 1, 2, article.id))
        ArticleTable(database).move(article.id, "/was/here/a.md")
        database.state_fact(HOME, f"/was/here/{database.folder.name}")
    assert table.of(article.id) == table.by_article()[article.id] == [str(beside)]
    assert ArticleTable(database).card(article.id).source == str(beside)
    assert ArticleTable(database).as_read(article.id).source == str(beside)
    with database.transaction():
        table.settle()
        database.state_fact(HOME, str(database.folder))
    assert table.get(str(beside)) == Source(str(beside), 1, 2, article.id)
    assert ArticleTable(database).all_cards()[0].source == str(beside)
