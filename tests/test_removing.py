from __future__ import annotations

import shutil
from datetime import timedelta

import pytest

from askrs import Filters, Library, removing
from askrs.errors import NothingRemoved, StaleIndex, UnknownArticle
from askrs.removing import MANY
from askrs.upkeep import Upkeep

QUESTION = "Why won't Russia deliver S-400s to Iran?"


@pytest.fixture
def folder(sample_folder, tmp_path):
    shutil.copytree(sample_folder, tmp_path / "library")
    return tmp_path / "library"


@pytest.fixture
def library(folder):
    with Library.open(folder) as library:
        yield library


def test_removed_articles_answer_no_more_and_come_back_as_they_were(library, folder):
    before = library.ask(QUESTION)
    ids = sorted({evidence.article.id for evidence in before.evidence})
    library.edit(ids[0], outlet="A corrected outlet")
    library.collections.create("Missiles", ids)
    cards, texts = library.articles(), {article_id: library.text(article_id) for article_id in ids}
    vectors = {row: library._meaning.index.vectors([row]).tobytes() for row in library._passages.ids(ids)}
    before = library.ask(QUESTION)

    assert library.remove(ids) == len(ids)
    assert not {card.id for card in library.articles()} & set(ids)
    assert not {evidence.article.id for evidence in library.ask(QUESTION).evidence} & set(ids)
    assert library.collections.named("missiles").articles == frozenset()
    with pytest.raises(UnknownArticle):
        library.text(ids[0])

    assert sorted(library.removals.undo()) == ids
    assert library.articles() == cards
    assert {article_id: library.text(article_id) for article_id in ids} == texts
    assert {row: library._meaning.index.vectors([row]).tobytes() for row in library._passages.ids(ids)} == vectors
    assert library.collections.named("missiles").articles == set(ids)
    after = library.ask(QUESTION)
    assert (after.statements, after.citations, after.evidence) == (before.statements, before.citations, before.evidence)
    assert library.removals.kept() == []
    *_, checkup = Upkeep(folder).check(full=True)
    assert checkup.findings == ()


def test_the_last_removal_is_put_back_first_or_the_one_that_is_named(library):
    for article_id in (1, 2, 3):
        library.remove([article_id])
    third, second, first = library.removals.kept()
    assert [removal.articles for removal in (first, second, third)] == [(1,), (2,), (3,)]
    assert library.removals.undo(first.id) == [1]
    assert library.removals.undo() == [3]
    assert library.removals.undo() == [2]
    with pytest.raises(NothingRemoved):
        library.removals.undo()
    assert library.status().articles == 18


def test_reprints_know_each_other_again(folder, tmp_path, sample_articles):
    original = next(sample_articles.glob("*.md"))
    copy = tmp_path / "copy.md"
    copy.write_text(original.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    with Library.open(folder) as library:
        list(library.index([copy]))
        (reprint,) = (card for card in library.articles() if card.reprint_of)
        library.remove([reprint.id])
        library.removals.undo()
        assert library.articles(Filters(articles=frozenset([reprint.id]))) == [reprint]
        library.remove([reprint.id])
        library.edit(1, outlet="Something else happened meanwhile")
        library.removals.undo()
        assert library.articles(Filters(articles=frozenset([reprint.id])))[0].reprint_of == reprint.reprint_of


def test_a_file_that_was_added_again_meanwhile_stays_as_it_is(library, sample_articles):
    card = next(card for card in library.articles() if card.source.endswith(".md"))
    library.remove([card.id, card.id])
    list(library.index([card.source]))
    again = next(one for one in library.articles() if one.source == card.source)
    assert again.id != card.id
    assert library.removals.undo() == []
    assert [one for one in library.articles() if one.source == card.source] == [again]


def test_nothing_is_kept_longer_than_a_day_or_than_one_wishes(library, folder, monkeypatch):
    library.remove([1, 2])
    assert library.removals.forget() == 2
    assert library.removals.kept() == []
    library.removals.remove([3], for_good=True)
    assert (library.removals.kept(), library.removals.forget()) == ([], 0)
    library.remove([4])
    monkeypatch.setattr(removing, "KEPT_FOR", timedelta(seconds=-5))
    assert library.removals.kept() == []
    library.close()
    with Library.open(folder) as again:
        assert again._database.rows("SELECT id FROM removals UNION ALL SELECT article_id FROM removed") == []


def test_what_another_model_has_made_is_not_put_back(library):
    library.remove([1])
    library._database.state_fact("encoder", "other@1")
    with pytest.raises(StaleIndex):
        library.removals.undo()
    assert len(library.removals.kept()) == 1


def test_many_are_backed_up_before_and_none_is_removed_if_one_is_unknown(library):
    with pytest.raises(UnknownArticle):
        library.remove([1, 99])
    assert library.remove([]) == 0
    assert library.status().articles == 18
    library.remove(range(1, 1 + MANY))
    assert len(library.kept) == 1
    assert len(library.removals.undo()) == MANY


def test_a_large_library_is_backed_up_only_before_a_removal_for_good(library, monkeypatch):
    monkeypatch.setattr("askrs.removing.LIGHT", library._database.size - 1)
    library.remove(range(1, 1 + MANY))
    assert not library.kept
    assert len(library.removals.undo()) == MANY
    library.removals.remove(range(1, 1 + MANY), for_good=True)
    assert len(library.kept) == 1


def test_the_bin_is_kept_by_a_repair(library, folder):
    library.collections.create("Missiles", [1, 2, 3])
    library.remove([1])
    card = library.articles()[0]
    with library._database.noting() as connection:
        connection.execute("DELETE FROM passages_words WHERE rowid = (SELECT max(rowid) FROM passages_words)")
    library.close()
    *_, end = Upkeep(folder).repair()
    assert end.after.findings == ()
    with Library.open(folder) as again:
        assert card in again.articles()
        assert again.collections.named("Missiles").articles == {2, 3}
        assert again.removals.undo() == [1]
        assert again.collections.named("Missiles").articles == {1, 2, 3}
    *_, checkup = Upkeep(folder).check(full=True)
    assert checkup.findings == ()
