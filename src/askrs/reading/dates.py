"""Dates as articles print them, turned into ISO 8601.

Only forms that mean one day whatever the reader's country: ``14 March 2023``, ``March 14, 2023``, ``2023-03-14``,
``14.03.2023`` (dots are written where the day comes first), ``14 mars 2023``. ``03/04/2023`` is two different days and
therefore none; a form such as ``25/12/2023`` can only be one.
"""

from __future__ import annotations

import re
from datetime import date

__all__ = ["find_date", "is_dateline", "parse_date", "without_dates"]

_NAMES = (  # of the months in English, German, French, Spanish, Italian, Portuguese; no abbreviation that is a word
    "jan january januar jänner janv janvier gennaio ene enero janeiro",
    "feb february februar fév févr février febbraio febrero fev fevereiro", "mar march mär märz mars marzo março",
    "apr april avr avril aprile abr abril", "may mai mayo maggio maio", "jun june juni juin giugno junio junho",
    "jul july juli juil juillet luglio julio julho", "aug august août agosto",
    "sep sept september septembre settembre septiembre setembro",
    "oct october okt oktober octobre ottobre octubre outubro",
    "nov november novembre noviembre novembro", "dec december dez dezember déc décembre dicembre diciembre dezembro",
)  # fmt: skip
_MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|er|º|\.)?"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_EXPLICIT = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_YEAR}-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?!\d)",
        rf"\b{_DAY}\s+(?:of\s+|de\s+)?{_MONTH},?\s+(?:de\s+)?{_YEAR}\b",
        rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}\b",
        rf"(?<![\d.])(?P<day>[0-3]\d)\.(?P<month>[01]\d)\.{_YEAR}(?![\d.])",
        rf"(?<![\d/])(?P<day>1[3-9]|2\d|3[01])/(?P<month>[01]?\d)/{_YEAR}(?![\d/])",
        rf"(?<![\d/])(?P<month>0?[1-9]|1[0-2])/(?P<day>1[3-9]|2\d|3[01])/{_YEAR}(?![\d/])",
    )
)
_LOOSE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_YEAR}[/.](?P<month>[01]?\d)[/.](?P<day>[0-3]?\d)(?!\d)",
        rf"^{_YEAR}(?P<month>[01]\d)(?P<day>[0-3]\d)(?!\d)",
        rf"\b(?P<day>[0-3]?\d)\.\s?(?P<month>[01]?\d)\.\s?{_YEAR}\b",
        rf"\b{_MONTH},?\s+{_YEAR}\b",
        rf"^{_YEAR}-(?P<month>[01]\d)$",
        rf"^{_YEAR}$",
    )
)
_AROUND = re.compile(
    r"\b(?:published|publié|veröffentlicht|posted|updated|modified|created|first|last|on|at|le|am|um|à|uhr|date|filed|release[d]?|print(?:ed)?|edition|issue"
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
    return not re.search(r"\w", without_dates(line, " "))


def without_dates(line: str, mark: str) -> str:
    """``line`` with a ``mark`` in the place of each date, and without the hours and weekdays around it.

    >>> without_dates("Published Fri, 3 May 2024 at 10:14 | 5 min read | London", "*").split()
    [',', '*', '|', '|', 'London']
    """
    for pattern in _EXPLICIT:
        line = pattern.sub(mark, line)
    return _AROUND.sub(" ", re.sub(r"\bT(?=\d)", " ", line))


def _iso(match: re.Match[str]) -> str:
    parts = match.groupdict()
    year, month = int(parts["year"]), parts.get("month")
    if month is None:
        return f"{year:04}"
    number = int(month) if month.isdigit() else _MONTHS[month.lower()]
    try:
        return date(year, number, int(parts.get("day") or 1)).isoformat()[: 10 if parts.get("day") else 7]
    except ValueError:
        return ""
