"""One line of those that stand between a title and an article: ``Northgate Briefing | Explainer | 12 July 2017``.

Such a line is taken to pieces at its bars, dots and dates. What is left beside names, dates and addresses (an outlet,
a rubric, a place) is handed on as it is: only other lines can tell which of these it is.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from askrs.reading.bylines import author_names, byline_names, has_role, is_name
from askrs.reading.dates import find_date, without_dates
from askrs.reading.tidy import tidy

__all__ = ["Credit", "address_of", "is_person", "read_credit"]

_LONGEST = 200  # code points
_PARTS = re.compile(r"\s*[|•·»;]\s*|\s+[–—/-]\s+|(?<=\w\w)\.(?:\s+|$)")
_LABEL = re.compile(r"(?:(?:[A-ZÀ-ÖØ-Þ0-9#][^\s,]*|&|and|of|the|for|on|in|de|la|et|und|y|e)(?:\s+|$)){1,7}")
_ADDRESS = re.compile(r"(https?://)?((?:[a-z0-9-]+\.)+[a-z]{2,12}(/\S*)?)", re.I)
_NO_PERSON = re.compile(
    r"\b(?:new|north|south|east|west|northern|southern|eastern|western|central|middle|united|saudi|hong|sri|san|los|las"
    r"|buenos|tel|abu|st|great|world|foreign|international|national|global|analysis|opinion|comment|commentary|essay"
    r"|explainer|feature|features|interview|editorial|report|brief|briefing|news|politics|policy|security|affairs"
    r"|relations|economy|economics|business|culture|defence|defense|energy|climate|trade|history|book|books|review"
    r"|reviews|ledger|times|post|journal|quarterly|dispatch|herald|tribune|notebook|magazine|weekly|daily|gazette"
    r"|chronicle|monitor|observer|institute|press|today|foundation|cent(?:re|er)|council|university|agency|staff|editors?"
    r"|the|online|digital|special|series|edition|issue|volume|vol|part|chapter|section|photo|image|war|peace)\b|[\d&@#?!:]",
    re.I,
)


class Credit(NamedTuple):
    """What one line owes to whom; ``rest`` is its parts that are neither name nor date nor address."""

    authors: tuple[str, ...] = ()
    published: str = ""
    url: str = ""
    rest: tuple[str, ...] = ()


def read_credit(line: str) -> Credit | None:
    """The credits in ``line``, or None where it says anything else.

    >>> read_credit("By Jane Doe. Straits & Capitals, 19 July 2018. Opinion.")
    Credit(authors=('Jane Doe',), published='2018-07-19', url='', rest=('Straits & Capitals', 'Opinion'))
    >>> read_credit("On 19 July 2018 the harbour was sold.")
    """
    line = tidy(line)
    if not line or len(line) > _LONGEST:
        return None
    authors: list[str] = []
    rest: list[str] = []
    url = ""
    marked = without_dates(line, " | ")
    barred = _PARTS.split(marked)
    for part in filter(None, (part.strip(" .,:()[]–—-") for part in barred)):
        if address := address_of(part):
            url = url or address
        elif names := byline_names(part) or _with_role(part):
            authors += names
        elif _LABEL.fullmatch(part):
            rest.append(part)
        else:
            return None
    published = find_date(line)
    return Credit(tuple(authors), published, url, tuple(rest)) if authors or published or url else None


def address_of(part: str) -> str:
    """``part`` as a web address, if it is one and nothing else; capitals are the typesetter's.

    >>> address_of("EXAMPLE.ORG/LANTERN/12-1"), address_of("https://example.org/Bridge"), address_of("e.g")
    ('https://example.org/lantern/12-1', 'https://example.org/Bridge', '')
    """
    match = _ADDRESS.fullmatch(part)
    if not match or len(match[3] or "") < 2:  # a site is not an article's address
        return ""
    bare = match[2].lower() if match[2].isupper() else match[2]
    return f"{(match[1] or 'https://').lower()}{bare}"


def is_person(label: str) -> bool:
    """Whether ``label`` can hardly be anything but the names of people.

    >>> is_person("Jane Doe and John Roe"), is_person("Middle East"), is_person("Policy Ledger"), is_person("Oslo")
    (True, False, False, False)
    """
    names = author_names(label)
    return bool(names) and all(
        " " in name and len(name.split()) <= 4 and is_name(name) and not _NO_PERSON.search(name) for name in names
    )


def _with_role(part: str) -> tuple[str, ...]:
    """The person in ``Jane Doe, Staff Writer``."""
    name, _, role = part.partition(", ")
    return (name,) if has_role(role) and len(role.split()) <= 6 and is_person(name) else ()
