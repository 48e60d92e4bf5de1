"""What a page says of its article: JSON-LD first, then OpenGraph and meta tags, then what the page shows."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from askrs.domain.article import Metadata
from askrs.reading.bylines import author_names
from askrs.reading.dates import parse_date
from askrs.reading.html.linked import linked_article, name_of, text_of
from askrs.reading.html.shown import shown_authors, shown_date, shown_outlet, shown_title
from askrs.reading.tidy import tidy
from askrs.reading.titles import without_outlet

__all__ = ["page_metadata"]

_TITLE = ("og:title", "twitter:title", "dc.title", "citation_title", "parsely-title", "sailthru.title")
_AUTHOR = ("citation_author", "author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl")
_OUTLET = ("og:site_name", "application-name", "citation_journal_title", "dc.publisher")
_DATE = (
    "article:published_time", "og:published_time", "article:published", "citation_publication_date", "citation_date",
    "datepublished", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "pubdate", "publish-date", "date",
    "parsely-pub-date", "sailthru.date",
)  # fmt: skip
_NOBODY = frozenset({"admin", "administrator", "editor", "guest", "staff", "unknown", "user", "webmaster"})
_URL = ("og:url", "twitter:url", "citation_fulltext_html_url")


def page_metadata(tree: Any) -> Metadata:  # noqa: ANN401 - an lxml element
    """The metadata of a page; what it does not say stays empty."""
    linked, metas = linked_article(tree), _metas(tree)
    outlet = name_of(linked.get("publisher")) or _first(metas, _OUTLET) or _publisher(metas) or shown_outlet(tree)
    title = text_of(linked.get("headline")) or _first(metas, _TITLE) or shown_title(tree)
    url = _first(metas, _URL) or _canonical(tree) or text_of(linked.get("url"))
    return Metadata(
        title=without_outlet(title, outlet or _site(url)),
        authors=_authors(linked.get("author")) or _meta_authors(metas) or shown_authors(tree),
        outlet=outlet,
        published=parse_date(text_of(linked.get("datePublished"))) or _first_date(metas) or shown_date(tree),
        url=url if url.startswith(("http://", "https://")) else "",
        language=_language(tree, linked),
    )


def _metas(tree: Any) -> dict[str, list[str]]:  # noqa: ANN401
    found: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = tidy(meta.get("content") or "")
        if name and content:
            found.setdefault(name.strip().lower(), []).append(content)
    return found


def _first(metas: dict[str, list[str]], names: tuple[str, ...]) -> str:
    return next((metas[name][0] for name in names if name in metas), "")


def _publisher(metas: dict[str, list[str]]) -> str:
    """The publisher's name; some sites put its address there."""
    return next((name for name in metas.get("publisher", ()) if "/" not in name and "@" not in name), "")


def _first_date(metas: dict[str, list[str]]) -> str:
    return next((day for name in _DATE for value in metas.get(name, ()) if (day := parse_date(value))), "")


def _meta_authors(metas: dict[str, list[str]]) -> tuple[str, ...]:
    for name in _AUTHOR:
        names = tuple(dict.fromkeys(person for value in metas.get(name, ()) for person in author_names(value)))
        names = tuple(name for name in names if name.casefold() not in _NOBODY)
        if names:
            return names
    return ()


def _authors(value: object) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(dict.fromkeys(name for entry in values for name in author_names(name_of(entry))))


def _canonical(tree: Any) -> str:  # noqa: ANN401
    links = tree.xpath("//link[@rel='canonical']/@href")
    return str(links[0]).strip() if links else ""


def _site(url: str) -> str:
    """``bbc`` of ``https://www.bbc.co.uk/…``: enough to know the site's name at the end of a title."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return max(host.removeprefix("www.").split(".")[:-1], key=len, default="")


def _language(tree: Any, linked: dict[str, Any]) -> str:  # noqa: ANN401
    return text_of(linked.get("inLanguage")) or tidy(
        tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    )
