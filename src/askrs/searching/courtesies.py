"""What stands around a question and says nothing of it: "Can you tell me …", "according to the articles", "please"."""

from __future__ import annotations

import re

__all__ = ["without_courtesies"]

_READING = r"(?:articles?|library|collection|readings?|files?|documents?|texts?|sources?|passages?|pdfs?)"
_OWN = rf"(?:(?:my|our|your|these)\s(?:own\s|saved\s)?{_READING}|the\s(?:articles?|library))"
_SOURCES = rf"(?:according\sto|based\son|going\sby|judging\sby)\s(?:all\s)?(?:the\s{_READING}|{_OWN})"
_HERE = (
    rf"(?:{_SOURCES}|(?:in|from|using)\s(?:all\s)?(?:my|our|your|these)\s(?:own\s|saved\s)?{_READING})"
    r"(?:\s(?:that\s)?i(?:'ve|\shave)(?:\s(?:read|saved))?)?(?!\s(?:of|by|from|that|which|on|in)\b)"
)
_ME = r"\s(?:to\s)?(?:me|us)"
_ASKING = r"(?=\s(?:if|whether|why|how|what|who|whom|whose|when|where|which)\b)"

_BEFORE = re.compile(
    rf"""^(?:
        (?:hello|hi|hey|good\s(?:morning|evening)|thanks|thank\syou)(?=[,!.;:–-])
      | (?:please|kindly)\b
      | (?:can|could|will|would)\syou\s(?:please\s|kindly\s)?(?:(?:tell|show|remind){_ME}|explain{_ME})\b
      | (?:can|could|will|would)\syou\s(?:please\s|kindly\s)?(?:explain|find\sout|look\sup){_ASKING}
      | (?:tell|remind){_ME}\b
      | explain(?:{_ME})?{_ASKING}
      | i(?:\swould|'d)?\s(?:like|love|want|wish|need)\sto\s(?:know|find\sout|learn|understand|ask)\b
      | i\s?(?:am|'m|was)\s(?:wondering|curious|asking\smyself)\b
      | do\syou\s(?:happen\sto\s)?know{_ASKING}
      | my\squestion\sis\b
      | {_HERE}(?=[\s,:])
      | what\s(?:do|does)\s{_OWN}\s(?:say|tell{_ME}|report)(?=\s(?:about|of|on)\b)
    )[\s,:;.!–-]*""".replace("'", "['’]"),
    re.IGNORECASE | re.VERBOSE,
)
_AFTER = re.compile(
    rf"[\s,–-]+(?:please|pls|thanks|thank\syou|{_HERE})[\s.!]*(?P<mark>\?*)[\s.!]*$".replace("'", "['’]"),
    re.IGNORECASE,
)


def without_courtesies(question: str) -> str:
    """The question itself; all of it where less than two words would be left.

    >>> without_courtesies("Could you please tell me, according to my articles, who mediated the talks?")
    'who mediated the talks?'
    """
    before, bare = "", question.strip()
    while bare != before:
        before, bare = bare, _AFTER.sub(r"\g<mark>", _BEFORE.sub("", bare))
    return bare if len(re.findall(r"\w+", bare)) > 1 else question
