"""A source in one line, as a footnote or a list of sources gives it, with the address where it can be read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from askrs.domain.article import Article
from askrs.domain.naming import article_name, source_name
from askrs.domain.paper import Run
from askrs.exporting.inert import one_line
from askrs.exporting.styles import DEFAULT_STYLE, style_named

__all__ = ["address_of", "plain_address", "reference", "reference_runs", "with_address"]

# A web address that needs no escaping anywhere, without a user name that could pass for the host.
_ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(?::\d+)?(?:[/?#][A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]*)?")


def reference(
    article: Article, pages: Sequence[str] = (), sections: Sequence[str] = (), style: str = DEFAULT_STYLE
) -> str:
    """Who said it, where, when and on which page, or in which chapter of a text without pages, as far as is known.

    For example ``Eldar Mamedov, “Title”, Outlet, 25 October 2024, p. 3``.
    """
    return "".join(run.text for run in reference_runs(article, pages, sections, style))


def reference_runs(
    article: Article, pages: Sequence[str] = (), sections: Sequence[str] = (), style: str = DEFAULT_STYLE
) -> tuple[Run, ...]:
    """The same in pieces, since some styles set the outlet in italics.

    It reads from left to right, whatever the directions of its parts are.
    """
    card = replace(
        article,
        title=_set_off(article_name(article)),
        authors=tuple(map(_set_off, article.authors)),
        outlet=_set_off(article.outlet),
        published=_set_off(article.published),
    )
    return style_named(style).cite(card, tuple(map(_set_off, pages)), tuple(map(_set_off, sections)))


def with_address(runs: tuple[Run, ...], article: Article, style: str = DEFAULT_STYLE) -> tuple[Run, ...]:
    """A reference with the address behind it, or the name of the file, as a whole sentence."""
    kind, url = style_named(style), address_of(article)
    ended = runs[-1].text.endswith((".", "?", "!"))
    if url:
        joint = kind.joint.lstrip(".") if ended else kind.joint
        if joint.startswith(",") and runs[-1].text.endswith("”"):  # a comma goes before a closing quotation mark
            runs, joint = (*runs[:-1], Run(f"{runs[-1].text[:-1]},”")), joint[1:]
        return (*runs, Run(joint), Run(one_line(url), href=url if plain_address(url) else ""), *_stop(kind.stop))
    if article.title.strip():
        return (*runs, Run(" " if ended else ". "), Run(f"({one_line(source_name(article.source))})"), *_stop(True))
    return (*runs, *_stop(not ended))


def address_of(article: Article) -> str:
    """Where it can be read: the address that it gives itself, or else the one that it was read from."""
    return article.url or (article.source if plain_address(article.source) else "")


def plain_address(url: str) -> bool:
    """Whether an address may become a link: ``http`` or ``https``, and nothing in it that could mislead."""
    return _ADDRESS.fullmatch(url) is not None


def _set_off(text: str) -> str:
    """Text from right to left ends with a left-to-right mark, so that what follows does not join it (annex 9, 2.6)."""
    said = one_line(text)
    return f"{said}\u200e" if any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in said) else said


def _stop(wanted: bool) -> tuple[Run, ...]:
    return (Run("."),) if wanted else ()
