"""A passage that somebody takes along, with where it comes from."""

from __future__ import annotations

from askrs.domain.answer import Answer
from askrs.domain.article import Article, ArticleText
from askrs.domain.evidence import Evidence
from askrs.domain.span import Span
from askrs.gui.places import cited_numbers
from askrs.publishing import DEFAULT_STYLE, Quotation, quotation

__all__ = ["quoted", "quoted_citation", "quoted_evidence"]


def quoted(article: Article, text: ArticleText, span: Span, style: str = DEFAULT_STYLE) -> Quotation:
    """The words at ``span``, cited in this style."""
    pages = [page.label for page in text.pages_of(span)]
    return quotation(article, span.of(text.text), pages, text.headings_of(span), style)


def quoted_citation(answer: Answer, number: int, style: str = DEFAULT_STYLE) -> Quotation:
    """The quote of citation ``number``."""
    cited = answer.citations[number - 1]
    return quotation(cited.article, cited.quote, cited.pages, cited.sections, style)


def quoted_evidence(answer: Answer, evidence: Evidence, style: str = DEFAULT_STYLE) -> Quotation:
    """The passage's first cited sentence, or its best one, or the whole passage where none is marked."""
    for number in cited_numbers(answer, evidence):
        return quoted_citation(answer, number, style)
    passage = evidence.passage
    words = evidence.highlights[0] if evidence.highlights else passage.span
    quote = words.shift(-passage.span.start).of(passage.text)
    return quotation(evidence.article, quote, passage.pages, (), style)
