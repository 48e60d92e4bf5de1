"""Removals: articles that were taken out of a library and can still be put back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType

from askrs.domain.article import ArticleId

__all__ = ["Removal", "RemovalId"]

RemovalId = NewType("RemovalId", int)


@dataclass(frozen=True, slots=True)
class Removal:
    """What was removed at once: ``at`` is an ISO 8601 moment in UTC; at least one article."""

    id: RemovalId
    at: str
    articles: tuple[ArticleId, ...]

    def __post_init__(self) -> None:
        if not self.articles:
            raise ValueError("a removal is of articles")
