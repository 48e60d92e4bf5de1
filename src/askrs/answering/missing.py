"""What a question asks for, in its own words: the phrase that completes "No passage in your library says …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

__all__ = ["asked_for"]

_LONGEST = 4
"""Words; a longer phrase has run into what the question is about."""

_WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")
_BREAK = re.compile(r"[^\w\s.'’/&%$€£*-]|\.(?=\s)|\s[-–—]+\s|\n")

_BEFORE = re.compile(
    r"\s*(?:(?:and|but|so|then|now|please|about|around|approximately|roughly)\s+)*"
    r"(?:(?:(?:can|could|would|will)\s+you\s+)?(?:please\s+)?(?:tell|remind|show)\s+me\s+|explain\s+"
    r"|do(?:es)?\s+(?:you|anyone|anybody)\s+know\s+|i(?:['’]d|\s+would)\s+like\s+to\s+know\s+|i\s+want\s+to\s+know\s+)?",
    re.IGNORECASE,
)
"""What people say before they ask."""


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_QUESTION_WORDS = _listed("who whom whose what which when where why how")
_BARE = _listed("who whom when where why")
_COPULAS = _listed("is are was were 's 're")

_AUXILIARIES = _COPULAS | _listed(
    """am been being can can't could did do does had has have may might must ought shall should will won't would"""
)

_PREPOSITIONS = _listed(
    """
    about above across after against along amid among around as at before behind below beneath beside besides between
    beyond by despite down during for from in inside into near of off on onto out outside over per since through
    throughout till to toward towards under until up upon via with within without
    """
)

_DETERMINERS = _listed("a an any both each every her his its my no our some the their these this those your")

_ENDS = _listed(
    """
    also always and because but currently else even ever exactly first he i if it just last least neither nobody not
    nothing once only or she so still than that them then there they though today tomorrow we while yesterday yet you
    """
)
"""Other words that stand in no name of a thing: pronouns, conjunctions and loose adverbs."""

_PAST = _listed(
    """
    became began bore broke brought bought built came caught chose drew drove fell felt flew forbade fought found gave
    got grew held hid hung kept knew laid led left lent lost made meant met overran oversaw overthrew paid ran rose said
    sank sat saw sent sold sought spent spoke stood struck swept swore taught threw told took undertook went withdrew
    won wore wrote
    """
)
"""Past forms that no ending betrays."""

_PAST_OR_NOUN = _listed("beat cost cut hit put set shot split spread")

_PRESENT = _listed(
    """
    accuse allow become begin belong bring build buy carry choose come comprise contain decide depend deploy drive
    employ enjoy exist export face follow give go govern grow have help host import include invade join keep leave lie
    maintain make mean oppose own pay possess prevent produce provide receive recognise recognize refuse reject rely
    remain require see seek sell send speak supply surround suffer support take threaten use want win
    """
)
"""Frequent verbs of the news; after a plural in this form, after a singular with an s."""

_MEASURES = _listed(
    """
    bad badly big broad close common costly dangerous deadly deep deeply effective effectively expensive far fast
    frequently full good great hard heavily heavy high important large likely little long low many much near new often
    old poor popular powerful quick quickly rapidly rare rich safe serious seriously severe short significant slow
    slowly small soon strong successful tall well wide widely young
    """
)
"""What follows "how" where a degree is asked for and not a manner."""

_PLAIN = re.compile(
    r".*-.*|(?:br|cr|d|f|n|s|sp)eed|hundred|sacred|red|bed|shed|.*(?:family|supply|ally|assembly|july|italy|reply|monopoly)"
)
"""Endings in ed or ly that are no participle and no adverb."""


def asked_for(question: str) -> str:
    """The words of ``question`` that name what it asks for, at most four, from its question word on.

    "whether" if yes or no would answer; nothing for keywords, and where only "What is it?" is asked.

    >>> asked_for("Which faction controlled Goma in 2012?"), asked_for("In what year did the canal open?")
    ('which faction', 'in what year')
    >>> asked_for("Did the tribunal rule on sovereignty?"), asked_for("hambantota port workers")
    ('whether', '')
    """
    parts = _BREAK.split(question)
    clauses = [_WORD.findall(part[_start(part) :]) for part in parts]
    asked = [(words, phrase) for words in clauses if (phrase := _phrase(words))]
    main = [phrase for words, phrase in asked if not _is_subordinate(words)]
    inside = _inside(clauses) if "?" in question else ()
    return next((phrase for phrase in (*main, *(phrase for _, phrase in asked), *inside) if phrase), "")


def _start(part: str) -> int:
    before = _BEFORE.match(part)
    return before.end() if before else 0


def _is_subordinate(words: Sequence[str]) -> bool:
    """As in "When the wall fell, who was chancellor?"."""
    return words[0].lower() in {"when", "where"} and len(words) > 1 and not _is_auxiliary(words[1])


def _inside(clauses: Sequence[Sequence[str]]) -> Iterator[str]:
    """As in "The deal was brokered by whom?" and "The canal opened in which year?"."""
    for words in clauses:
        for number, word in enumerate(words):
            if word in {"how", "what", "which", "whom", "whose"} or (word in _BARE and word is words[-1]):
                fronted = number > 0 and words[number - 1] in _PREPOSITIONS
                yield _phrase(words[number - fronted :])


def _phrase(words: Sequence[str]) -> str:
    """What a clause asks for, if it begins as a question does."""
    words = [part for word in words for part in _parted(word)]
    fronted = len(words) > 1 and words[0].lower() in _PREPOSITIONS
    if len(words) == fronted:
        return ""
    asking = words[fronted]
    if asking.lower() in _QUESTION_WORDS and asking != "WHO":
        return _named([word.lower() for word in words[: fronted + 1]], words[fronted + 1 :])
    is_question = not fronted and _is_auxiliary(asking) and len(words) > 1 and not words[1][0].isdigit()
    return "whether" if is_question else ""


def _parted(word: str) -> Sequence[str]:
    """A contraction is two words: "who's"."""
    asking, apostrophe, rest = word.replace("’", "'").partition("'")
    return (asking, apostrophe + rest) if apostrophe and asking.lower() in _QUESTION_WORDS else (word,)


def _named(asking: list[str], rest: Sequence[str]) -> str:
    """The question word, with the preposition before it, and the nouns or the measure that belong to it."""
    if len(rest) > 2 and all(word[0].isupper() for word in rest):
        rest = [word.lower() for word in rest]
    word, room = asking[-1], _LONGEST - len(asking)
    if word in _BARE:
        return " ".join(asking)
    if word == "how":
        return " ".join([*asking, *rest[: _measure(rest, room)]])
    if word == "what" and rest and rest[0] in _COPULAS:
        return _attribute(rest[1:])
    if word == "what" and rest and rest[0].startswith("happen"):
        return f"{' '.join(asking)} {rest[0]}"
    return " ".join([*asking, *rest[: _nouns(rest, room)]])


def _attribute(rest: Sequence[str]) -> str:
    """As in "What is the price of grain?"; what something is that has only a name, no word of the question says."""
    end = next((number for number, word in enumerate(rest) if word in _PREPOSITIONS), 0)
    named = rest[:end]
    is_said = 1 < end <= _LONGEST and named[0] == "the" and rest[end] in {"of", "for", "behind", "between"}
    return " ".join(named) if is_said and all(word.islower() for word in named) else ""


def _measure(rest: Sequence[str], room: int) -> int:
    """How many words after "how" say a degree: "many people", "long", "big a stake"."""
    first, second = [*(word.lower() for word in rest[:2]), "", ""][:2]
    if first in {"many", "much"}:
        return 1 + _nouns(rest[1:], room - 1)
    if second in {"a", "an"} and first in _MEASURES:
        nouns = _nouns(rest[2:], room - 2)
        return 2 + nouns if nouns else 1
    is_degree = first in _MEASURES or (_is_auxiliary(second) and rest[0].islower() and not _is_end(first))
    return int(is_degree)


def _nouns(rest: Sequence[str], room: int) -> int:
    """How many of the first words name a thing; 0 where they are more than there is room for."""
    count, begun = 0, ""
    for number, word in enumerate(rest):
        after = rest[number + 1] if number + 1 < len(rest) else ""
        if _is_end(word) or _is_verb(word, begun, after):
            break
        begun = begun if word.isdigit() or _is_adverb(word) else word
        count = number + 1 if not _is_adverb(word) else count
    if count == 1 and rest[0] in {"kind", "sort", "type"} and rest[1:2] == ["of"]:
        count += 2 * bool(_nouns(rest[2:3], 1))
    return count if count <= room else 0


def _is_auxiliary(word: str) -> bool:
    plain = word.lower().replace("’", "'")
    return plain in _AUXILIARIES or plain.removesuffix("n't") in _AUXILIARIES


def _is_end(word: str) -> bool:
    """Whether no name of a thing holds this word; a capital is a name's."""
    ends = word in _ENDS or word in _DETERMINERS or word in _PREPOSITIONS or _is_auxiliary(word)
    return ends and (word.islower() or word == "I")


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") and word.islower() and not _PLAIN.fullmatch(word)


def _is_verb(word: str, before: str, after: str) -> bool:
    """Whether a word is the verb after the nouns that end ``before`` it, judged by its form and what comes ``after``.

    The first word is taken for a participle that describes ("armed groups") unless an object or nothing follows.
    """
    if not word.islower():
        return False
    opens = after in _DETERMINERS or after[:1].isupper()
    if word in _PAST or (word in _PAST_OR_NOUN and opens):
        return True
    if word.endswith("ed") and not _PLAIN.fullmatch(word):
        return bool(before) or opens or not after or after in _PREPOSITIONS
    if _is_auxiliary(after):
        return False
    singular = word.removesuffix("s")
    if singular != word and (singular in _PRESENT or singular.removesuffix("e") in _PRESENT):
        return True
    agrees = before.endswith(("s", "people")) != word.endswith("s")
    return bool(before) and agrees and (word in _PRESENT or (opens and not word.endswith(("ss", "is", "us"))))
