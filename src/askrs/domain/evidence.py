"""A passage that was found for a question."""

from __future__ import annotations

from dataclasses import dataclass

from askrs.domain.article import Article
from askrs.domain.passage import Passage
from askrs.domain.span import Span

__all__ = ["Evidence", "Scores"]


@dataclass(frozen=True, slots=True)
class Scores:
    """How well a passage fits its question; higher is better throughout.

    ``lexical`` is BM25, ``semantic`` the cosine of the two vectors, ``fused`` their weighted sum, ``relevance`` the
    score of the passage's best sentence by all looks together, which may be below 0. A search that did not return the
    passage leaves its score at 0.
    """

    lexical: float = 0.0
    semantic: float = 0.0
    fused: float = 0.0
    relevance: float = 0.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage with the sentences to mark in it, best first; each lies inside the passage, on sentence borders."""

    article: Article
    passage: Passage
    highlights: tuple[Span, ...]
    scores: Scores

    def __post_init__(self) -> None:
        if not set(self.highlights) <= set(self.passage.sentences):
            raise ValueError("a highlight is not a sentence of its passage")
