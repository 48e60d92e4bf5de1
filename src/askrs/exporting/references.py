"""A source in one line, as a footnote or a list of sources gives it."""

from __future__ import annotations

from collections.abc import Sequence

from askrs.domain.article import Article
from askrs.domain.naming import article_name, spoken_date, spoken_place

__all__ = ["reference"]


def reference(article: Article, pages: Sequence[str] = (), sections: Sequence[str] = ()) -> str:
    """Who said it, where, when and on which page, or in which chapter of a text without pages, as far as is known.

    For example ``Eldar Mamedov, “Title”, Outlet, 25 October 2024, p. 3``.
    """
    place = spoken_place(pages, sections)
    said = f"“{article_name(article)}”", article.outlet, spoken_date(article.published), place
    return ", ".join(part for part in (_authors(article.authors), *said) if part)


def _authors(authors: Sequence[str]) -> str:
    if len(authors) > 3:
        return f"{authors[0]} and others"
    return " and ".join(filter(None, (", ".join(authors[:-1]), *authors[-1:])))
