"""Names of authors taken apart, as far as that can be done without guessing."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["family_and_given", "initials"]

# Words that stand before a family name and belong to it.
_PARTICLE = re.compile(r"(?:al|bin|bint|da|de[lnr]?|della|di|dos|du|el|ibn|la|le|te[nr]|van|vo[mn]|zu)", re.IGNORECASE)

# Words that only the name of a body, a desk or an agency holds.
_BODY = re.compile(
    r"\b(?:agenc(?:y|ies)|and|associat(?:ed|ion)|board|bureau|cent(?:er|re)|commission|committee|correspondent|council"
    r"|department|desk|editorial|editors|foundation|group|institute|ministry|network|news|newsroom|of|office"
    r"|organization|press|project|reporters|service|staff|team|the|times|university)\b",
    re.IGNORECASE,
)
_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv)\.?", re.IGNORECASE)


def family_and_given(author: str) -> tuple[str, str]:
    """The family name and the given names; all of it and nothing where that cannot be told.

    Only names in scripts with upper and lower case are taken apart: elsewhere the family name may well stand first.

    >>> family_and_given("Ursula von der Leyen"), family_and_given("Associated Press"), family_and_given("莫言")
    (('von der Leyen', 'Ursula'), ('Associated Press', ''), ('莫言', ''))
    """
    if author.count(",") == 1:
        family, given = (part.strip() for part in author.split(","))
        return (family, given) if family and given and not _SUFFIX.fullmatch(given) else (author, "")
    words = author.split()
    if len(words) < 2 or not all(map(_is_name, words)) or _BODY.search(author):
        return author, ""
    start = len(words) - 1
    if start > 1 and _SUFFIX.fullmatch(words[start]):
        start -= 1
    while start > 1 and _PARTICLE.fullmatch(words[start - 1]):
        start -= 1
    return " ".join(words[start:]), " ".join(words[:start])


def initials(given: str) -> str:
    """Given names as their first letters.

    >>> initials("Jean-Paul M.")
    'J.-P. M.'
    """
    return " ".join("-".join(f"{part[0]}." for part in word.split("-") if part) for word in given.split())


def _is_name(word: str) -> bool:
    bare = re.sub(r"[-'’.]", "", word)
    cased = bool(bare) and all(unicodedata.category(letter) in {"Lu", "Ll", "Mn"} for letter in bare)
    return cased and (bare[0].isupper() or _PARTICLE.fullmatch(bare) is not None)
