"""How articles, dates, confidence and time are put into words."""

from __future__ import annotations

import html
from collections.abc import Sequence
from pathlib import PurePath
from urllib.parse import urlsplit

from askrs.domain.article import Article

__all__ = [
    "confidence",
    "counted",
    "date",
    "origin",
    "page_label",
    "remaining",
    "source_name",
    "title",
    "tooltip",
    "web_address",
]

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
_DOT = " · "


def title(article: Article) -> str:
    """The article's title, or the name of its file."""
    return article.title.strip() or source_name(article.source)


def source_name(source: str) -> str:
    """The last part of a path or address."""
    return PurePath(source.replace("\\", "/")).name or source


def date(published: str) -> str:
    """An ISO 8601 date as a reader writes it: ``2024-10-25`` is ``25 October 2024``."""
    parts = published[:10].split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > 3:
        return published
    if len(parts) == 1:
        return parts[0]
    month = int(parts[1])
    if not 1 <= month <= 12:
        return published
    day = [str(int(parts[2]))] if len(parts) == 3 else []
    return " ".join([*day, _MONTHS[month - 1], parts[0]])


def page_label(pages: Sequence[str]) -> str:
    """``p. 4``, ``pp. 4–5``, or nothing for a document without pages."""
    if not pages:
        return ""
    return f"p. {pages[0]}" if len(pages) == 1 else f"pp. {pages[0]}–{pages[-1]}"


def origin(article: Article, pages: Sequence[str] = ()) -> str:
    """Where it stands: outlet, date and page, as far as they are known."""
    return _DOT.join(filter(None, [article.outlet, date(article.published), page_label(pages)]))


def confidence(probability: float) -> str:
    """How sure the library is that it answers."""
    if probability >= 0.85:
        return "Answered clearly"
    if probability >= 0.65:
        return "Probably answered"
    return "Perhaps answered: read closely"


def counted(number: int, noun: str) -> str:
    """``1 article``, ``2 articles``."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def remaining(done: int, total: int, elapsed: float) -> str:
    """How long it will still take, once enough is done to tell; ``elapsed`` in seconds."""
    if done < 3 or elapsed < 2 or done >= total:
        return ""
    seconds = elapsed / done * (total - done)
    if seconds < 50:
        return "less than a minute left"
    return f"about {counted(round(seconds / 60), 'minute')} left"


def tooltip(text: str) -> str:
    """Outside text as a tooltip that shows it letter by letter and never renders it."""
    return f"<qt>{html.escape(text)}</qt>"


def web_address(url: str) -> str:
    """The site of an address that a browser may open, else nothing: only ``http`` and ``https`` lead outside."""
    try:
        parts = urlsplit(url)
        return parts.hostname or "" if parts.scheme in {"http", "https"} else ""
    except ValueError:
        return ""
