"""Whether a question is asked in English, which is all that the default encoder and the readers have learnt."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from askrs.searching.spelling import is_english

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

__all__ = ["asked_in_english"]

_WORD = re.compile(r"[^\W\d_]{2,}(?:['’][^\W\d_]+)*")

_UNMISTAKABLE = frozenset(
    """
    about after and between could did does during from have how into its she should that the their there these they
    this those were what when where which who whom whose why with would
    """.split()  # noqa: SIM905 - reads better than quoted words
)
"""English words that no other language writes so; nearly every whole question has one, and costs nothing more."""

_FEW = 3
"""Fewer words say too little: they may all be names."""

_LONG, _ENOUGH, _MOST = 4, 2, 0.7
"""Letters of words that say something (shorter ones are words elsewhere too: war, der), how many of them must be in the
dictionary, and which share.
"""

_SURE = 20.0
"""How much likelier, as a logarithm, another language must make the letters than English does.

Of 15,500 English questions five are taken for another language, of the same put tersely in lower case nine, all of
foreign names; of 193 questions in some twenty-five other languages none is taken for English.
"""

_LANGUAGES = frozenset(
    "az ca cs da de en es et eu fi fr hr hu id it lt lv ms nb nl no pl pt ro sk sl sq sv sw tr uz vi".split()  # noqa: SIM905
)
"""Of Latin script; smaller ones are taken for a neighbour of theirs."""


def asked_in_english(question: str) -> bool:
    """By its commonest words, its script, the dictionary, and in doubt by py3langid (Lui & Baldwin 2012)."""
    words = _WORD.findall(question)
    if any(word.lower() in _UNMISTAKABLE for word in words):
        return True
    letters = [letter for letter in question if letter.isalpha()]
    if 2 * sum(letter.isascii() for letter in letters) < len(letters):
        return False
    plain = [word for word in words if len(word) >= _LONG and word.islower()]
    known = sum(map(is_english, plain))
    if len(words) < _FEW or known >= max(_ENOUGH, _MOST * len(plain)):
        return True
    scores = dict(_identifier().rank(question))
    return bool(max(scores.values()) - scores["en"] < _SURE)


@cache
def _identifier() -> LanguageIdentifier:
    """Read only when a question is in doubt: it takes a third of a second, once, and 100 MB."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(sorted(_LANGUAGES.intersection(identifier.labels)))
    return identifier
