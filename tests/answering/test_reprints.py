from __future__ import annotations

import pytest

from askrs.answering.ranking import RankedSentence
from askrs.answering.reprints import told_once, without_repeats
from fakes import make_article

ONE = "Russia will not deliver the S-400 to Iran, officials said on Tuesday."
TWO = "Tehran has asked for the system for many years without success."
OWN = "Our correspondent adds that nobody in the bazaar believes a word of it."


@pytest.fixture
def cards():
    """Article 2 and 3 are reprints of 1; 4 stands alone."""
    reprints = {1: None, 2: 1, 3: 1, 4: None}
    return {number: make_article(number, reprint_of=first) for number, first in reprints.items()}


def sentences(candidates, *scores):
    """The first sentences of the candidates with these scores, a score each."""
    found = []
    for number, candidate in enumerate(candidates):
        for span in candidate.passage.sentences:
            text = span.shift(-candidate.passage.span.start).of(candidate.passage.text)
            found.append(RankedSentence(number, 0, span, text, scores[len(found)], scores[len(found)]))
    return sorted(found, key=lambda one: -one.score)


def test_a_passage_of_a_reprint_gives_its_place_to_others(found, cards):
    candidates, _, _ = found(f"{ONE} {TWO}", ONE.replace("Tuesday", "Monday"), f"{TWO} {OWN}", ONE)
    kept = without_repeats(candidates, cards)
    assert [one.passage.article_id for one in kept] == [1, 3, 4]


def test_a_better_article_stays_whole(found, cards):
    candidates, _, _ = found(ONE, f"{ONE} {TWO}", TWO)
    order = [candidates[1], candidates[0], candidates[2]]
    assert [one.passage.article_id for one in without_repeats(order, cards)] == [2]


def test_a_story_is_told_in_the_words_of_its_best_article(found, cards):
    candidates, _, _ = found(f"{ONE} {TWO}", f"{TWO} {OWN}", ONE)
    told = told_once(sentences(candidates, 3.0, 1.0, 2.0, 1.5, 0.5), candidates, cards)
    assert [(one.candidate, one.text, one.score) for one in told] == [(0, ONE, 3.0), (0, TWO, 2.0), (1, OWN, 1.5)]


def test_two_reprints_are_no_two_witnesses_for_what_the_best_article_leaves_out(found, cards):
    candidates, _, _ = found(ONE, OWN, OWN)
    told = told_once(sentences(candidates, 3.0, 2.0, 2.5), candidates, cards)
    assert [(one.candidate, one.score) for one in told] == [(0, 3.0), (2, 2.5)]


def test_articles_of_their_own_are_heard_each(found, cards):
    candidates, _, _ = found(ONE, ONE, ONE, ONE)
    told = told_once(sentences(candidates, 3.0, 2.9, 2.8, 2.7), candidates, cards)
    assert [(one.candidate, one.score) for one in told] == [(0, 3.0), (3, 2.7)]
    assert len(without_repeats(candidates, cards)) == 2


def test_without_reprints_nothing_changes(found):
    cards = {number: make_article(number) for number in (1, 2)}
    candidates, _, _ = found(f"{ONE} {ONE}", ONE)
    ranked = sentences(candidates, 3.0, 2.0, 1.0)
    assert told_once(ranked, candidates, cards) == ranked
    assert without_repeats(candidates, cards) == candidates
