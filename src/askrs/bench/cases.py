"""Questions with known answers, read from disk.

A set is a folder with ``articles/``, one file an article, and ``cases.jsonl``, one case a line:

    {"id": "1", "question": "Who …?", "answerable": true, "articles": ["file.html"],
     "evidence": [{"article": "file.html", "quote": "…"}], "also_ok": [], "scope": ["file.html"]}

``scope`` restricts a question that does not stand alone to these articles; ``also_ok`` holds further right quotes;
``type`` (why, who …), ``style`` (plain, typo …) and ``unanswerable_kind`` (near miss …) sort the cases for breakdowns.
Everything but id, question and answerable may be missing; what else a line says is ignored.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from askrs.errors import SettingsError

__all__ = ["Case", "CaseSet", "load", "load_files", "spread"]

_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Case:
    """A question; the names of the files that answer it, and the ``quotes`` of which any one is a right highlight.

    ``type`` is what it asks for, ``style`` how it is put, ``kind`` why it cannot be answered; each may be empty.
    """

    id: str
    question: str
    answerable: bool
    articles: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    scope: tuple[str, ...] = ()
    type: str = ""
    style: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class CaseSet:
    """Cases about the files in the folder ``articles``; ``name`` is what reports call them."""

    name: str
    articles: Path
    cases: tuple[Case, ...]


def load(folder: Path) -> CaseSet:
    """The set in ``folder``."""
    return load_files(folder / "cases.jsonl", folder / "articles", folder.resolve().name)


def load_files(cases: Path, articles: Path, name: str = "") -> CaseSet:
    """A set from a file of cases and a folder of articles that may stand anywhere."""
    if not articles.is_dir():
        raise SettingsError(f"There is no folder of articles at {articles}.", "Name one with --articles.")
    try:
        lines = cases.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"The cases {cases} cannot be read.", "Name a file of JSON lines.") from error
    names = {file.name for file in articles.rglob("*")}
    read = [_case(line, f"{cases}:{number}", names) for number, line in enumerate(lines, start=1) if line.strip()]
    if len({case.id for case in read}) != len(read):
        raise SettingsError(f"Two cases in {cases} have the same id.", "Give each case an id of its own.")
    if not read:
        raise SettingsError(f"There are no cases in {cases}.", "Write one case a line.")
    return CaseSet(name or cases.stem, articles, tuple(read))


def spread(cases: tuple[_Item, ...], limit: int | None) -> tuple[_Item, ...]:
    """At most ``limit`` cases, taken evenly from the whole, so that a short run resembles a long one."""
    if limit is None or limit >= len(cases):
        return cases
    return tuple(cases[number * len(cases) // limit] for number in range(limit))


def _case(line: str, place: str, names: set[str]) -> Case:
    try:
        fields = json.loads(line)
        case = Case(
            id=str(fields["id"]),
            question=_words(fields["question"]),
            answerable=bool(fields["answerable"]),
            articles=tuple(fields.get("articles") or ()),
            quotes=tuple(_quotes([*(fields.get("evidence") or ()), *(fields.get("also_ok") or ())])),
            scope=tuple(fields.get("scope") or ()),
            type=str(fields.get("type") or ""),
            style=str(fields.get("style") or ""),
            kind=str(fields.get("unanswerable_kind") or ""),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        hint = "Each line is an object with id, question and answerable."
        raise SettingsError(f"{place} is not a case.", hint) from error
    missing = {*case.articles, *case.scope} - names
    if missing:
        raise SettingsError(f"{place} names a missing article: {min(missing)}.", "Correct the file's name.")
    return case


def _quotes(evidence: Iterable[dict[str, Any]]) -> Iterator[str]:
    for item in evidence:
        yield _words(item["quote"])


def _words(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("not a text")
    return value
