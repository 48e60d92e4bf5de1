"""The head of a Markdown or text file, in YAML or nearly so: what notes and web clippers say of an article."""

from __future__ import annotations

import re
from typing import Any

import yaml

from askrs.domain.article import Metadata
from askrs.reading.bylines import author_names
from askrs.reading.dates import parse_date
from askrs.reading.tidy import tidy

__all__ = ["split_front_matter"]

_BLOCK = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
_KEY = r"(?:title|headline|authors?|by|date|published|publication|publisher|outlet|source|site|url|link|language)"
_PLAIN = re.compile(
    rf"\A((?:{_KEY}[ \t]*:[ \t]*\S.*\n){{2,}})[ \t]*(?:\n|\Z)", re.I
)  # as reading-list programs export it
_OUTLET = ("outlet", "publication", "publisher", "site_name", "site", "source")
_URL = ("url", "link", "canonical", "source_url", "source")
_DATE = ("published", "date", "publish_date", "pubdate")  # never "created" or "modified": those are the file's
_LINK = re.compile(r"https?://\S+")


def split_front_matter(text: str) -> tuple[Metadata, str]:
    """What the head of a Markdown ``text`` says, and the text behind it."""
    match = _BLOCK.match(text) or _PLAIN.match(text)
    fields = _fields(match[1]) if match else {}
    if not match or not fields:
        return Metadata(), text
    return _metadata(fields), text[match.end() :]


def _fields(block: str) -> dict[str, Any]:
    try:
        loaded = yaml.safe_load(block)
    except (yaml.YAMLError, ValueError):  # "title: War: a history" is no YAML, but everybody writes it
        pairs = (line.partition(":") for line in block.splitlines() if re.match(r"\w[\w -]*:", line))
        loaded = {key: value.strip(" \"'") for key, _, value in pairs}
    return {str(key).strip().lower(): value for key, value in loaded.items()} if isinstance(loaded, dict) else {}


def _metadata(fields: dict[str, Any]) -> Metadata:
    return Metadata(
        title=_text(fields.get("title") or fields.get("headline")),
        authors=_authors(fields.get("authors") or fields.get("author") or fields.get("by")),
        outlet=next((text for key in _OUTLET if (text := _text(fields.get(key))) and not _LINK.match(text)), ""),
        published=next((day for key in _DATE if (day := parse_date(_text(fields.get(key))))), ""),
        url=next((text for key in _URL if _LINK.match(text := _text(fields.get(key)))), ""),
        language=_text(fields.get("language") or fields.get("lang")),
    )


def _authors(value: object) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(dict.fromkeys(name for entry in values for name in author_names(_text(entry))))


def _text(value: object) -> str:
    """A field as text: dates as ISO, mappings by their name, ``[[links]]`` of note programs by what they show."""
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, list):
        value = value[0] if value else None
    if value is None or isinstance(value, (bool, dict, list)):
        return ""
    return tidy(re.sub(r"\[\[(?:[^\]|]*\|)?([^\]]*)\]\]", r"\1", str(value)))
