"""Who wrote it: bylines as they stand above articles, and author fields as files carry them."""

from __future__ import annotations

import re

from askrs.reading.dates import find_date, is_dateline
from askrs.reading.tidy import tidy

__all__ = ["author_names", "byline_names", "has_role", "is_byline", "is_name"]

_BY = re.compile(r"^(?:(?:written|words|text|story|report(?:ed|ing)?|posted|analysis|opinion|review)\s+)?by:?\s+", re.I)
_ABROAD = re.compile(r"^(?:Par|PAR|Von|VON|Por|POR|From(?=(?:\s+\S+){2,5}\s+in\s+[A-Z]\S*(?:\s[A-Z]\S*)?$))\s+")
_LABELLED = re.compile(r"^(?:authors?|writers?)\s*:\s*", re.I)
_CUT = re.compile(
    r"\s*(?:[|•·»]|(?<!Prof)(?<!\b(?:Gen|Sen|Rep|Gov|Col|Maj|Rev|Hon))(?<=[^\W\d_]{3})\.(?=\s)|\s[–—-]\s|\bpublished\b|\bupdated\b|@|\bfor\b|\bof\b|\bin\b)",
    re.I,
)
_BETWEEN = re.compile(r"\s*(?:;|,|&|\band\b|\bwith\b|\bund\b|\bet\b)\s*", re.I)
_NAME = re.compile(
    r"(?:[^\W\d_]\.?-?)+\S*(?:\s+(?:(?:de|da|del|della|di|do|dos|du|van|von|der|den|ter|la|le|el|al|bin|ibn|ben|bint|abu|y|e|zu|af|av)\b"
    r"|[A-ZÀ-ÖØ-ÞĀ-ỿ]\S*))*"
)
_NOT_NAMES = frozenset(
    {
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
        "april", "june", "july", "august", "september", "october", "november", "december", "the", "a", "an", "then",
        "now", "comparison", "contrast", "this", "that", "its", "his", "her", "their",
    }
)  # fmt: skip
_ROLE = re.compile(
    r"\b(?:correspondent|editor|reporter|writer|columnist|analyst|fellow|professor|director|president|minister|chief)\b",
    re.I,
)
_AGENCY = re.compile(
    r"\(?(?:ap|afp|cnn(?: business)?|bbc(?: news)?|reuters|(?:the )?associated press|agence france-presse|bloomberg"
    r"|xinhua|tass|upi|dpa|staff(?: (?:writer|reporter)s?)?|editorial(?: board)?)\)?\s*[–—-]*",
    re.I,
)


def byline_names(line: str) -> tuple[str, ...]:
    """The people that a byline names, none where ``line`` is not one.

    >>> byline_names("By Jane Doe and Juan de la Cruz, Middle East correspondent | 3 May 2024")
    ('Jane Doe', 'Juan de la Cruz')
    >>> byline_names("By the end of the year nothing had changed")
    ()
    """
    line = tidy(line)
    match = _BY.match(line) or _LABELLED.match(line)
    abroad = None if match else _ABROAD.match(line)
    opening = match or abroad
    if not opening or len(line) > 160:
        return ()
    names: list[str] = []
    for part in _BETWEEN.split(_CUT.split(line[opening.end() :])[0]):
        if not is_name(part) or ((names or abroad) and (" " not in part or _ROLE.search(part))):
            break
        names.append(part.title() if part.isupper() and len(part) > 4 else part)
    return tuple(names)


def author_names(field: str) -> tuple[str, ...]:
    """The names in an author field; ``Doe, Jane`` stays one name, addresses and links are nobody.

    >>> author_names("Jane Doe, John Roe & Ann Poe"), author_names("Doe, Jane"), author_names("https://example.org/jane")
    (('Jane Doe', 'John Roe', 'Ann Poe'), ('Doe, Jane',), ())
    """
    field = re.sub(r"^by\s+", "", tidy(field), flags=re.I)
    parts = re.split(r"\s*[;|]\s*|\s+(?:and|&)\s+", field)
    names = [name for part in parts for name in _between_commas(part)]
    return tuple(dict.fromkeys(name for name in names if name and not re.search(r"https?:|www\.|@", name)))


def is_byline(line: str) -> bool:
    """Whether ``line`` is a byline, a date line or the name of an agency, and nothing else."""
    bare = tidy(line)
    return (
        bool(byline_names(bare) and not bare.endswith((".", "!", "?")))
        or is_dateline(bare)
        or bool(_AGENCY.fullmatch(bare))
    )


def has_role(part: str) -> bool:
    """Whether ``part`` names an occupation of those who write."""
    return _ROLE.search(part) is not None


def _between_commas(part: str) -> list[str]:
    pieces = [piece for piece in re.split(r"\s*,\s*(?:and\s+)?", part) if piece]
    return pieces if all(" " in piece for piece in pieces) else [part.strip(" ,")]


def is_name(part: str) -> bool:
    """Whether ``part`` is spelled as people's names are; so are many other things."""
    words = part.split()
    return (
        0 < len(words) <= 6
        and not find_date(part)
        and words[0][:1].isupper()
        and words[0].lower() not in _NOT_NAMES
        and _NAME.fullmatch(part) is not None
    )
