from __future__ import annotations

import pytest

from askrs import Filters, Library
from askrs.errors import LibraryReadOnly, SettingsError, UnknownArticle, UnknownCollection
from askrs.upkeep import Upkeep

TALKS = "# Quiet talks\n\nOman mediated the talks between Tehran and Washington in Muscat."
DAM = "# The dam\n\nEgypt and Ethiopia negotiated the filling of the Nile dam for ten years."


@pytest.fixture
def files(tmp_path):
    place = tmp_path / "articles"
    place.mkdir()
    (place / "talks.md").write_text(TALKS)
    (place / "dam.md").write_text(DAM)
    return place


@pytest.fixture
def library(files, tmp_path):
    with Library.open(tmp_path / "library") as library:
        list(library.index([files / "talks.md", files / "dam.md"]))
        yield library


def members(library):
    return {one.name: set(one.articles) for one in library.collections.all()}


def test_articles_are_grouped_and_named(library):
    iran = library.collections.create("  Iran \n", [1])
    water = library.collections.create("Water", [2, 2])
    assert members(library) == {"Iran": {1}, "Water": {2}}
    assert library.collections.add(iran.id, [1, 2]) == 1
    assert library.collections.remove(water.id, [1, 2]) == 1
    assert members(library) == {"Iran": {1, 2}, "Water": set()}
    assert library.collections.rename(water.id, "water").name == "water"
    assert library.collections.named("WATER").id == water.id


def test_only_a_collection_is_listed_and_asked(library):
    library.collections.create("Iran", [1])
    only = Filters(collections=frozenset({"iran"}))
    assert [card.title for card in library.articles(only)] == ["Quiet talks"]
    answer = library.ask("Who mediated the talks?", only)
    assert (answer.found, answer.among.asked, answer.among.total) == (True, 1, 2)
    dam = library.ask("Who negotiated the filling of the Nile dam?", only)
    assert {evidence.article.id for evidence in dam.evidence} <= {1}
    with pytest.raises(UnknownCollection, match="“Iraq”"):
        library.ask("Who?", Filters(collections=frozenset({"Iraq"})))


def test_a_changed_article_stays_in_its_collections(library, files):
    library.collections.create("Iran", [1])
    (files / "talks.md").write_text(TALKS + "\n\nNobody spoke of it afterwards for a whole year.")
    list(library.index([files]))
    assert "whole year" in library.text(1).text
    assert members(library) == {"Iran": {1}}


def test_deleting_leaves_the_articles_and_can_be_taken_back(library):
    iran = library.collections.create("Iran", [1, 2])
    gone = library.collections.delete(iran.id)
    assert (members(library), len(library.articles())) == ({}, 2)
    assert library.collections.restore(gone) == library.collections.restore(gone) == iran
    library.collections.delete(iran.id)
    library.collections.create("IRAN")
    with pytest.raises(SettingsError, match="already"):
        library.collections.restore(gone)


def test_what_cannot_be_is_said_and_changes_nothing(library):
    iran = library.collections.create("Iran", [1])
    for call, error in (
        (lambda: library.collections.create(" "), SettingsError),
        (lambda: library.collections.create("iran"), SettingsError),
        (lambda: library.collections.create("Water", [2, 99]), UnknownArticle),
        (lambda: library.collections.add(iran.id, [2, 99]), UnknownArticle),
        (lambda: library.collections.add(99, [2]), UnknownCollection),
        (lambda: library.collections.rename(iran.id, ""), SettingsError),
        (lambda: library.collections.delete(99), UnknownCollection),
        (lambda: library.collections.named("Water"), UnknownCollection),
    ):
        with pytest.raises(error):
            call()
    assert members(library) == {"Iran": {1}}


def test_a_long_name_is_cut_and_a_strange_one_is_stored(library):
    assert len(library.collections.create("x" * 300).name) == 200
    assert library.collections.create("\ud800 ⵣ").name == "? ⵣ"


def test_a_read_only_library_says_so(library, tmp_path, monkeypatch):
    library.collections.create("Iran", [1])
    monkeypatch.setattr("os.access", lambda *_: False)
    with Library.open(tmp_path / "library") as frozen:
        assert members(frozen) == {"Iran": {1}}
        with pytest.raises(LibraryReadOnly):
            frozen.collections.create("Water")


def test_collections_are_in_a_backup_and_come_back_with_it(library, tmp_path):
    library.collections.create("Iran", [1])
    backup = Upkeep(tmp_path / "library").backup()
    library.collections.delete(library.collections.named("Iran").id)
    library.close()
    Upkeep(tmp_path / "library").restore(backup.file)
    with Library.open(tmp_path / "library") as again:
        assert members(again) == {"Iran": {1}}
