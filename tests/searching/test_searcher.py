from __future__ import annotations

import threading

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


def test_what_stands_beside_a_passage_is_scored_as_if_it_had_been_found(store, table, index, encoder):
    for number in range(4):
        store(f"The envoys of Oman mediated the talks number {number}. " + "Nothing else was said of them then. " * 60)
    searcher, asked = Searcher(table, index()), encoder.encode_question("Who mediated the talks?")
    words = content_words("Who mediated the talks?", table)
    everything = searcher.with_openings(searcher.covered(searcher.search(asked, words, 100), words), asked)
    first, second, third, *_rest = everything
    beside = searcher.beside([first, second, third], 1, asked, words)
    ids = set(table.beside(second.passage)) - {one.passage.id for one in (first, second, third)}
    expected = {one.passage.id: one for one in everything if one.passage.id in ids}
    assert expected
    assert {one.passage.id for one in beside} == set(expected)
    for one in beside:
        known = expected[one.passage.id]
        assert (one.passage, one.is_beside) == (known.passage, True)
        assert one.scores.fused == 0
        assert one.scores.lexical == known.scores.lexical
        said = one.scores.semantic, one.lexical_share, one.coverage, one.opening
        assert said == pytest.approx(
            (known.scores.semantic, known.lexical_share, known.coverage, known.opening), abs=1e-3
        )
    assert searcher.beside(everything, 1, asked, words) == []
