"""A backup of a library."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

__all__ = ["Backup", "Reason"]


class Reason(Enum):
    """Why a backup was made: because a person wanted it, or by itself before something that changes much."""

    WISH = "wish"
    UPGRADE = "upgrade"
    REMOVAL = "removal"
    REPAIR = "repair"
    RESTORE = "restore"


@dataclass(frozen=True, slots=True)
class Backup:
    """A file that holds a whole library but its vector index, which can be made again.

    ``created`` is an ISO 8601 moment in UTC, ``version`` that of the tables, ``generation`` counts the library's
    changes up to the backup, ``articles`` is None where that could not be counted: what is backed up may be damaged.
    """

    file: Path
    created: str
    reason: Reason
    version: int
    generation: str
    articles: int | None
    size: int
