"""What a question asks of several things at once, taken apart.

"How did the quotas differ between the 1924 act and the 1952 act?" is answered by a sentence about each, which rarely
stand together; each part is searched for by itself. Rules, for questions that say so in so many words.
"""

from __future__ import annotations

import re

__all__ = ["parts_of"]

_FEWEST_WORDS = 3
"""A part with fewer words is a fragment that nothing can be found by."""

_ASKING = r"(?:who|whom|whose|what|when|where|why|how|which)"
_CLAUSE = re.compile(rf"(?:[,;]\s*and\s+|;\s+|\?\s+(?:and\s+)?)(?={_ASKING}\b)", re.IGNORECASE)
_ASKS = re.compile(
    rf"(?:\w+\s+){{0,2}}?(?:{_ASKING}|did|does|do|was|were|is|are|has|have|had|can|will)\b", re.IGNORECASE
)

_CAPITALS = r"[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)*"
_NAME = r"(?:the\s+)?(?:[\w'’.-]+\s+){0,5}?[\w'’.-]+"


def _pair(lead: str) -> re.Pattern[str]:
    """Two things named after ``lead``, the second up to the end of the clause or as far as its capitals go."""
    end = rf"{_CAPITALS}(?=\s+[a-z])|{_NAME}(?=\s*[?,;.]|\s*$)"
    return re.compile(rf"\b(?i:{lead})\s+(?P<one>{_NAME})\s+and\s+(?P<two>{end})")


_BOTH, _BETWEEN = _pair("both"), _pair("between")
_AGAIN = re.compile(r"\bin\s+(?P<one>\d{4})\s+and\s+(?:again\s+)?in\s+(?P<two>\d{4})\b", re.IGNORECASE)
_NAMES = re.compile(rf"(?P<one>{_CAPITALS})\s+and\s+(?P<two>{_CAPITALS})")

_COMPARES = re.compile(r"\b(?:compar\w+|differ\w*|contrast\w*|unlike|respectively)\b", re.IGNORECASE)
_RESPECTIVELY = re.compile(r"\s*,?\s*\brespectively\b", re.IGNORECASE)


def parts_of(question: str) -> tuple[str, ...]:
    """The questions that a question is made of; none when it is one.

    >>> parts_of("Who drew up the rival plans, and who sat with Nixon when they ended?")
    ('Who drew up the rival plans', 'who sat with Nixon when they ended')
    >>> parts_of("Why were troops sent to Haiti in 1915 and in 1994?")
    ('Why were troops sent to Haiti in 1915?', 'Why were troops sent to Haiti in 1994?')
    """
    clauses = [clause.strip(" ?") for clause in _CLAUSE.split(question)]
    if len(clauses) > 1 and _ASKS.match(clauses[0]) and all(len(one.split()) >= _FEWEST_WORDS for one in clauses):
        return tuple(clauses)
    pairs = [_BOTH, _AGAIN]
    pairs += [_BETWEEN] if _COMPARES.search(question) else []
    pairs += [_NAMES] if _RESPECTIVELY.search(question) else []
    if not any(pair.search(question) for pair in pairs):
        return ()
    return _taking("one", question, pairs), _taking("two", question, pairs)


def _taking(which: str, question: str, pairs: list[re.Pattern[str]]) -> str:
    """The question with only one of each pair of things left in it."""
    for pair in pairs:
        lead = {_BETWEEN: "of ", _AGAIN: "in "}.get(pair, "")
        question = pair.sub(rf"{lead}\g<{which}>", question)
    return _RESPECTIVELY.sub("", question)
