"""What a look at a library's health says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

from askrs.domain.article import ArticleId
from askrs.domain.backup import Backup

__all__ = ["Checkup", "Examining", "Finding", "Health", "Repaired", "Severity"]


class Severity(IntEnum):
    """How bad a finding is; a larger number is worse.

    NOTE is worth knowing and harms nothing. DERIVED is wrong and can be made again from what is stored. DAMAGE means
    that something stored is not what it was. RUIN means that the library cannot be read at all.
    """

    NOTE = 1
    DERIVED = 2
    DAMAGE = 3
    RUIN = 4


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it should be, in a sentence, and what mends it: a command, or what to do.

    ``kind`` names what was looked at, in one word.
    """

    kind: str
    severity: Severity
    message: str
    remedy: str = ""
    article: ArticleId | None = None


@dataclass(frozen=True, slots=True)
class Examining:
    """``what`` is being looked at; ``done`` of ``total`` of it, 0 of 0 where that is not known."""

    what: str
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class Checkup:
    """The end of a look: all findings in the order in which they were made, and how long it took in seconds.

    ``last_backup`` is the newest one beside the library.
    """

    folder: Path
    full: bool
    articles: int
    passages: int
    findings: tuple[Finding, ...]
    seconds: float
    last_backup: Backup | None = None

    @property
    def severity(self) -> Severity | None:
        """That of the worst finding."""
        return max((finding.severity for finding in self.findings), default=None)

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong, whatever is worth knowing."""
        return self.severity in {None, Severity.NOTE}


@dataclass(frozen=True, slots=True)
class Repaired:
    """The end of a repair: what was mended and what was lost or set aside, in sentences; where the old file is kept.

    ``kept`` is None where nothing needed mending but what can be made again beside the database. ``after`` is the full
    look at the library that there is now.
    """

    kept: Path | None
    mended: tuple[str, ...]
    lost: tuple[str, ...]
    after: Checkup


Health = Examining | Finding | Checkup | Repaired
