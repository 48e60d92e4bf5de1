"""Questions as people type them, and questions that only look answerable."""

from __future__ import annotations

import random
import re

__all__ = ["mistyped", "swapped", "terse"]

_FUNCTION_WORDS = frozenset(
    {
        *("a", "an", "the", "of", "in", "on", "to", "and", "or", "is", "are", "was", "were", "be", "been", "by", "for"),
        *("it", "with", "from", "at", "as", "its", "this", "that", "do", "does", "did", "has", "have", "had", "there"),
    }
)
_NAME = re.compile(r"(?<![.?!] )(?<!^)\b[A-Z][\w'-]+(?: [A-Z][\w'-]+)*|\b\d{2,4}\b")
_NEIGHBOURS = dict(
    zip("qwertyuiopasdfghjklzxcvbnm", "wqwetryuiosdfghjkgxzxvcbbn", strict=True)  # each key's neighbour
)


def mistyped(question: str, chance: random.Random) -> str:
    """One or two words with a slip: letters swapped, left out, doubled or hit beside."""
    words = question.split()
    long = [number for number, word in enumerate(words) if len(word) > 3 and word.isalpha()]
    for number in chance.sample(long, min(len(long), chance.randint(1, 2))):
        words[number] = _slip(words[number], chance)
    return " ".join(words)


def _slip(word: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(word) - 1)
    slips = (
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        word[:at] + word[at + 1 :],
        word[:at] + word[at] + word[at:],
        word[:at] + _NEIGHBOURS.get(word[at].lower(), word[at]) + word[at + 1 :],
    )
    return chance.choice(slips)


def terse(question: str) -> str:
    """The question as keywords: no function words, no question mark."""
    words = question.rstrip("? ").split()
    return " ".join(word for word in words if word.lower() not in _FUNCTION_WORDS) or question


def swapped(question: str, passage: str, chance: random.Random) -> str:
    """The question about another name or number of the passage than it was; empty when there is none to swap."""
    own = [match for match in _NAME.finditer(question) if match[0] in passage]
    if not own:
        return ""
    chosen = chance.choice(own)
    others = {match[0] for match in _NAME.finditer(passage)} - {match[0] for match in own}
    alike = sorted(other for other in others if other.isdigit() == chosen[0].isdigit() and other not in question)
    if not alike:
        return ""
    return question[: chosen.start()] + chance.choice(alike) + question[chosen.end() :]
