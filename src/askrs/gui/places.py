"""Places to read: an article, the sentences to mark in it and the one to scroll to."""

from __future__ import annotations

from dataclasses import dataclass

from askrs.domain.answer import Answer
from askrs.domain.article import Article, ArticleText
from askrs.domain.evidence import Evidence
from askrs.domain.span import Span

__all__ = ["Mark", "Place", "cited_numbers", "place_of_article", "place_of_citation", "place_of_evidence"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A sentence to mark, with the words that it had when the answer was given."""

    span: Span
    quote: str

    def stands_in(self, text: ArticleText) -> bool:
        """Whether these words are still at this place; a mark that is not is never drawn."""
        return self.span.of(text.text) == self.quote


@dataclass(frozen=True, slots=True)
class Place:
    """``marks`` are in the order of the text; ``current`` is the one to scroll to, None for the article's start."""

    article: Article
    marks: tuple[Mark, ...] = ()
    current: Mark | None = None


def place_of_article(article: Article) -> Place:
    """The article from its start, nothing marked."""
    return Place(article)


def place_of_citation(answer: Answer, number: int) -> Place:
    """Where citation ``number`` stands, with every other sentence of this answer in the same article."""
    citation = answer.citations[number - 1]
    return _place(answer, citation.article, Mark(citation.span, citation.quote))


def place_of_evidence(answer: Answer, evidence: Evidence) -> Place:
    """The best sentence of a passage, or the passage itself where none is marked."""
    best = evidence.highlights[0] if evidence.highlights else evidence.passage.span
    return _place(answer, evidence.article, _mark(evidence, best))


def cited_numbers(answer: Answer, evidence: Evidence) -> tuple[int, ...]:
    """The numbers of the citations that stand in this passage."""
    return tuple(
        citation.number
        for citation in answer.citations
        if citation.article.id == evidence.article.id and evidence.passage.span.contains(citation.span)
    )


def _place(answer: Answer, article: Article, current: Mark) -> Place:
    cited = {Mark(c.span, c.quote) for c in answer.citations if c.article.id == article.id}
    found = {
        _mark(evidence, span)
        for evidence in answer.evidence
        if evidence.article.id == article.id
        for span in evidence.highlights
    }
    marks = sorted(cited | found | {current}, key=lambda mark: mark.span)
    return Place(article, tuple(marks), current)


def _mark(evidence: Evidence, span: Span) -> Mark:
    passage = evidence.passage
    return Mark(span, span.shift(-passage.span.start).of(passage.text))
