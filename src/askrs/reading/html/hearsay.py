"""What each part of a page says of its article, found by reading the page with that part alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from lxml import html as lxml_html

from askrs.domain.article import Metadata
from askrs.reading.html.metadata import page_metadata
from askrs.reading.html.page import parse
from askrs.reading.markup import pieces_of
from askrs.reading.reporting import Hearsay

__all__ = ["hearsay"]

_DEEP = 2000  # levels: libxml2 stops somewhere beyond, even with huge_tree


def hearsay(data: bytes, path: Path, _password: str = "") -> Hearsay:
    """Linked data, OpenGraph, other meta tags and the page itself, in this order; and all blocks that it shows."""
    tree = parse(data, path.name)
    said = (
        ("JSON-LD", _alone(tree, "script", lambda script: "ld+json" in (script.get("type") or ""))),
        ("OpenGraph", _alone(tree, "meta", lambda meta: (meta.get("property") or "").startswith(("og:", "article:")))),
        ("meta tags", _alone(tree, "meta", lambda _: True)),
        ("page", page_metadata(tree)),  # what was read alone is no longer in it
    )
    body = tree.find("body")
    shown = list(pieces_of(tree if body is None else body))
    warnings = ("The page is nested too deeply; its end may be missing.",) if _is_deep(tree) else ()
    return Hearsay(said, shown, warnings)


def _alone(tree: Any, tag: str, chosen: Callable[[Any], bool]) -> Metadata:  # noqa: ANN401 - an lxml element
    """The metadata of a page of nothing but the chosen elements, which are taken out of ``tree``."""
    page = lxml_html.document_fromstring("<html><head></head><body></body></html>")
    for element in [element for element in tree.iter(tag) if chosen(element)]:
        element.drop_tree()
        page.find("head").append(element)
    return page_metadata(page)


def _is_deep(tree: Any) -> bool:  # noqa: ANN401
    """Whether some element lies near libxml2's last level."""
    depth = 0
    level = [tree]
    while level and depth < _DEEP:
        level = [child for element in level for child in element]
        depth += 1
    return bool(level)
