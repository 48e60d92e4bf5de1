"""Other names of what a question names: Peking is Beijing, the USSR the Soviet Union, the Kremlin speaks for Russia.

``resources/names.json`` holds general knowledge, written for askrs: ``same``, groups of names of one thing; ``reads``,
old or borrowed names and what they stand for, which does not stand for them; ``capitals``, cities that are named where
their states are meant; ``in_capitals``, names that are other words unless they are typed in capitals, as "us" is, and
so are never searched for; ``themselves``, names that are no misspelling of another one and hold none: Latin America is
not the United States.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from askrs.domain.folding import folded
from askrs.domain.span import Span
from askrs.paths import resources

__all__ = ["Name", "is_name", "names_in"]

_TOKEN = re.compile(r"\w+(?:['’]\w+)*")
_POSSESSIVE = re.compile(r"['’]s$")
_WITHIN_A_NAME = re.compile(r"(?:['’]s)?[\s.\-–'’]{1,3}")
_MOST_TOKENS = 7

_PLACES = frozenset(
    ["around", "at", "from", "in", "into", "near", "of", "outside", "through", "to", "toward", "towards", "via"]
)
"""Before a capital they say that the city itself is meant."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name at its place in the question; ``others`` mean the same, ``states`` are what a capital may stand for."""

    text: str
    span: Span
    others: tuple[str, ...]
    states: tuple[str, ...] = ()


def names_in(question: str) -> list[Name]:
    """The names in a question that go by other names, in order; the longest one where several begin."""
    tokens = [_Token(_POSSESSIVE.sub("", one.group()), one.start()) for one in _TOKEN.finditer(question)]
    found, place = [], 0
    while place < len(tokens):
        length = next((n for n in range(_MOST_TOKENS, 0, -1) if _is_named(question, tokens[place : place + n], n)), 0)
        if length:
            found.append(_name(question, tokens, place, place + length))
        place += length or 1
    return [name for name in found if name.others or name.states]


def is_name(word: str) -> bool:
    """Whether a word is one of the table's names, and so no misspelling of another."""
    return _key([word]) in _table()


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(slots=True)
class _Entry:
    others: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    in_capitals: bool = False


@cache
def _table() -> dict[str, _Entry]:
    """Every name of the resource, folded, with what is to be known of it."""
    read = json.loads((resources() / "names.json").read_text(encoding="utf-8"))
    table: dict[str, _Entry] = {_spelled_key(name): _Entry() for name in read["themselves"]}
    shouted = set(read["in_capitals"])
    for name, others in [*_pairs(read["same"]), *read["reads"].items()]:
        entry = table.setdefault(_spelled_key(name), _Entry(in_capitals=name in shouted))
        entry.others += tuple(other for other in others if other not in shouted and other not in entry.others)
    for name, states in read["capitals"].items():
        table.setdefault(_spelled_key(name), _Entry()).states = tuple(states)
    return table


def _pairs(groups: Sequence[Sequence[str]]) -> Iterator[tuple[str, list[str]]]:
    for group in groups:
        for name in group:
            yield name, [other for other in group if _spelled_key(other) != _spelled_key(name)]


def _spelled_key(name: str) -> str:
    return _key([_POSSESSIVE.sub("", word) for word in _TOKEN.findall(name)])


def _key(tokens: Sequence[str]) -> str:
    return folded(" ".join(tokens))


def _is_named(question: str, tokens: Sequence[_Token], length: int) -> bool:
    """Whether these tokens are one name; an ambiguous one only in capitals among words that are not."""
    entry = _table().get(_key([token.text for token in tokens])) if len(tokens) == length else None
    gaps = (question[one.end : other.start] for one, other in pairwise(tokens))
    if entry is None or not all(map(_WITHIN_A_NAME.fullmatch, gaps)):
        return False
    return not entry.in_capitals or (all(token.text.isupper() for token in tokens) and not question.isupper())


def _name(question: str, tokens: Sequence[_Token], first: int, end: int) -> Name:
    entry = _table()[_key([token.text for token in tokens[first:end]])]
    span = Span(tokens[first].start, tokens[end - 1].end)
    states = entry.states if _speaks(question, tokens, first, end) else ()
    return Name(span.of(question), span, entry.others, states)


def _speaks(question: str, tokens: Sequence[_Token], first: int, end: int) -> bool:
    """Whether a capital acts here: not after "in" or "of", nor as part of a longer name, as in Paris Agreement."""
    if first and tokens[first - 1].text.lower() in _PLACES:
        return False
    longer = end < len(tokens) and tokens[end].text[:1].isupper() and question[tokens[end].start - 1] == " "
    return not longer or question.isupper()
