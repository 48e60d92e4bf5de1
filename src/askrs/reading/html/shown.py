"""What a page shows of its article's origin to anybody who looks at it: byline, date, masthead, copyright notice."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from askrs.reading.bylines import byline_names
from askrs.reading.creditlines import Credit, is_person, read_credit
from askrs.reading.dates import find_date, parse_date
from askrs.reading.outlets import copyright_holder, find_outlet
from askrs.reading.tidy import tidy
from askrs.reading.titles import same_title, tails

__all__ = ["shown_authors", "shown_date", "shown_outlet", "shown_title"]

_NEAR = 60  # elements around the headline in which its credits stand
_LONGEST = 160  # code points of a line of credits
_MASTHEADS = ("masthead", "logo", "brand", "site-title", "site-name", "sitename", "banner-title", "publication-name")


def shown_title(tree: Any) -> str:  # noqa: ANN401 - an lxml element
    """The ``<title>``, or the only ``<h1>`` where that says the same in fewer words or there is no title."""
    title = tidy(tree.findtext(".//title") or "")
    headings = [text for heading in tree.iter("h1") if (text := _words(heading))]
    if len(headings) == 1 and (not title or headings[0].casefold() in title.casefold()):
        return headings[0]
    return next((heading for heading in headings if same_title(heading, title)), title)


def shown_authors(tree: Any) -> tuple[str, ...]:  # noqa: ANN401
    """The people of the element that is called a byline, else of the credits under the headline."""
    for element in tree.xpath("//*[@rel='author' or @itemprop='author' or contains(@class, 'byline')]")[:5]:
        text = _words(element)
        names = byline_names(text) or byline_names(f"By {text}")
        if names and len(text) <= 120:
            return names
    credits_ = list(_credits(tree))
    named = next((credit.authors for credit in credits_ if credit.authors), ())
    return named or tuple(part for credit in credits_ for part in credit.rest if is_person(part))[:1]


def shown_date(tree: Any) -> str:  # noqa: ANN401
    """The day of the first ``<time>``, else of the credits under the headline."""
    for element in tree.xpath("//time | //*[@itemprop='datePublished']")[:5]:
        day = parse_date(element.get("datetime") or element.get("content") or tidy("".join(element.itertext())))
        if day:
            return day
    credited = next((credit.published for credit in _credits(tree) if credit.published), "")
    if credited:
        return credited
    dated = tree.xpath("//*[contains(@class, 'date') or contains(@class, 'published')]")[:5]
    return next((day for element in dated if len(text := _words(element)) <= 80 and (day := find_date(text))), "")


def shown_outlet(tree: Any) -> str:  # noqa: ANN401
    """The outlet, where two of title bar, masthead and copyright notice agree on its name."""
    title = tidy(tree.findtext(".//title") or "")
    return find_outlet(
        {
            "title bar": tails(title),
            "masthead": list(islice(_mastheads(tree), 6)),
            "copyright": [
                name for text in _texts(tree) if "©" in text or "opyright" in text for name in _holders(text)
            ],
        }
    )


def _holders(text: str) -> list[str]:
    """Whom a footer names in its copyright notice, or right before it: ``The Desk, a weekly. © 2023``."""
    named = [] if len(text) > 400 else copyright_holder(text)
    opening = text.partition("©")[0].split(",")[0].split(" is ")[0].strip(" .")
    return [*named, *([opening] if 0 < len(opening) <= 60 else [])]


def _mastheads(tree: Any) -> Iterator[str]:  # noqa: ANN401
    for element in tree.iter("div", "a", "span", "header", "h1", "h2", "p", "img"):
        called = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
        if any(word in called for word in _MASTHEADS):
            link = next(element.iter("a"), element)
            yield element.get("alt") or _words(link)


def _credits(tree: Any) -> Iterator[Credit]:  # noqa: ANN401
    """The credits in the short elements that follow the headline."""
    heading = next(tree.iter("h1"), None)
    if heading is None:
        return
    following = heading.xpath("following::*[self::p or self::div or self::span or self::li or self::address]")
    for element in following[:_NEAR]:
        text = _words(element)
        if len(text) <= _LONGEST and (credit := read_credit(text)):
            yield credit
        elif element.tag == "p" and len(text) > _LONGEST:  # the body has begun
            return


def _texts(tree: Any) -> Iterator[str]:  # noqa: ANN401
    """The text right in each element: whole subtrees, once for every level, would take for ever on a deep page."""
    for element in tree.iter("p", "div", "footer", "span", "small", "li"):
        yield tidy("".join([element.text or "", *(child.tail or "" for child in element)]))


def _words(element: Any) -> str:  # noqa: ANN401
    return tidy(" ".join(element.itertext()))
