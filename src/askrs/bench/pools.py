"""Pools of candidate sentences, some of which answer a question, and how they become articles of a library.

A file holds one pool a line, as in the sets TrecQA, WikiQA and SelQA:

    {"id": "1", "question": "Who …?", "candidates": ["…", "…"], "labels": [0, 1]}

Each pool is written as a Markdown file in which every candidate is a block quote of its own: the text of a quote is
taken as it is, never for a heading, a byline or page furniture, and no sentence crosses the border of its block.
"""

from __future__ import annotations

import hashlib
import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from askrs.domain.article import ArticleText
from askrs.domain.explanation import Explained
from askrs.errors import SettingsError

__all__ = ["Pool", "in_order", "load_pools", "ranked_candidates", "written"]

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_HEAD = "---\ntitle: —\n---\n"
"""A title, because a file without one is called by its name, and titles stand in front of passages."""


@dataclass(frozen=True, slots=True)
class Pool:
    """A question with the ``candidates`` for its answer; those with a true label answer it."""

    id: str
    question: str
    candidates: tuple[str, ...]
    labels: tuple[bool, ...]

    def __post_init__(self) -> None:
        if len(self.candidates) != len(self.labels):
            raise ValueError("every candidate has a label")

    @property
    def file_name(self) -> str:
        """The name of its article, the same for all pools of the same candidates."""
        return hashlib.sha256("\n".join(self.candidates).encode("utf-8", "replace")).hexdigest()[:24] + ".md"

    @property
    def apart(self) -> tuple[Pool, ...]:
        """Each candidate as a pool of its own, so that it becomes an article of its own."""
        each = zip(self.candidates, self.labels, strict=True)
        return tuple(replace(self, candidates=(candidate,), labels=(label,)) for candidate, label in each)


def load_pools(file: Path) -> list[Pool]:
    """The pools in ``file`` that have candidates of both kinds: nothing can be ranked wrongly in the others."""
    try:
        lines = file.read_text(encoding="utf-8").split("\n")
        pools = [_pool(line) for line in lines if line.strip()]
    except (OSError, ValueError, KeyError, TypeError) as error:
        hint = "Each line is an object with id, question, candidates and labels."
        raise SettingsError(f"{file} holds no pools of sentences.", hint) from error
    usable = [pool for pool in pools if set(pool.labels) == {True, False}]
    if not usable:
        raise SettingsError(f"No pool in {file} has right and wrong candidates.", "Name another file.")
    return usable


def written(pools: Iterable[Pool], folder: Path) -> Path:
    """A folder in ``folder`` with an article a pool; files that are there already are left alone.

    It is named by its contents, so that changed pools have a library of their own.
    """
    texts = {pool.file_name: _article(pool) for pool in pools}
    digest = hashlib.sha256("\n".join(sorted(texts)).encode()).hexdigest()[:12]
    home = folder / f"pools-{digest}"
    home.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        file = home / name
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8")
    return home


def ranked_candidates(pool: Pool, text: ArticleText, ranking: Iterable[Explained]) -> list[int]:
    """The places of the candidates in the order of their best sentence; those without a ranked one are not there.

    ``text`` is the pool's article. SettingsError if it was not read as it was written.
    """
    places = [place for place, candidate in enumerate(pool.candidates) if candidate.split()]
    if len(text.blocks) != len(places):
        raise SettingsError(f"The pool {pool.id} was not read as it was written.", "Leave it out.")
    starts = [block.span.start for block in text.blocks]
    return list(dict.fromkeys(places[bisect_right(starts, one.span.start) - 1] for one in ranking))


def in_order(pool: Pool, ranked: Sequence[int]) -> list[bool]:
    """The labels as they were ranked; those of candidates that were not come last, the wrong ones first.

    So a candidate that nobody looked at never flatters.
    """
    left = set(range(len(pool.labels))).difference(ranked)
    return [*(pool.labels[place] for place in ranked), *sorted(pool.labels[place] for place in left)]


def _pool(line: str) -> Pool:
    fields = json.loads(line)
    candidates = tuple(" ".join(str(candidate).split()) for candidate in fields["candidates"])
    return Pool(str(fields["id"]), str(fields["question"]), candidates, tuple(bool(one) for one in fields["labels"]))


def _article(pool: Pool) -> str:
    quotes = (_PUNCTUATION.sub(r"\\\1", candidate) for candidate in pool.candidates if candidate)
    return _HEAD + "".join(f"\n> {quote}\n" for quote in quotes)
