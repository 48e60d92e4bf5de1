"""Why a sentence stands where it stands in an answer."""

from __future__ import annotations

from dataclasses import dataclass

from askrs.domain.article import ArticleId
from askrs.domain.span import Span

__all__ = ["Explained", "Stage"]


@dataclass(frozen=True, slots=True)
class Stage:
    """What one stage of the ranking gave a sentence: its score, and its rank among all that the stage saw, from 1.

    ``name`` is "words" (BM25), "meaning" (cosine of passage and question), "fusion", "tokens" (late interaction),
    "reader", "reread" (by the larger reader), "letters" (shared with a question in another language) or "together", the
    sum that decides. A stage that did not see the sentence is absent.
    """

    name: str
    score: float
    rank: int

    def __post_init__(self) -> None:
        if self.rank < 1:
            raise ValueError("ranks count from 1")


@dataclass(frozen=True, slots=True)
class Explained:
    """A sentence that was ranked, and what each stage said of it, in the order in which the stages run."""

    article: ArticleId
    span: Span
    stages: tuple[Stage, ...]
