"""Which sentence answers in a language that no model here has learnt: the one that shares most letters in a row.

Four letters in a row match a word in most of its inflections (McNamee & Mayfield 2004, who found them as good as
stemmers in eight languages); where words are not set apart, or syllables are letters, two are a word.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from askrs.answering.ranking import RankedSentence
from askrs.answering.rereading import reranked
from askrs.answering.weights import LETTERS
from askrs.domain.folding import folded
from askrs.searching.searcher import Candidate

__all__ = ["by_letters"]

_LENGTH, _IN_PAIRS = 4, 2
"""Letters of a run."""

_PASSAGE = 0.5
"""What the passage's share counts beside its sentence's."""

_PAIRED = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]"
)
"""Thai, Lao, Burmese, Khmer, Japanese, Chinese, Korean."""


def by_letters(
    question: str, ranked: Sequence[RankedSentence], candidates: Sequence[Candidate]
) -> list[RankedSentence]:
    """The sentences anew, best first, by late interaction and the letters that they share with the question."""
    asked = _runs(question)
    sentences = [_runs(one.text) & asked for one in ranked]
    passages = [_runs(candidate.passage.text) & asked for candidate in candidates]
    holding = Counter(run for runs in sentences for run in runs)
    rarity = {run: math.log(1 + len(ranked) / (1 + holding[run])) for run in asked}
    total = sum(rarity.values()) or 1.0

    def share(runs: set[str]) -> float:
        return sum(rarity[run] for run in runs) / total

    return reranked(
        (
            replace(one, letters=share(own) + _PASSAGE * share(passages[one.candidate]))
            for one, own in zip(ranked, sentences, strict=True)
        ),
        LETTERS,
    )


def _runs(text: str) -> set[str]:
    """The letters of each word, some in a row, without accents and points; a word's borders count as letters."""
    runs = set()
    for word in _words(folded(text.casefold()).replace("ı", "i")):
        length, framed = (_IN_PAIRS, word) if _PAIRED.search(word) else (_LENGTH, f"#{word}#")
        runs |= {framed[at : at + length] for at in range(max(1, len(framed) - length + 1))}
    return runs


def _words(text: str) -> Iterator[str]:
    """Letters, digits and the marks on them, which the regular expressions' own words lack: the vowels of Hindi."""
    kept = (letter if letter.isalnum() or unicodedata.category(letter)[0] == "M" else " " for letter in text)
    yield from "".join(kept).split()
