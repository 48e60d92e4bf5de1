from __future__ import annotations

import pytest

from askrs.domain.naming import (
    article_name,
    source_name,
    spoken_date,
    spoken_missing,
    spoken_pages,
    spoken_place,
    spoken_reading,
)
from fakes import make_article


@pytest.mark.parametrize(
    ("published", "said"),
    [
        ("1999-01-02", "2 January 1999"),
        ("1999-12", "December 1999"),
        ("1999", "1999"),
        ("", ""),
        ("spring", "spring"),
        ("1999-13", "1999-13"),
        ("2026-01-02T08:00:00Z", "2 January 2026"),
    ],
)
def test_dates_are_in_words_as_far_as_they_are_known(published: str, said: str) -> None:
    assert spoken_date(published) == said


def test_an_article_without_a_title_is_called_by_its_file() -> None:
    assert article_name(make_article(title=" ", source="/a/paper.pdf")) == "paper.pdf"
    assert article_name(make_article(title=" Kyiv ")) == "Kyiv"
    assert source_name("C:\\articles\\talks.pdf") == "talks.pdf"


def test_what_is_missing_is_a_sentence_where_it_has_a_name() -> None:
    assert spoken_missing("how many people") == "No passage in your library says how many people."
    assert spoken_missing("") == ""


def test_pages_are_said_only_where_there_are_some() -> None:
    assert [spoken_pages(pages) for pages in ((), ("iv",), ("3", "4"))] == ["", "p. iv", "pp. 3–4"]


def test_a_place_is_a_page_or_else_a_chapter() -> None:
    assert spoken_place(("3",), ("Suez",)) == "p. 3"
    assert spoken_place((), ("Suez", "Tolls")) == "in “Suez”"
    assert spoken_place((), ()) == ""


def test_what_was_read_otherwise_is_one_sentence() -> None:
    assert spoken_reading(()) == ""
    assert spoken_reading((("grane", "grain"),)) == "Searched for “grain” instead of “grane”."
    assert spoken_reading((("a", "b"), ("c", "d"), ("e", "f"))) == (
        "Searched for “b” instead of “a”, “d” instead of “c” and “f” instead of “e”."
    )
