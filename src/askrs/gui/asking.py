"""A question on its way through the library's lane, and what the first one needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from askrs.domain.answer import Answer
from askrs.domain.filters import Filters
from askrs.gui.history import Sitting

if TYPE_CHECKING:
    from askrs.library import Library

__all__ = ["Asking", "made_ready"]


@dataclass(frozen=True, slots=True)
class Asking:
    """A question on its way; ``ticket`` numbers it; without a ``sitting`` it is not kept."""

    question: str
    ticket: int
    thorough: bool
    after: Answer | None
    scope: Filters | None
    sitting: Sitting | None


def made_ready(library: Library) -> bool:
    """Open what the first question needs; whether there are vectors to be made anew, and may be."""
    for _event in library.prepare(load=True):
        pass
    status = library.status()
    return bool(status.outdated) and status.writable
