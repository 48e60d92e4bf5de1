"""A library's health as a person reads it and as programs do, and what the exit code says of it.

Exit codes of ``askrs doctor``: 0 nothing is wrong, 3 something is wrong that can be made again without loss, 4
something stored is damaged, 5 the library cannot be read at all, 10 there is no library. Those of every command, 1
refused, 2 not understood, 70 a bug in askrs, 130 stopped, stay what they are.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

import click

from askrs.domain.finding import Checkup, Examining, Finding, Health, Severity
from askrs.domain.naming import counted
from askrs.exporting.inert import one_line

__all__ = ["EXIT_CODES", "NO_LIBRARY", "checkup_fields", "checkup_text", "spoken_moment", "watched"]

NO_LIBRARY = 10

EXIT_CODES = {None: 0, Severity.NOTE: 0, Severity.DERIVED: 3, Severity.DAMAGE: 4, Severity.RUIN: 5}

_SHOWN = 20
"""Findings of one kind that are listed."""

_LABELS = {Severity.NOTE: "note", Severity.DERIVED: "wrong", Severity.DAMAGE: "damaged", Severity.RUIN: "ruined"}


def watched(events: Iterable[Health]) -> Iterator[Health]:
    """The events but ``Examining``, which a person on a terminal sees on one line while it lasts."""
    shows = sys.stderr.isatty()
    for event in events:
        if not isinstance(event, Examining):
            yield event
        elif shows:
            far = f" {event.done} of {event.total}" if event.total else ""
            click.echo(f"\r\x1b[KLooking at {event.what}{far} …", err=True, nl=False)
    if shows:
        click.echo("\r\x1b[K", err=True, nl=False)


def checkup_text(checkup: Checkup) -> str:
    """What was found, worst first, each finding with what mends it, and what it comes to."""
    lines: list[str] = []
    for severity in sorted(Severity, reverse=True):
        found = [finding for finding in checkup.findings if finding.severity is severity]
        for kind in dict.fromkeys(finding.kind for finding in found):
            lines += _told([finding for finding in found if finding.kind == kind])
    return "\n".join([*lines, *([""] if lines else []), _verdict(checkup), _backup(checkup)])


def checkup_fields(checkup: Checkup) -> dict[str, Any]:
    """The same for programs."""
    backup = checkup.last_backup
    return {
        "folder": str(checkup.folder),
        "full": checkup.full,
        "sound": checkup.is_sound,
        "exit_code": EXIT_CODES[checkup.severity],
        "articles": checkup.articles,
        "passages": checkup.passages,
        "seconds": checkup.seconds,
        "findings": [_fields(finding) for finding in checkup.findings],
        "last_backup": {"file": str(backup.file), "created": backup.created} if backup else None,
    }


def spoken_moment(moment: str) -> str:
    """An ISO 8601 moment as a person reads it, in the time of this computer.

    >>> spoken_moment("2026-11-22T12:51:53.120+00:00")[:8]
    '2026-11-'
    """
    return f"{datetime.fromisoformat(moment).astimezone():%Y-%m-%d %H:%M}"


def _fields(finding: Finding) -> dict[str, Any]:
    return {
        "kind": finding.kind,
        "severity": finding.severity.name.lower(),
        "message": finding.message,
        "remedy": finding.remedy,
        "article": finding.article,
    }


def _told(found: Sequence[Finding]) -> Iterator[str]:
    """Findings of one kind; a remedy that several share is said once, after them."""
    for number, finding in enumerate(found[:_SHOWN]):
        yield f"{_LABELS[finding.severity] + ':':<9}{one_line(finding.message)}"
        following = found[number + 1] if number + 1 < min(len(found), _SHOWN) else None
        if finding.remedy and (following is None or following.remedy != finding.remedy):
            yield f"{'':<9}→ {one_line(finding.remedy)}"
    if len(found) > _SHOWN:
        yield f"{'':<9}… and {len(found) - _SHOWN} more like these (--json lists all)."


def _verdict(checkup: Checkup) -> str:
    looked = "every byte was looked at" if checkup.full else "a quick look; --full looks at every byte"
    held = f"{counted(checkup.articles, 'article')}, {counted(checkup.passages, 'passage')}"
    if checkup.is_sound:
        return f"The library is sound: {held} ({looked}, {checkup.seconds:.1f} s)."
    wrong = sum(finding.severity > Severity.NOTE for finding in checkup.findings)
    things = "1 thing is" if wrong == 1 else f"{wrong} things are"
    return f"{things} wrong with the library of {held} ({looked}, {checkup.seconds:.1f} s)."


def _backup(checkup: Checkup) -> str:
    backup = checkup.last_backup
    if backup is None:
        return "There is no backup beside it. Make one: askrs backup"
    return f"Its last backup is of {spoken_moment(backup.created)}: {one_line(str(backup.file))}"
