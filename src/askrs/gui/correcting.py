"""A corrected card in an answer that was given before it."""

from __future__ import annotations

from dataclasses import replace

from askrs.domain.answer import Answer
from askrs.domain.article import Article

__all__ = ["corrected"]


def corrected(answer: Answer, article: Article) -> Answer:
    """The answer with this card wherever its article is cited or found; what was quoted stays to the letter."""
    return replace(
        answer,
        citations=tuple(
            replace(citation, article=article) if citation.article.id == article.id else citation
            for citation in answer.citations
        ),
        evidence=tuple(
            replace(evidence, article=article) if evidence.article.id == article.id else evidence
            for evidence in answer.evidence
        ),
    )
