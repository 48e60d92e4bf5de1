"""What a page says of its article: JSON-LD first, then OpenGraph and meta tags, then what the page shows."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from askrs.domain.article import Metadata
from askrs.reading.bylines import author_names, byline_names
from askrs.reading.dates import parse_date
from askrs.reading.tidy import tidy
from askrs.reading.titles import same_title, without_outlet

__all__ = ["page_metadata"]

_ARTICLES = re.compile(r"(?:article|report|blogposting|posting|opinionpiece|review|analysis)$", re.I)
_TITLE = ("og:title", "twitter:title", "dc.title", "citation_title", "parsely-title", "sailthru.title")
_AUTHOR = ("citation_author", "author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl")
_OUTLET = ("og:site_name", "application-name", "citation_journal_title", "dc.publisher")
_DATE = (
    "article:published_time", "og:published_time", "article:published", "citation_publication_date", "citation_date",
    "datepublished", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "pubdate", "publish-date", "date",
    "parsely-pub-date", "sailthru.date",
)  # fmt: skip
_URL = ("og:url", "twitter:url", "citation_fulltext_html_url")


def page_metadata(tree: Any) -> Metadata:  # noqa: ANN401 - an lxml element
    """The metadata of a page; what it does not say stays empty."""
    linked, metas = _json_ld(tree), _metas(tree)
    outlet = _name(linked.get("publisher")) or _first(metas, _OUTLET)
    title = _text(linked.get("headline")) or _first(metas, _TITLE) or _shown_title(tree)
    url = _first(metas, _URL) or _canonical(tree) or _text(linked.get("url"))
    return Metadata(
        title=without_outlet(title, outlet or _site(url)),
        authors=_authors(linked.get("author")) or _meta_authors(metas) or _shown_authors(tree),
        outlet=outlet,
        published=parse_date(_text(linked.get("datePublished"))) or _first_date(metas) or _shown_date(tree),
        url=url if url.startswith(("http://", "https://")) else "",
        language=_language(tree, linked),
    )


def _json_ld(tree: Any) -> dict[str, Any]:  # noqa: ANN401
    """The first article among the page's linked data, graphs and lists included."""
    for script in tree.iterfind(".//script[@type]"):
        if "ld+json" not in script.get("type"):
            continue
        try:
            data = json.loads(re.sub(r"[\x00-\x1f]+", " ", (script.text or "").strip().rstrip(";")))
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            kinds = node.get("@type")
            if any(_ARTICLES.search(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])):
                return node
    return {}


def _nodes(data: object, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > 6:
        return
    if isinstance(data, list):
        for entry in data:
            yield from _nodes(entry, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"):
            yield from _nodes(data.get(key), depth + 1)


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


def _first_date(metas: dict[str, list[str]]) -> str:
    return next((day for name in _DATE for value in metas.get(name, ()) if (day := parse_date(value))), "")


def _meta_authors(metas: dict[str, list[str]]) -> tuple[str, ...]:
    for name in _AUTHOR:
        names = tuple(dict.fromkeys(person for value in metas.get(name, ()) for person in author_names(value)))
        if names:
            return names
    return ()


def _authors(value: object) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(dict.fromkeys(name for entry in values for name in author_names(_name(entry))))


def _name(value: object) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("name")
        value = value[0] if isinstance(value, list) and value else value
    return _text(value)


def _text(value: object) -> str:
    """A JSON string as text; some sites put HTML entities into it."""
    from html import unescape

    return tidy(unescape(value)) if isinstance(value, str) else ""


def _shown_title(tree: Any) -> str:  # noqa: ANN401
    """The ``<title>``, or the only ``<h1>`` where that says the same in fewer words or there is no title."""
    title = tidy(tree.findtext(".//title") or "")
    headings = [text for heading in tree.iter("h1") if (text := tidy("".join(heading.itertext())))]
    if len(headings) == 1 and (not title or headings[0].casefold() in title.casefold()):
        return headings[0]
    return next((heading for heading in headings if same_title(heading, title)), title)


def _shown_authors(tree: Any) -> tuple[str, ...]:  # noqa: ANN401
    for element in tree.xpath("//*[@rel='author' or @itemprop='author' or contains(@class, 'byline')]")[:5]:
        text = tidy(" ".join(element.itertext()))
        names = byline_names(text) or byline_names(f"By {text}")
        if names and len(text) <= 120:
            return names
    return ()


def _shown_date(tree: Any) -> str:  # noqa: ANN401
    for element in tree.xpath("//time | //*[@itemprop='datePublished']")[:5]:
        day = parse_date(element.get("datetime") or element.get("content") or tidy("".join(element.itertext())))
        if day:
            return day
    return ""


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
    return _text(linked.get("inLanguage")) or tidy(
        tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    )
