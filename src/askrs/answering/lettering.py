"""Which sentence answers in a language that no model here has learnt: the one that shares most letters in a row.

Four letters in a row match a word in most of its inflections (McNamee & Mayfield 2004, who found them as good as
stemmers in eight languages); where words are not set apart, as in Chinese, two are a word.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from askrs.answering.ranking import RankedSentence
from askrs.answering.weights import LETTERS
from askrs.searching.searcher import Candidate

__all__ = ["by_letters"]

_IN_A_ROW, _PASSAGE = 4, 0.5
"""Letters, and what the passage's share counts beside its sentence's."""

_WORD = re.compile(r"\w+")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")
"""Japanese, Chinese and Thai."""


def by_letters(
    question: str, ranked: Sequence[RankedSentence], candidates: Sequence[Candidate]
) -> list[RankedSentence]:
    """The sentences anew, best first, by late interaction and the letters that they share with the question."""
    asked = _rows(question)
    sentences = [_rows(one.text) & asked for one in ranked]
    passages = [_rows(candidate.passage.text) & asked for candidate in candidates]
    holding = Counter(row for rows in sentences for row in rows)
    rarity = {row: math.log(1 + len(ranked) / (1 + holding[row])) for row in asked}
    total = sum(rarity.values()) or 1.0

    def share(rows: set[str]) -> float:
        return sum(rarity[row] for row in rows) / total

    scored = [
        replace(one, score=one.tokens + LETTERS.letters * (share(own) + _PASSAGE * share(passages[one.candidate])))
        for one, own in zip(ranked, sentences, strict=True)
    ]
    return sorted(scored, key=lambda one: -one.score)


def _rows(text: str) -> set[str]:
    """The letters of each word, four in a row, its borders counting as one; of unspaced scripts two in a row."""
    rows = set()
    for word in _WORD.findall(text.casefold()):
        length = 2 if _UNSPACED.search(word) else _IN_A_ROW
        framed = word if length == 2 else f"#{word}#"
        rows |= {framed[at : at + length] for at in range(max(1, len(framed) - length + 1))}
    return rows
