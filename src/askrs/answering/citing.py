"""Numbered places for what is stated."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from askrs.answering.highlighting import Choice
from askrs.domain.answer import Citation, Statement
from askrs.domain.article import Article, ArticleId, ArticleText
from askrs.domain.span import Span
from askrs.searching.searcher import Candidate

__all__ = ["cite"]


def cite(
    choices: Sequence[Choice],
    candidates: Sequence[Candidate],
    cards: Mapping[ArticleId, Article],
    texts: Mapping[ArticleId, ArticleText],
) -> tuple[tuple[Statement, ...], tuple[Citation, ...]]:
    """Statements in the given order, and citations numbered from 1 in the order in which statements need them.

    The quote is taken from the article's own text, never from a copy of it.
    """
    statements: list[Statement] = []
    citations: list[Citation] = []
    for choice in choices:
        numbers = []
        for place in choice.places:
            article_id = candidates[place.candidate].passage.article_id
            text = texts[article_id]
            numbers.append(len(citations) + 1)
            citations.append(_citation(numbers[-1], cards[article_id], text, place.span))
        statements.append(Statement(citations[numbers[0] - 1].quote, tuple(numbers), choice.places[0].words))
    return tuple(statements), tuple(citations)


def _citation(number: int, article: Article, text: ArticleText, span: Span) -> Citation:
    pages = tuple(page.label for page in text.pages_of(span))
    return Citation(number, article, span, pages, span.of(text.text), text.headings_of(span))
