"""Which passages are looked at when one article has many."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from askrs.answering.variety import varied
from askrs.domain.evidence import Scores
from askrs.domain.passage import Passage
from askrs.domain.span import Span
from askrs.searching.searcher import Candidate

SPAN = Span(0, 4)


def candidates(*articles):
    """A candidate a number, of the article of that number."""
    passages = [Passage(place, article, SPAN, (), "Oil.", (SPAN,)) for place, article in enumerate(articles, 1)]
    return [Candidate(passage, Scores(1.0, 0.5, 0.5), 0.5) for passage in passages]


def test_the_last_places_are_for_other_articles():
    found = candidates(1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 3, 4)
    assert varied(found, 8) == [*found[:6], found[8], found[10]]


def test_where_there_are_no_others_the_best_passages_are_taken():
    found = candidates(*[1] * 12)
    assert varied(found, 8) == found[:8]


@given(st.lists(st.integers(1, 6), max_size=24))
def test_nothing_is_taken_twice_and_the_best_always(articles):
    found = candidates(*articles)
    chosen = varied(found, 8)
    assert chosen[:6] == found[:6]
    assert len({one.passage.id for one in chosen}) == len(chosen) == min(8, len(found))
    assert len({one.passage.article_id for one in chosen}) >= len({one.passage.article_id for one in found[:8]})
