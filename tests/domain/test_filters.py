from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askrs.domain.collection import Collection
from askrs.domain.filters import Filters
from fakes import make_article

ARTICLE = make_article(1, outlet="FT", authors=("Ann", "Ben"), published="2024-10-25")


@pytest.mark.parametrize(
    ("filters", "accepted"),
    [
        (Filters(), True),
        (Filters(articles=frozenset({1, 2})), True),
        (Filters(articles=frozenset({2})), False),
        (Filters(articles=frozenset()), False),
        (Filters(outlets=frozenset({"FT"})), True),
        (Filters(outlets=frozenset({"Ft"})), False),
        (Filters(authors=frozenset({"Ben", "Cy"})), True),
        (Filters(authors=frozenset({"Cy"})), False),
        (Filters(since="2024-10-25"), True),
        (Filters(since="2024-10-26"), False),
        (Filters(until="2024-10-25"), True),
        (Filters(until="2024-10-24"), False),
        (Filters(since="2024", until="2024"), True),
        (Filters(until="2024-09"), False),
        (Filters(outlets=frozenset({"FT"}), since="2025"), False),
    ],
)
def test_an_article_must_meet_every_condition(filters: Filters, accepted: bool) -> None:
    assert filters.accepts(ARTICLE) is accepted


def test_an_article_without_a_date_is_in_no_period() -> None:
    undated = make_article(published="")
    assert Filters().accepts(undated)
    assert not Filters(since="1900").accepts(undated)
    assert not Filters(until="2100").accepts(undated)


@given(st.dates(), st.dates())
def test_periods_are_inclusive(day: object, other: object) -> None:
    dated = make_article(published=str(day))
    assert Filters(since=str(day), until=str(day)).accepts(dated)
    assert Filters(since=str(other)).accepts(dated) == (str(other) <= str(day))
    assert Filters(until=str(other)).accepts(dated) == (str(day) <= str(other))


SHELF = (Collection(1, "Élysée", frozenset({1, 2})), Collection(2, "Iran", frozenset({2, 3})), Collection(3, "None"))


@pytest.mark.parametrize(
    ("named", "accepted"),
    [({"elysee"}, True), ({"Iran"}, False), ({"IRAN", "Élysée"}, True), ({"None"}, False), ({"unknown"}, False)],
)
def test_collections_stand_for_their_articles(named: set[str], accepted: bool) -> None:
    filters = Filters(collections=frozenset(named))
    with pytest.raises(ValueError, match="not known"):
        filters.accepts(ARTICLE)
    assert filters.within(SHELF).accepts(ARTICLE) is accepted
    assert not Filters(collections=frozenset(named), outlets=frozenset({"BBC"})).within(SHELF).accepts(ARTICLE)


def test_without_collections_nothing_is_put_in_their_place() -> None:
    assert Filters(outlets=frozenset({"FT"})).within(SHELF) == Filters(outlets=frozenset({"FT"}))


@given(st.frozensets(st.integers(1, 9)), st.frozensets(st.integers(1, 9)), st.frozensets(st.integers(1, 9)))
def test_several_collections_are_one_or_the_other(one: frozenset, other: frozenset, chosen: frozenset) -> None:
    shelf = (Collection(1, "One", one), Collection(2, "Other", other))
    both = Filters(articles=chosen, collections=frozenset({"one", "other"})).within(shelf)
    assert both == Filters(articles=chosen & (one | other))
