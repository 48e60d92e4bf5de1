from __future__ import annotations

import pytest

from askrs.exporting.references import reference, reference_runs, with_address
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


def test_text_from_right_to_left_keeps_the_order_of_the_reference() -> None:
    article = make_article(title="سلام", authors=("ليلى",), outlet="الشرق")
    assert reference(article) == "ليلى\u200e, “سلام\u200e”, الشرق\u200e, 25 October 2024"
    assert not any(run.italic for run in reference_runs(article, style="apa"))


def test_an_address_is_a_link_only_where_it_is_plain() -> None:
    runs = reference_runs(make_article())
    assert with_address(runs, make_article())[-1].href == "https://example.org/s400"
    assert not any(run.href for run in with_address(runs, make_article(url="javascript:alert(1)")))
    assert with_address(runs, make_article(url="", source="https://a.example/b"))[-1].href == "https://a.example/b"
    assert "".join(run.text for run in with_address(runs, make_article(url=""))).endswith(". (s400.html).")


@pytest.mark.parametrize(
    ("style", "end"),
    [
        ("askrs", ". https://example.org/s400"),
        ("chicago", "in “The canal,” https://example.org/s400."),
        ("apa", "in “The canal”. https://example.org/s400"),
    ],
)
def test_an_address_follows_as_the_style_has_it(style: str, end: str) -> None:
    runs = reference_runs(make_article(), (), ("The canal",), style)
    assert "".join(run.text for run in with_address(runs, make_article(), style)).endswith(end)
