"""Linked data (JSON-LD, schema.org): the article that a page describes in a script for search engines.

Sites write it by template, so it is nested, spread over several scripts and broken in every way; what cannot be mended
is passed over.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from askrs.reading.tidy import tidy

__all__ = ["linked_article", "name_of", "text_of"]

_ARTICLES = re.compile(r"(?:article|report|blogposting|posting|opinionpiece|review|analysis)$", re.I)
_FIELDS = ("headline", "author", "datePublished", "publisher")
_INSIDE = ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item")
_DEPTH = 6
_WRAPPING = re.compile(r"^\s*(?:/[/*]\s*)?<!(?:\[CDATA\[|--)(?:\s*\*/)?|(?:/[/*]\s*)?(?:\]\]>|-->)(?:\s*\*/)?\s*$")
_MENDING = (
    (re.compile(r",\s*([}\]])"), r"\1"),  # a comma behind the last entry
    (re.compile(r'([}\]"])\s+(?="[\w@]+"\s*:)'), r"\1,"),  # none between two entries
    (re.compile(r'\\(?![\\"/bfnrtu])'), r"\\\\"),
)


def linked_article(tree: Any) -> dict[str, Any]:  # noqa: ANN401 - an lxml element
    """The fullest description of an article on the page, its author and publisher looked up where it only points."""
    nodes = [node for script in tree.iterfind(".//script[@type]") for node in _nodes(_parsed(script))]
    named = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    articles = [node for node in nodes if any(map(_ARTICLES.search, _kinds(node)))]
    best = max(articles, key=lambda node: sum(bool(node.get(field)) for field in _FIELDS), default={})
    return {key: _looked_up(value, named) if key in _FIELDS else value for key, value in best.items()}


def name_of(value: object) -> str:
    """The name in a person, an organisation, a list of them or a plain string."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("name")
        value = value[0] if isinstance(value, list) and value else value
    return text_of(value)


def text_of(value: object) -> str:
    """A JSON string as text; some sites put HTML entities into it."""
    return tidy(unescape(value)) if isinstance(value, str) else ""


def _parsed(script: Any) -> object:  # noqa: ANN401
    """The data in a script, mended where it is only a little broken; None where it cannot be."""
    if "ld+json" not in script.get("type").lower():
        return None
    text = re.sub(r"[\x00-\x1f]+", " ", _WRAPPING.sub("", _WRAPPING.sub("", script.text or ""))).strip().rstrip(";")
    mended = text
    for pattern, replacement in _MENDING:
        mended = pattern.sub(replacement, mended)
    for attempt in (text, mended):
        try:
            return json.loads(attempt)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(data: object, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > _DEPTH:
        return
    if isinstance(data, list):
        for entry in data:
            yield from _nodes(entry, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key in _INSIDE:
            yield from _nodes(data.get(key), depth + 1)


def _kinds(node: dict[str, Any]) -> list[str]:
    kinds = node.get("@type")
    return [str(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])]


def _looked_up(value: object, named: dict[str, dict[str, Any]]) -> object:
    """``value`` with references such as ``{"@id": "#publisher"}`` replaced by what they point to."""
    if isinstance(value, list):
        return [_looked_up(entry, named) for entry in value]
    if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
        return named.get(value["@id"], value)
    return value
