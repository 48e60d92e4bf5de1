from __future__ import annotations

import pytest

from askrs.exporting.references import reference
from fakes import make_article


def test_a_reference_says_who_what_where_when_and_on_which_page() -> None:
    article = make_article(title="Title", outlet="Outlet")
    assert reference(article, ("3",)) == "Eldar Mamedov, “Title”, Outlet, 25 October 2024, p. 3"


def test_what_an_article_does_not_say_is_left_out() -> None:
    article = make_article(title="", authors=(), outlet="", published="", source="/a/b/paper.pdf")
    assert reference(article) == "“paper.pdf”"


@pytest.mark.parametrize(
    ("authors", "said"),
    [
        (("Ann",), "Ann, "),
        (("Ann", "Ben"), "Ann and Ben, "),
        (("Ann", "Ben", "Cy"), "Ann, Ben and Cy, "),
        (("Ann", "Ben", "Cy", "Di"), "Ann and others, "),
    ],
)
def test_authors_are_listed_as_far_as_three(authors: tuple[str, ...], said: str) -> None:
    assert reference(make_article(authors=authors)).startswith(f"{said}“")


@pytest.mark.parametrize(
    ("pages", "said"), [(("iv",), "p. iv"), (("3", "4"), "pp. 3–4"), (("3", "4", "5"), "pp. 3–5"), (("3", "3"), "p. 3")]
)
def test_pages_are_a_range(pages: tuple[str, ...], said: str) -> None:
    assert reference(make_article(), pages).endswith(f", {said}")


def test_a_text_without_pages_is_cited_by_its_chapter() -> None:
    assert reference(make_article(), (), ("The canal", "Tolls")).endswith(", in “The canal”")
    assert reference(make_article(), ("3",), ("The canal",)).endswith(", p. 3")
