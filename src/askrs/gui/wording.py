"""How articles, dates, confidence and time are put into words."""

from __future__ import annotations

import html
from collections.abc import Sequence
from urllib.parse import urlsplit

from askrs.domain.article import Article
from askrs.domain.naming import counted, spoken_date, spoken_place
from askrs.gui.directions import isolated

__all__ = [
    "confidence",
    "counted",
    "origin",
    "remaining",
    "tooltip",
    "web_address",
]

_DOT = " · "


def origin(article: Article, pages: Sequence[str] = (), sections: Sequence[str] = ()) -> str:
    """Where it stands: outlet, date and page, or the chapter of a text without pages, as far as they are known."""
    place = spoken_place(pages, [isolated(section) for section in sections])
    return _DOT.join(filter(None, [isolated(article.outlet), spoken_date(article.published), place]))


def confidence(probability: float) -> str:
    """How sure the library is that it answers."""
    if probability >= 0.85:
        return "Answered clearly"
    if probability >= 0.65:
        return "Probably answered"
    return "Perhaps answered: read closely"


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
