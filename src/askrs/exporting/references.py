"""A source in one line, as a footnote or a list of sources gives it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import PurePath

from askrs.domain.article import Article

__all__ = ["name", "reference", "spoken_date"]

# English whatever the computer's language: the sentence around the date is English too.
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def reference(article: Article, pages: Sequence[str] = ()) -> str:
    """Who said it, where, when and on which page, as far as the article says.

    For example ``Eldar Mamedov, “Title”, Outlet, 25 October 2024, p. 3``.
    """
    said = f"“{name(article)}”", article.outlet, spoken_date(article.published), _pages(pages)
    return ", ".join(part for part in (_authors(article.authors), *said) if part)


def name(article: Article) -> str:
    """The article's title, or its file's name where it has none."""
    return article.title.strip() or PurePath(article.source).name or article.source


def spoken_date(published: str) -> str:
    """An ISO 8601 date in words; what is no such date stays as it is.

    >>> spoken_date("2024-10-25"), spoken_date("2024-10"), spoken_date("2024")
    ('25 October 2024', 'October 2024', '2024')
    """
    year, _, rest = published.partition("-")
    try:
        day = date.fromisoformat(f"{published}-01" if len(rest) == 2 else published)
    except ValueError:
        return published
    month = _MONTHS[day.month - 1]
    return f"{month} {year}" if len(rest) == 2 else f"{day.day} {month} {year}"


def _authors(authors: Sequence[str]) -> str:
    if len(authors) > 3:
        return f"{authors[0]} and others"
    return " and ".join(filter(None, (", ".join(authors[:-1]), *authors[-1:])))


def _pages(pages: Sequence[str]) -> str:
    if not pages:
        return ""
    return f"p. {pages[0]}" if pages[0] == pages[-1] else f"pp. {pages[0]}–{pages[-1]}"
