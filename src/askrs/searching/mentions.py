"""Whom and what the library's articles name: people, places, organisations, as they are written there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from askrs.domain.folding import folded
from askrs.storing import Database, VocabularyTable

__all__ = ["Mentions"]

_TOKEN = re.compile(r"[^\W\d_](?:[\w’'\-]*\w)?")
_POSSESSIVE = re.compile(r"['’]s$")
_OPENS = re.compile(r"(?:^|[.!?:;•“”\"\n])\s*$")
_LINKS = frozenset(["al", "bin", "da", "de", "del", "der", "di", "du", "el", "for", "ibn", "la", "of", "van", "von"])
_SHORTEST = 3  # letters that are typed
_PASSAGES = 24  # that are looked at for the way in which a word is written
_LONGEST = 6  # words of a name


class Mentions:
    """Names that begin as somebody is typing them. Every verb costs some milliseconds, however large the library is."""

    def __init__(self, database: Database) -> None:
        self._vocabulary = VocabularyTable(database)

    def beginning(self, typed: str, limit: int = 8) -> list[str]:
        """The names in which a word begins with ``typed``, those of the most passages first; none below three letters.

        A name is a word that the library never writes in lower case, with the capitalised words around it where it
        mostly stands among them.
        """
        start = folded(typed)
        if len(start) < _SHORTEST:
            return []
        found = (self._written(word.text) for word in self._vocabulary.names(start, limit))
        return list({folded(name): name for name in found if name}.values())

    def _written(self, word: str) -> str:
        """How the passages mostly write the name that holds this folded word; empty where it is in none."""
        runs = [run for text in self._vocabulary.holding(f'"{word}"', _PASSAGES) for run in _runs(text)]
        runs = [run for run in runs if any(folded(own) == word for own in run.words)]
        leads = {folded(run.words[0]) for run in runs if run.opens and len(run.words) > 1}
        common = {known.text for known in self._vocabulary.among(leads) if known.plain}
        counted: Counter[str] = Counter()
        for run in runs:
            lead = folded(run.words[0])
            extra = run.opens and len(run.words) > 1 and (lead in common or len(lead) <= _SHORTEST)
            counted[" ".join(run.words[1:] if extra else run.words)] += 1
        return max(counted, key=lambda name: (counted[name], len(name)), default="")


class _Run(NamedTuple):
    """Capitalised words in a row, and whether the first of them opens a sentence, where every word is capitalised."""

    words: tuple[str, ...]
    opens: bool


def _runs(text: str) -> Iterator[_Run]:
    run: list[re.Match[str]] = []
    for token in _TOKEN.finditer(text):
        near = bool(run) and text[run[-1].end() : token.start()] == " " and not _POSSESSIVE.search(run[-1][0])
        named = token[0][0].isupper()
        if near and (named or token[0] in _LINKS or (token[0] == "the" and run[-1][0] == "of")):
            run.append(token)
            continue
        yield from _closed(text, run)
        run = [token] if named else []
    yield from _closed(text, run)


def _closed(text: str, run: Sequence[re.Match[str]]) -> Iterator[_Run]:
    """The run without the links at its end; one that is longer than a name is a headline."""
    last = max((place for place, token in enumerate(run) if token[0][0].isupper()), default=-1)
    if 0 <= last < _LONGEST:
        words = tuple(_POSSESSIVE.sub("", token[0]) for token in run[: last + 1])
        yield _Run(words, bool(_OPENS.search(text[: run[0].start()])))
