"""How articles, dates, pages, what is missing and readings of a question are called where a person reads of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from askrs.domain.answer import Among
from askrs.domain.article import Article

__all__ = [
    "article_name",
    "counted",
    "source_name",
    "spoken_among",
    "spoken_by_words",
    "spoken_date",
    "spoken_missing",
    "spoken_pages",
    "spoken_place",
    "spoken_reading",
]

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


def article_name(article: Article) -> str:
    """The article's title, or the name of its file where it has none."""
    return article.title.strip() or source_name(article.source)


def counted(number: int, noun: str) -> str:
    """A number of things.

    >>> counted(1, "article"), counted(1200, "article")
    ('1 article', '1,200 articles')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def source_name(source: str) -> str:
    """The last part of a path or address.

    >>> source_name("/articles/talks.pdf")
    'talks.pdf'
    """
    return source.replace("\\", "/").rstrip("/").rpartition("/")[2] or source


def spoken_date(published: str) -> str:
    """An ISO 8601 date, or the date of an ISO 8601 moment, in words; what is neither stays as it is.

    >>> spoken_date("2024-10-25"), spoken_date("2024-10"), spoken_date("2024")
    ('25 October 2024', 'October 2024', '2024')
    """
    said = published.partition("T")[0]
    year, _, rest = said.partition("-")
    try:
        day = date.fromisoformat(f"{said}-01" if len(rest) == 2 else said)
    except ValueError:
        return published
    month = _MONTHS[day.month - 1]
    return f"{month} {year}" if len(rest) == 2 else f"{day.day} {month} {year}"


def spoken_among(among: Among | None) -> str:
    """That a question was put to some articles only, or nothing where it was put to all.

    >>> spoken_among(Among(12, 2400))
    'Asked among 12 of 2,400 articles.'
    """
    return f"Asked among {among.asked:,} of {among.total:,} articles." if among else ""


def spoken_by_words(by_words: bool) -> str:
    """That and why an answer was searched by words alone, else nothing."""
    return "Found by its words alone: the articles are still to be encoded for the present model." if by_words else ""


def spoken_missing(missing: str, among: Among | None = None) -> str:
    """A sentence on what a question asked for, or nothing where the question did not say.

    >>> spoken_missing("which faction")
    'No passage in your library says which faction.'
    """
    where = "in the articles that were asked" if among else "in your library"
    return f"No passage {where} says {missing}." if missing else ""


def spoken_pages(pages: Sequence[str]) -> str:
    """``p. 4``, ``pp. 4–5``, or nothing for a document without pages."""
    if not pages:
        return ""
    return f"p. {pages[0]}" if pages[0] == pages[-1] else f"pp. {pages[0]}–{pages[-1]}"


def spoken_place(pages: Sequence[str], sections: Sequence[str]) -> str:
    """The pages, or else the chapter: the outermost of the headings that a place stands under.

    >>> spoken_place((), ("The canal", "Tolls"))
    'in “The canal”'
    """
    return spoken_pages(pages) or (f"in “{sections[0]}”" if sections else "")


def spoken_reading(read_as: Sequence[tuple[str, str]]) -> str:
    """What was searched instead of what was typed, or nothing where all was searched as it was typed.

    >>> spoken_reading([("rusia", "russia"), ("deel", "deal")])
    'Searched for “russia” instead of “rusia” and “deal” instead of “deel”.'
    """
    said = [f"“{searched}” instead of “{typed}”" for typed, searched in read_as]
    if not said:
        return ""
    return f"Searched for {' and '.join(filter(None, [', '.join(said[:-1]), said[-1]]))}."
