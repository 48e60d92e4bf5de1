"""Whether a question is asked in English, which is all that the encoder and the readers have learnt."""

from __future__ import annotations

import re

from askrs.domain.folding import folded
from askrs.searching.lexical import is_function_word
from askrs.searching.spelling import is_english

__all__ = ["asked_in_english"]

_WORD = re.compile(r"[^\W\d_]{2,}(?:['’][^\W\d_]+)*")

_SURE, _ENOUGH, _FEW = 0.25, 0.6, 3
"""The share of English function words from which on no dictionary is asked, the share of its words that must be
English, and how few words say nothing: they may be names.

Of 15,500 English questions, mistyped and terse ones among them, one in a thousand is taken for another language: terse
ones of rare names. Of 64 German, French, Spanish and Turkish ones three are taken for English.
"""


def asked_in_english(question: str) -> bool:
    """By its script and its words; names, which any language may have, count only where they stand first."""
    letters = [letter for letter in question if letter.isalpha()]
    if 2 * sum(letter.isascii() for letter in letters) < len(letters):
        return False
    words = _WORD.findall(question)
    if sum(map(is_function_word, words)) >= _SURE * len(words):
        return True
    plain = [word for place, word in enumerate(words) if place == 0 or not word[0].isupper()]
    known = sum(is_function_word(word) or is_english(folded(word)) for word in plain)
    return len(plain) < _FEW or known >= _ENOUGH * len(plain)
