"""Questions with the sentences that answer them, from sets whose licences allow it.

One JSON line a question: ``{"q", "cands": [sentence …], "pos": [index …], "span": [index, start, end] | null, "src",
"doc", "split": "train" | "held"}``. Sources that give single sentences (``nqg``, ``qamr``) give them in the order of
their documents, so that neighbours can be put together again.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

__all__ = ["Document", "Example", "digest", "load", "thinned"]

_MOST = {"qamr": 6000}
"""Of the crowd-made questions a round of lessons takes 1,500, and the teacher must read each that is kept."""

_SINGLE = {"nqg", "qamr"}
"""Sources whose documents must be put together from single sentences; their ``doc`` is no title."""


@dataclass(frozen=True, slots=True)
class Document:
    """Sentences that follow each other; ``title`` is empty where none is known."""

    title: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A question of one document; ``answers`` are the numbers of the sentences that answer it, none if none does.

    ``words`` is where the answer's words stand: the sentence's number, and code points in it. ``within`` are the first
    and past-the-last sentence that who asked had before them, None for the whole document.
    """

    question: str
    source: str
    document: int
    answers: tuple[int, ...]
    words: tuple[int, int, int] | None
    held_out: bool
    within: tuple[int, int] | None = None


def load(file: Path) -> tuple[list[Document], list[Example]]:
    """All documents of a file, plain or gzipped, and its examples."""
    raw = file.read_bytes()
    text = (gzip.decompress(raw) if file.suffix == ".gz" else raw).decode("utf-8")
    lines = [json.loads(line) for line in text.splitlines()]
    documents: dict[tuple[str, ...], int] = {}
    pieced = _pieced(line for line in lines if line["src"] in _SINGLE)
    examples = [_example(line, documents, pieced) for line in lines]
    return [Document(*_split(key)) for key in documents], examples


def thinned(examples: Sequence[Example]) -> list[Example]:
    """Those to train on: none that are held out, and of the plentiful sources a fixed random part."""
    chance, chosen = random.Random(0), []
    for source in sorted({one.source for one in examples}):
        own = [one for one in examples if one.source == source and not one.held_out]
        chosen += chance.sample(own, min(len(own), _MOST.get(source, len(own))))
    return chosen


def digest(texts: Iterable[str]) -> str:
    """A short name for these texts, so that what was computed of others is not taken for what is theirs."""
    return hashlib.sha256("\n".join(texts).encode("utf-8")).hexdigest()[:12]


def _pieced(lines: Iterable[dict[str, Any]]) -> dict[tuple[str, str], tuple[str, ...]]:
    """The sentences of each single-sentence document, in order, each once."""
    sentences: dict[tuple[str, str], dict[str, None]] = {}
    for line in lines:
        sentences.setdefault((line["src"], line["doc"]), {})[line["cands"][0].strip()] = None
    return {key: tuple(found) for key, found in sentences.items()}


def _example(
    line: dict[str, Any], documents: dict[tuple[str, ...], int], pieced: dict[tuple[str, str], tuple[str, ...]]
) -> Example:
    single = line["src"] in _SINGLE
    given = [(number, text) for number, text in enumerate(line["cands"]) if text.strip()]
    sentences = pieced[line["src"], line["doc"]] if single else tuple(text.strip() for _, text in given)
    place = {old: sentences.index(text.strip()) if single else new for new, (old, text) in enumerate(given)}
    title = "" if single else line["doc"].replace("_", " ")
    document = documents.setdefault((title, *sentences), len(documents))
    words = line["span"] and _words(line["span"], line["cands"], place)
    answers = tuple(place[number] for number in line["pos"] if number in place)
    return Example(line["q"], line["src"], document, answers, words, line["split"] != "train")


def _words(span: list[int], sentences: list[str], place: dict[int, int]) -> tuple[int, int, int]:
    number, start, end = span
    indent = len(sentences[number]) - len(sentences[number].lstrip())
    return place[number], start - indent, end - indent


def _split(key: tuple[str, ...]) -> Iterator[Any]:
    yield key[0]
    yield key[1:]
