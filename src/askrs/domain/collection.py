"""Collections: articles that a person has put together under a name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType

from askrs.domain.article import ArticleId

__all__ = ["Collection", "CollectionId"]

CollectionId = NewType("CollectionId", int)


@dataclass(frozen=True, slots=True)
class Collection:
    """A name and the articles that stand under it; an article may be in several collections, or in none."""

    id: CollectionId
    name: str
    articles: frozenset[ArticleId] = frozenset()

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise ValueError("a collection has a name")
