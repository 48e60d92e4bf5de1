"""What long work says while it goes on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from askrs.domain.article import Article
from askrs.errors import AskrsError

__all__ = [
    "Finished",
    "Indexed",
    "Outcome",
    "Preparing",
    "Progress",
    "Reading",
    "Renewing",
    "Skipped",
    "Started",
    "Summary",
    "Vanished",
]


class Outcome(Enum):
    """What became of a file."""

    ADDED = "added"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Preparing:
    """Something slow and rare happens first, said in a sentence: the model's one-time preparation."""

    message: str


@dataclass(frozen=True, slots=True)
class Started:
    """``total`` files were found."""

    total: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A file is being read; ``done`` of ``total`` files are finished."""

    source: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Renewing:
    """Passages are encoded again, because another model made their vectors; ``done`` of ``total`` are finished."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Indexed:
    """A file is in the library; ``article`` is its card."""

    source: str
    outcome: Outcome
    article: Article
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file is not in the library, and ``error`` says why."""

    source: str
    error: AskrsError
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Vanished:
    """A file is no longer there; its article stays in the library and answers as before."""

    source: str
    article: Article


@dataclass(frozen=True, slots=True)
class Summary:
    """How many files met each fate, how many passages were ``renewed``, and the seconds that it took.

    ``reading``, ``splitting`` and ``encoding`` are the seconds that those stages worked; files are read in a process of
    its own while others are encoded, so they may add up to more than ``seconds``.
    """

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    skipped: int = 0
    vanished: int = 0
    renewed: int = 0
    seconds: float = 0.0
    reading: float = 0.0
    splitting: float = 0.0
    encoding: float = 0.0


@dataclass(frozen=True, slots=True)
class Finished:
    """All files are done."""

    summary: Summary


Progress = Preparing | Renewing | Started | Reading | Indexed | Skipped | Vanished | Finished
