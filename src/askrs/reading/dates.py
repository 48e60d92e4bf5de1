"""Dates as articles print them, turned into ISO 8601.

Only forms that mean one day whatever the reader's country: ``14 March 2023``, ``March 14, 2023``, ``2023-03-14``.
``03/04/2023`` is two different days and therefore none; a form such as ``25/12/2023`` can only be one.
"""

from __future__ import annotations

import re
from datetime import date

__all__ = ["find_date", "is_dateline", "parse_date"]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_EXPLICIT = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_YEAR}-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?!\d)",
        rf"\b{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}\b",
        rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}\b",
    )
)
_LOOSE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_YEAR}[/.](?P<month>[01]?\d)[/.](?P<day>[0-3]?\d)(?!\d)",
        rf"^{_YEAR}(?P<month>[01]\d)(?P<day>[0-3]\d)(?!\d)",
        r"\b(?P<day>1[3-9]|2\d|3[01])[/.](?P<month>[01]?\d)[/.](?P<year>20\d\d|19\d\d)\b",
        r"\b(?P<month>0?[1-9]|1[0-2])/(?P<day>1[3-9]|2\d|3[01])/(?P<year>20\d\d|19\d\d)\b",
        rf"\b{_MONTH},?\s+{_YEAR}\b",
        rf"^{_YEAR}-(?P<month>[01]\d)$",
        rf"^{_YEAR}$",
    )
)
_AROUND = re.compile(
    r"\b(?:published|posted|updated|modified|created|first|last|on|at|date|filed|release[d]?|print(?:ed)?|edition|issue"
    r"|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
    r"|\d{1,2}[:.]\d\d(?::\d\d)?|\d{1,2}(?=\s*[ap]\.?m)|[ap]\.?m\.?|e[sd]?t|p[sd]?t|c[esd]?t|gmt|bst|utc|cest|ist"
    r"|\d+\s+min(?:ute)?s?(?:\s+read)?)(?!\w)",
    re.IGNORECASE,
)


def find_date(text: str) -> str:
    """The first date that is written out in ``text`` as ISO, or nothing.

    >>> find_date("Washington, October 25, 2024 (an essay of 1999)")
    '2024-10-25'
    """
    found = [match for pattern in _EXPLICIT for match in pattern.finditer(text) if _iso(match)]
    return _iso(min(found, key=re.Match.start)) if found else ""


def parse_date(value: str) -> str:
    """A metadata field's date as ISO, no more exact than it was given.

    >>> parse_date("2024-10-25T08:00:00+02:00"), parse_date("Fri, 25 Oct 2024"), parse_date("2024-10"), parse_date("?")
    ('2024-10-25', '2024-10-25', '2024-10', '')
    """
    value = value.strip()
    loose = (_iso(match) for pattern in _LOOSE if (match := pattern.search(value)))
    return find_date(value) or next(filter(None, loose), "")


def is_dateline(line: str) -> bool:
    """Whether ``line`` says when it was published, and nothing else."""
    if len(line) > 120 or not find_date(line):
        return False
    for pattern in _EXPLICIT:
        line = pattern.sub(" ", line)
    return not re.search(r"\w", _AROUND.sub(" ", re.sub(r"\bT(?=\d)", " ", line)))


def _iso(match: re.Match[str]) -> str:
    parts = match.groupdict()
    year, month = int(parts["year"]), parts.get("month")
    if month is None:
        return f"{year:04}"
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    try:
        return date(year, number, int(parts.get("day") or 1)).isoformat()[: 10 if parts.get("day") else 7]
    except ValueError:
        return ""
