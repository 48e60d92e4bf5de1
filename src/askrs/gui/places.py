"""Places to read: an article, the sentences to mark in it and the one to scroll to."""

from __future__ import annotations

from dataclasses import dataclass

from askrs.domain.answer import Answer, Citation
from askrs.domain.article import Article, ArticleText
from askrs.domain.evidence import Evidence
from askrs.domain.span import Span

__all__ = ["Mark", "Place", "cited_numbers", "place_of_article", "place_of_citation", "place_of_evidence"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A sentence to mark, with the text that it had when the answer was given, and where the answer's words stand.

    Both places are the article's.
    """

    span: Span
    quote: str
    words: Span | None = None

    def stands_in(self, text: ArticleText) -> bool:
        """Whether this text is still at this place; a mark that is not is never drawn."""
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
    return _place(answer, citation.article, citation.span, citation.quote)


def place_of_evidence(answer: Answer, evidence: Evidence) -> Place:
    """The best sentence of a passage, or the passage itself where none is marked."""
    best = evidence.highlights[0] if evidence.highlights else evidence.passage.span
    return _place(answer, evidence.article, best, _quote(evidence, best))


def cited_numbers(answer: Answer, evidence: Evidence) -> tuple[int, ...]:
    """The numbers of the citations that stand in this passage."""
    return tuple(
        citation.number
        for citation in answer.citations
        if citation.article.id == evidence.article.id and evidence.passage.span.contains(citation.span)
    )


def _place(answer: Answer, article: Article, current: Span, quote: str) -> Place:
    quotes = {
        span: _quote(evidence, span)
        for evidence in answer.evidence
        if evidence.article.id == article.id
        for span in evidence.highlights
    }
    cited = [citation for citation in answer.citations if citation.article.id == article.id]
    quotes |= {citation.span: citation.quote for citation in cited} | {current: quote}
    words = {citation.span: _words(answer, citation) for citation in cited}
    marks = {span: Mark(span, quotes[span], words.get(span)) for span in sorted(quotes)}
    return Place(article, tuple(marks.values()), marks[current])


def _words(answer: Answer, citation: Citation) -> Span | None:
    """Where the words that answer stand in the article, if a statement is the citation's quote to the letter."""
    stated = (s.words for s in answer.statements if citation.number in s.citations and s.text == citation.quote)
    return next((words.shift(citation.span.start) for words in stated if words), None)


def _quote(evidence: Evidence, span: Span) -> str:
    return span.shift(-evidence.passage.span.start).of(evidence.passage.text)
