from __future__ import annotations

from dataclasses import replace

from askrs.answering.highlighting import choose
from askrs.answering.ranking import RankedSentence
from askrs.domain.span import Span

ARTICLES = (1, 2, 3, 1, 4)


def sentence(text, score, candidate=0):
    return RankedSentence(candidate, 0, Span(0, len(text)), text, score, score)


def test_only_what_is_near_the_best_is_given_and_never_more_than_asked_for():
    many = [sentence(f"Claim number {n} of {n * 7}, quite its own {n}.", 2 - n * 0.04) for n in range(20)]
    assert [choice.places[0].text[:14] for choice in choose(many, 2, 0.2, ARTICLES)] == [
        "Claim number 0",
        "Claim number 1",
    ]
    assert len(choose(many, 50, 0.2, ARTICLES)) == 3
    assert choose([], 5, 0.2, ARTICLES) == []


def test_a_fourth_must_be_nearer_than_a_third():
    scores = (2.0, 1.95, 1.85, 1.92, 1.91, 1.89)
    ranked = [sentence(f"Claim number {n} of {n * 7}, quite its own {n}.", score) for n, score in enumerate(scores)]
    given = choose(sorted(ranked, key=lambda one: -one.score), 50, 0.2, ARTICLES)
    assert [choice.places[0].score for choice in given] == [2.0, 1.95, 1.92, 1.91]


def test_the_same_words_are_one_claim_with_several_places():
    wire = "Russia will not deliver the S-400 to Iran, officials said."
    ranked = [sentence(wire, 2.0), sentence("Something else entirely happened.", 1.95), sentence(wire.upper(), 1.9, 4)]
    first, second = choose(ranked, 5, 0.2, ARTICLES)
    assert [place.candidate for place in first.places] == [0, 4]
    assert len(second.places) == 1


def test_an_article_that_says_it_twice_is_one_place():
    said = "Russia will not deliver the S-400 to Iran, officials said."
    (only,) = choose([sentence(said, 2.0), sentence(said, 1.95, 3)], 5, 0.2, ARTICLES)
    assert [place.candidate for place in only.places] == [0]


def test_a_sentence_that_the_reader_doubts_earns_no_place():
    best, doubtful = sentence("Oman mediated the talks in Muscat.", 2.0), sentence("It rained on them all week.", 1.95)
    read = [replace(best, read=2.0), replace(doubtful, read=-3.0)]
    assert [choice.places[0].text for choice in choose(read, 5, 0.2, ARTICLES, doubt=4.5)] == [best.text]
    assert len(choose([replace(best, read=2.0), doubtful], 5, 0.2, ARTICLES, doubt=4.5)) == 2
