from __future__ import annotations

import threading
from dataclasses import replace

import pytest

from askrs.searching.lexical import content_words
from askrs.searching.searcher import Searcher
from askrs.searching.vectors import VectorIndex


@pytest.fixture
def search(store, table, encoder, index):
    articles = {
        "oman": store("Oman mediated the quiet talks between the two capitals.", "Quiet talks"),
        "wheat": store("The wheat harvest failed again in the north.", "A bad year"),
        "qatar": store("Qatar paid for the hall in which they met.", "Who pays"),
    }

    def run(question, scope=None):
        searcher = Searcher(table, index())
        ids = None if scope is None else [articles[name].id for name in scope]
        words = content_words(question, table)
        asked = encoder.encode_question(question)
        found = searcher.with_openings(searcher.covered(searcher.search(asked, words, 5, ids), words), asked)
        names = {article.id: name for name, article in articles.items()}
        return [(names[one.passage.article_id], one) for one in found]

    return run


def test_the_passage_that_has_the_words_comes_first(search):
    (first, best), *_rest = search("Who mediated the talks?")
    assert first == "oman"
    assert best.coverage == pytest.approx(1)
    assert best.lexical_share == 1
    assert best.scores.lexical > 0
    assert best.scores.fused > 0


def test_words_that_no_passage_has_lower_the_coverage(search):
    (_, best), *_rest = search("Who mediated the Bitcoin talks?")
    assert 0 < best.coverage < 0.7


def test_the_beginning_of_an_article_speaks_for_its_passages(store, table, encoder, index):
    long = store("Oman mediated the quiet talks. " + "Nothing else was said about them then. " * 60, "Quiet talks")
    assert len(table.of(long.id)) > 1
    asked, searcher = encoder.encode_question("Oman mediated the quiet talks."), Searcher(table, index())
    found = searcher.with_openings(searcher.search(asked, [], 5), asked)
    first = next(one for one in found if one.passage.span.start == 0)
    assert {one.opening for one in found} == {first.opening}
    assert first.opening == pytest.approx(first.scores.semantic, abs=1e-3)
    blind = Searcher(table, index(), without=["meaning"])
    assert {one.opening for one in blind.with_openings(blind.search(asked, [], 5), asked)} <= {0.0}


def test_a_scope_is_kept_to(search):
    assert {name for name, _ in search("Who mediated the talks?", ["wheat", "qatar"])} == {"wheat", "qatar"}
    assert search("Who mediated the talks?", []) == []


@pytest.mark.parametrize("question", ["?", "the", "😀", "Bitcoin"])
def test_questions_without_a_known_word_still_give_the_nearest(search, question):
    assert len(search(question)) == 3


def test_meaning_is_searched_beside_the_words(search, table, monkeypatch):
    """Each begins before the other has ended, so a question waits for the slower one only."""
    both = threading.Barrier(2, timeout=10)
    words, meaning = type(table).match, VectorIndex.search

    def met(way):
        def then(*given):
            both.wait()
            return way(*given)

        return then

    monkeypatch.setattr(type(table), "match", met(words))
    monkeypatch.setattr(VectorIndex, "search", met(meaning))
    (first, _), *_rest = search("Who mediated the talks?")
    assert first == "oman"


TALKS = "Oman mediated the talks of that week. " * 3
FILLER = "Nothing else was said of them in the other capitals then. " * 12


@pytest.fixture
def middle(store, table, encoder, index):
    """A searcher, what it is asked, all passages as it finds them, and those of one article in their order."""
    long = store(TALKS + FILLER + TALKS + FILLER + "Oman mediated. " + FILLER)
    for number in range(3):
        store(f"Qatar mediated the talks number {number} and the other talks. {FILLER}")
    searcher, asked = Searcher(table, index()), encoder.encode_question("Who mediated the talks?")
    words = content_words("Who mediated the talks?", table)
    everything = searcher.with_openings(searcher.covered(searcher.search(asked, words, 100), words), asked)
    return searcher, (asked, words), everything, table.of(long.id)


def test_what_an_article_says_further_is_scored_as_if_it_had_been_found(middle):
    searcher, asked, everything, own = middle
    known = {one.passage.id: one for one in everything}
    others = [one for one in everything if one.passage.article_id != own[0].article_id]
    assert len(own) > 3
    seen = []
    for passage in own:
        further = searcher.further(passage.article_id, [*others, known[passage.id]], *asked, len(own))
        assert {one.passage.id for one in further} == {one.id for one in own} - {passage.id}
        for one in further:
            twin = known[one.passage.id]
            assert one.is_further
            assert one.scores.lexical == twin.scores.lexical
            assert one.scores.semantic == pytest.approx(twin.scores.semantic, abs=1e-3)
            said = one.lexical_share, one.coverage, one.opening, one.scores.fused
            assert said == pytest.approx((twin.lexical_share, twin.coverage, twin.opening, twin.scores.fused), abs=1e-3)
        seen += further
    assert any(0 < one.lexical_share < 1 and one.coverage > 0 for one in seen)


def test_of_a_long_article_the_passages_nearest_in_meaning_are_read_on_to(middle):
    searcher, asked, everything, own = middle
    every = searcher.further(own[0].article_id, everything[:1], *asked, len(own))
    cosines = [one.scores.semantic for one in every]
    assert cosines == sorted(cosines, reverse=True)
    assert len(set(cosines)) > 2
    assert searcher.further(own[0].article_id, everything[:1], *asked, 2) == every[:2]


def test_what_was_found_is_nothing_further(middle):
    searcher, asked, everything, own = middle
    assert searcher.further(own[1].article_id, everything, *asked, 3) == []


def test_an_article_that_was_removed_meanwhile_says_nothing_further(middle, database, table):
    searcher, asked, _everything, own = middle
    with database.transaction():
        table.clear(own[0].article_id)
    assert searcher.further(own[1].article_id, [], *asked, 3) == []


def test_where_no_word_was_found_a_further_passage_has_no_share_of_them(middle):
    searcher, asked, everything, own = middle
    unsaid = [replace(one, scores=replace(one.scores, lexical=0.0), lexical_share=0.0) for one in everything[:1]]
    further = searcher.further(own[1].article_id, unsaid, *asked, 3)
    assert further
    assert {one.lexical_share for one in further} == {0.0}


@pytest.mark.parametrize(("without", "field"), [("words", "lexical"), ("meaning", "semantic")])
def test_a_search_that_is_left_out_says_nothing_of_what_is_further(middle, table, index, without, field):
    _searcher, (asked, words), everything, own = middle
    further = Searcher(table, index(), [without]).further(own[1].article_id, everything[:1], asked, words, 3)
    assert further
    assert {getattr(one.scores, field) for one in further} == {0.0}
