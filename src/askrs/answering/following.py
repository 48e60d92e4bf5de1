"""A question that may be a follow-up of another one: what it asks, and how its answer says so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from askrs.domain.answer import Answer
from askrs.searching.following import completed

__all__ = ["understood"]

_MOST = 3
"""Questions before it that a follow-up may lean on: in a longer chain the first has nothing to do with the last."""


def understood(question: str, after: Answer | None) -> tuple[str, Callable[[Answer], Answer]]:
    """What to ask for ``question``, completed if it follows up the one in ``after``, and how to tell the answer."""
    before = (*after.follows, after.question)[-_MOST:] if after else ()
    whole = completed(question, before)
    if not whole:
        return question, lambda made: made
    return whole, lambda made: replace(
        made, question=question, follows=before, read_as=((question, whole), *made.read_as)
    )
