"""The answer to a question that may be a follow-up of another one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from askrs.domain.answer import Answer
from askrs.searching.following import completed

__all__ = ["as_follow_up"]

_MOST = 3
"""Questions before it that a follow-up may lean on: in a longer chain the first has nothing to do with the last."""


def as_follow_up(question: str, after: Answer | None, answer: Callable[[str], Answer]) -> Answer:
    """What ``answer`` makes of ``question``, or of its completed form if it is a follow-up of the one in ``after``."""
    before = (*after.follows, after.question)[-_MOST:] if after else ()
    whole = completed(question, before)
    if not whole:
        return answer(question)
    made = answer(whole)
    return replace(made, question=question, follows=before, read_as=((question, whole), *made.read_as))
