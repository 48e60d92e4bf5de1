"""Passages by words: a question as a full-text query, and how rare its words are in the library."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from askrs.domain.span import Span
from askrs.searching.names import names_in
from askrs.storing import PassageTable

__all__ = ["Word", "content_words", "is_function_word", "query_for", "selective"]

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_POSSESSIVE = re.compile(r"['’]s$")
"""Not part of a word: the phrase "russia s" would miss every other mention of Russia."""

_FUNCTION_WORDS = frozenset(
    """
    a about after all also am an and any are aren't as at be because been before being between both but by can
    can't cannot could couldn't did didn't do does doesn't doing don't during each for from had hadn't has
    hasn't have haven't he her hers him his how i if in into is isn't it it's its itself just let's may me
    might more most must my no nor not now of on once only or other our ours out over own same shall she
    should shouldn't so some such than that that's the their theirs them then there there's these they this
    those through to too under until up very was wasn't we were weren't what what's when where which while who
    who's whom whose why will with won't would wouldn't you your yours
    """.split()  # noqa: SIM905 - a list of 150 quoted words is no easier to read
)
"""English words that say how a question is put, not what it is about."""

_HASTY = frozenset(word.replace("'", "") for word in _FUNCTION_WORDS)
"""The same as they are typed in haste: dont, whats."""


_MOST = 20_000
"""Passages that full-text search looks at for a question: a microsecond each. Small libraries hold fewer; in large ones
words that are left out for this are so common that they hardly tell passages apart.
"""

_EVERYWHERE = 250_000
"""Passages from which on a word is not searched for at all, even if the question has no other."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the question at its place in it.

    ``rarity`` is its inverse document frequency over passages, ln(1 + N / (1 + n)); ``is_content`` is False for
    function words; ``is_known`` says whether any passage holds it, in any inflection that Porter's stemmer folds.
    ``others`` are other names of what it names, or of what it is a part of: a passage that holds one of them holds it,
    as far as ``rarity`` and searching are concerned. ``passages`` is how many do.
    """

    text: str
    span: Span
    rarity: float
    is_content: bool
    is_known: bool
    others: tuple[str, ...] = ()
    passages: int = 0

    @property
    def query(self) -> str:
        """The FTS5 query for it, by any of its names."""
        return query_for([self.text, *self.others])


def content_words(question: str, passages: PassageTable) -> list[Word]:
    """The words of a question with what the library knows of them; one full-text count a content word.

    Function words are taken to be everywhere: to count them would mean to read through half of the index.
    """
    total, counts = passages.count(), dict[str, int]()

    def count(*forms: str) -> int:
        query = query_for(forms)
        if query not in counts:
            counts[query] = passages.count(query)
        return counts[query]

    names, words = names_in(question), []
    for match in _WORD.finditer(question):
        bare = _POSSESSIVE.sub("", match.group())
        text, span = bare.replace("’", "'").lower(), Span(*match.span())
        others = next((name.others + name.states for name in names if name.span.overlaps(span)), ())
        is_content = not is_function_word(text) or (bool(others) and len(bare) > 1 and bare.isupper())
        holding = count(text, *others) if is_content else total
        rarity = math.log(1 + total / (1 + holding))
        words.append(Word(bare, span, rarity, is_content, not is_content or count(text) > 0, others, holding))
    return words


def selective(words: Sequence[Word]) -> list[Word]:
    """The rarest of some words, as many as together are in ``_MOST`` passages, and one if it is not everywhere."""
    chosen, held = list[Word](), 0
    for word in sorted(words, key=lambda one: one.passages):
        held += word.passages
        if held > (_MOST if chosen else _EVERYWHERE):
            break
        chosen.append(word)
    return chosen


def is_function_word(word: str) -> bool:
    """Whether an English word says how a question is put, not what it is about; also as it is typed in haste."""
    plain = word.replace("’", "'").lower()
    return plain in _FUNCTION_WORDS or plain in _HASTY


def query_for(words: Iterable[str]) -> str:
    """An FTS5 query for any of these words or phrases; each is quoted, so nothing in it is an operator."""
    return " OR ".join('"' + word.replace('"', '""') + '"' for word in dict.fromkeys(words))
