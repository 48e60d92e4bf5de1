"""Follow-up questions: "and why not the Su-35s?" is searched with the words of the question before it.

Rules, not a model. A question of its own that is searched with foreign words gets a worse answer; one that is not
completed only gets what it would have got without a question before it. So a question must say that it is none of its
own: by how it opens ("and", "what about"), by being a fragment ("since when?"), by pointing back ("this deal"), or by
a pronoun that nothing in front of it can be the meaning of ("where was it signed?").

Of 1,266 questions of the development sets, which stand alone, four are taken for follow-ups, two of them for good
reason ("Is it eaten with wasabi and ginger?"). To name only the names of the question before, or to put its words in
front, answered fewer of twenty follow-ups than all its content words behind.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from askrs.domain.folding import folded
from askrs.searching.courtesies import without_courtesies
from askrs.searching.language import asked_in_english
from askrs.searching.lexical import is_function_word

__all__ = ["completed"]

_WORD = re.compile(r"\w+(?:['’.-]\w+)*")
_JOINS = re.compile(r"^(?:(?:and|but|or|ok|okay)\b[\s,:–-]*)+", re.IGNORECASE)
_ABOUT = re.compile(r"^(?:(?:and|but|so|ok|okay)\b[\s,:]*)?(?:what|how)\s+about\b[\s,:]*", re.IGNORECASE)
_ELSE = re.compile(r"^(?:\w+\s+)?(?:who|what|where|why|how|which|when)\s+else\b", re.IGNORECASE)
_ENDS_POINTING = re.compile(r"\b(?:that|this|so|there|then)\s*\?*$", re.IGNORECASE)
_SENTENCES = re.compile(r"[.?!]\s+\w")
"""Several of them bring what they speak of along."""

_MEANS_NOTHING = re.compile(
    r"\bit\s+(?:\w+\s+){0,4}?(?:that|to|if|whether|for)\b|\b(?:is|was|be)\s+it\s+(?:the|a|an)\b"
    r"|\bit\s+take\b(?!\s+(?:effect|place|over|part|off|on|away|back)\b)",
    re.IGNORECASE,
)
"""An expletive: "is it true that", "how long did it take to"."""

_ASKING = frozenset("how what when where which who whom whose why".split())  # noqa: SIM905 - reads better than quoted words
_AUXILIARIES = frozenset(
    """
    am are aren't be been being can can't could couldn't did didn't do does doesn't don't had hadn't has hasn't have
    haven't is isn't might must should shouldn't was wasn't were weren't will won't would wouldn't
    """.split()  # noqa: SIM905 - reads better than quoted words
)
_PRONOUNS = frozenset("he her hers him his it its she their theirs them they".split())  # noqa: SIM905 - reads better than quoted words
_OF_A_SUBJECT = frozenset("her his its their they".split())  # noqa: SIM905 - reads better than quoted words
_POINTING = frozenset("this these those".split())  # noqa: SIM905 - reads better than quoted words
_TIMES = frozenset(
    """
    afternoon autumn century day decade evening fall month morning quarter season spring summer time week weekend winter
    year
    """.split()  # noqa: SIM905 - reads better than quoted words
)
_CLAUSES = frozenset(
    """
    about after and at before by for from if in of on or over since than that to under until when where which while who
    with without
    """.split()  # noqa: SIM905 - reads better than quoted words
)
"""Between a verb and the last word they say that more than one object of it stands there."""

_ASKING_PHRASE, _CLAUSE, _FRAGMENT, _SHORT = 4, 6, 3, 9
"""Words of what stands in front of the first auxiliary, of a clause behind it, of a fragment, of a short question."""

_DESIGNATION = re.compile(r"^[A-Za-z]+-\d+\w*$")
_YEAR = re.compile(r"^(?:1[5-9]|20)\d\d$")


def completed(question: str, before: Sequence[str]) -> str:
    """``question`` with the words of the questions ``before`` it, oldest first; empty where it stands by itself.

    >>> completed("and why not the Su-35s?", ["Why won't Russia deliver S-400s to Iran?"])
    'why not the Su-35s, Russia deliver Iran?'
    >>> completed("Who mediated the talks?", ["Why won't Russia deliver S-400s to Iran?"])
    ''
    """
    asked = without_courtesies(" ".join(question.split()))
    if not before or not _needs_more(asked) or not asked_in_english(asked):
        return ""
    earlier = completed(before[-1], before[:-1]) or without_courtesies(before[-1])
    own = _JOINS.sub("", _ABOUT.sub("", asked)).strip(" ?.!")
    words = " ".join(_words_for(own, earlier))
    return ", ".join(filter(None, [own, words])) + "?"


def _words_for(own: str, earlier: str) -> list[str]:
    """The content words of ``earlier`` that ``own`` does not say, and that nothing in it takes the place of."""
    said = {_stem(word) for word in _WORD.findall(own)}
    shapes = {_shape(word) for word in _WORD.findall(own)} - {""}
    return [
        word
        for word in _WORD.findall(earlier)
        if not is_function_word(word) and _stem(word) not in said and _shape(word) not in shapes
    ]


def _stem(word: str) -> str:
    return folded(word).removesuffix("'s").removesuffix("s")


def _shape(word: str) -> str:
    """A kind of thing that a question names one of: a weapon by its designation, a year."""
    if _YEAR.match(word):
        return "year"
    return "designation" if _DESIGNATION.match(word) else ""


def _needs_more(question: str) -> bool:
    """Whether the question says that it is none of its own."""
    words = [folded(word) for word in _WORD.findall(question)]
    if not words or _SENTENCES.search(question):
        return False
    return bool(
        _JOINS.match(question)
        or _ABOUT.match(question)
        or _is_fragment(words)
        or (_ELSE.match(question) and not _has_name(question))
        or _points_back(question, words)
    )


def _is_fragment(words: Sequence[str]) -> bool:
    """Whether these are no sentence: "since when", "how many soldiers", "why so few"."""
    is_short = len(words) <= _FRAGMENT and not _AUXILIARIES & set(words) and bool(_ASKING & set(words[:2]))
    return is_short and not (words[0] in {"who", "what"} and any(not is_function_word(word) for word in words))


def _points_back(question: str, words: Sequence[str]) -> bool:
    places = range(len(words))
    exists = words[-1] in {"so", "there", "then"} and words[-2:-1] and words[-2] in _AUXILIARIES
    if _ENDS_POINTING.search(question) and not exists:
        return True
    if len(words) <= _SHORT and any(_is_pointing(place, words) for place in places):
        return True
    if "it" in words and _MEANS_NOTHING.search(question):
        return False
    return words[0] in _ASKING | _AUXILIARIES and any(_is_open(place, words) for place in places)


def _is_pointing(place: int, words: Sequence[str]) -> bool:
    """Whether a noun is pointed at from here, "this deal", and no time, "this week"."""
    after = words[place + 1] if place + 1 < len(words) else ""
    return words[place] in _POINTING and bool(after) and not is_function_word(after) and after not in _TIMES


def _is_open(place: int, words: Sequence[str]) -> bool:
    """Whether at ``place`` stands a pronoun that nothing in front of it can be the meaning of.

    Behind the first auxiliary stands the subject, which the phrase that asks cannot mean: "how much grain did it
    move?". And an object never means the subject of its own clause (principle B of binding): "why did Duterte shelve
    it?".
    """
    if words[place] not in _PRONOUNS:
        return False
    first = next((at for at, word in enumerate(words) if word in _AUXILIARIES), len(words))
    if place == first + 1 and first <= _ASKING_PHRASE:
        return True
    if place == len(words) - 1 and first < place and not _CLAUSES & set(words[first:place]):
        return place - first <= _CLAUSE
    return not (words[0] == "who" and words[place] in _OF_A_SUBJECT) and not _has_thing(words[:place])


def _has_thing(words: Sequence[str]) -> bool:
    """Whether one of these words, no verb behind "who" or "what", may be what a later pronoun means."""
    return any(
        not is_function_word(word) and not (at > 0 and words[at - 1] in {"who", "what"})
        for at, word in enumerate(words)
    )


def _has_name(question: str) -> bool:
    """Whether a word behind the first is written as names are, or holds a digit."""
    rest = _WORD.findall(question)[1:]
    return any((word[:1].isupper() and word != "I") or any(map(str.isdigit, word)) for word in rest)
