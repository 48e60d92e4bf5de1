"""The words of passages as they are counted; nothing here opens a connection."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from askrs.domain.folding import folded

__all__ = ["KnownWord", "counted"]

_WORD = re.compile(r"[^\W_]+")
_SHORTEST, _LONGEST = 4, 32


class KnownWord(NamedTuple):
    """A word, folded; how many passages hold it, and how many of them write it in lower case: a name has none.

    A passage that writes a word in two ways, as at the beginning of a sentence, counts twice.
    """

    text: str
    passages: int
    plain: int


def counted(passages: Iterable[str]) -> list[KnownWord]:
    """How many of some passages, each with its article's title, hold each word; short ones are left out."""
    spellings: Counter[str] = Counter()
    for passage in passages:
        spellings.update(set(_WORD.findall(unicodedata.normalize("NFC", passage))))
    held: Counter[str] = Counter()
    plain: Counter[str] = Counter()
    for spelling, number in spellings.items():
        if _is_counted(spelling):
            word = folded(spelling)
            held[word] += number
            plain[word] += number if spelling.islower() else 0
    return [KnownWord(word, number, plain[word]) for word, number in held.items()]


def _is_counted(word: str) -> bool:
    """Letters only, of a script with two cases: in others a run of letters need not be a word."""
    return _SHORTEST <= len(word) <= _LONGEST and word.isalpha() and word.lower() != word.upper()
