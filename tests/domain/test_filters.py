from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
