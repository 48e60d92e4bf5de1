from __future__ import annotations

import pytest

from askrs.exporting.styles import DEFAULT_STYLE, STYLES, style_named
from fakes import make_article

TWO = ("Ann Lee", "Ben Okafor")


def cited(name, pages=(), sections=(), **card):
    runs = style_named(name).cite(make_article(**({"title": "Title", "outlet": "Outlet"} | card)), pages, sections)
    return "".join(f"*{run.text}*" if run.italic else run.text for run in runs)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("askrs", "Ann Lee and Ben Okafor, “Title”, Outlet, 25 October 2024, pp. 3–4"),
        ("chicago", "Ann Lee and Ben Okafor, “Title,” *Outlet*, October 25, 2024, 3–4"),
        ("apa", "Lee, A., & Okafor, B. (2024, October 25). Title. *Outlet*, pp. 3–4"),
    ],
)
def test_each_style_has_its_order(name, said):
    assert cited(name, ("3", "4"), authors=TWO) == said


@pytest.mark.parametrize(
    ("name", "said"),
    [("askrs", "“f.pdf”"), ("chicago", "“f.pdf”"), ("apa", "f.pdf. (n.d.)")],
)
def test_what_is_not_known_is_left_out(name, said):
    assert cited(name, title="", authors=(), outlet="", published="", source="/a/f.pdf") == said


@pytest.mark.parametrize(
    ("published", "chicago", "apa"),
    [
        ("2024-10", "*Outlet*, October 2024", "(2024, October)"),
        ("2024", "*Outlet*, 2024", "(2024)"),
        ("last spring", "*Outlet*, last spring", "(last spring)"),
    ],
)
def test_dates_are_as_exact_as_they_are_known(published, chicago, apa):
    assert cited("chicago", published=published).endswith(chicago)
    assert apa in cited("apa", published=published)


def test_a_chapter_stands_where_there_are_no_pages():
    assert cited("chicago", (), ("The canal",)).endswith("2024, in “The canal”")
    assert cited("apa", (), ("The canal",)).endswith("*Outlet*, in “The canal”")
    assert cited("apa", ("3",), outlet="").endswith("Title. p. 3")


def test_a_title_that_asks_needs_no_stop():
    assert "). Who pays? *Outlet*" in cited("apa", title="Who pays?")
    assert "“Who pays?,” *Outlet*" in cited("chicago", title="Who pays?")


@pytest.mark.parametrize(
    ("number", "chicago", "apa"),
    [
        (1, "N0 A, ", "A, N. ("),
        (3, "N0 A, N1 A, and N2 A, ", "("),
        (4, "N0 A et al., ", "("),
        (22, "N0 A et al., ", "… "),
    ],
)
def test_many_authors_are_listed_as_the_style_has_it(number, chicago, apa):
    authors = tuple(f"N{n} A" for n in range(number))
    assert cited("chicago", authors=authors).startswith(chicago)
    assert apa in cited("apa", authors=tuple(f"N{'o' * n} A" for n in range(number)))


def test_what_is_no_style_is_the_default():
    assert style_named("harvard") is STYLES[DEFAULT_STYLE]
    assert all(name == style.name for name, style in STYLES.items())
