"""One case put to a library: what it ranked, what it said, how sure it was and how long it took."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from time import perf_counter

from askrs.bench.cases import Case
from askrs.domain.answer import Answer
from askrs.domain.article import Article, ArticleId
from askrs.domain.evidence import Evidence
from askrs.domain.explanation import Stage
from askrs.domain.filters import Filters
from askrs.domain.span import Span
from askrs.library import Library

__all__ = ["Ranked", "Trial", "ids_by_file", "put", "ranked_articles", "ranked_highlights", "ranked_sentences"]

_Place = tuple[ArticleId, Span]

_NOTHING = -10.0
"""The score of an answer without any evidence, below that of every sentence."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A sentence that was ranked ``rank``-th, from 1, and what each stage said of it."""

    text: str
    rank: int
    stages: tuple[Stage, ...] = ()


@dataclass(frozen=True, slots=True)
class Trial:
    """The outcome of a case: file names of ``articles`` and texts of ``highlights``, both best first.

    ``score`` is that of the best sentence, from which the confidence follows; ``ranking`` what the library says of how
    it ranked, which is nothing where it gives no explanation.
    """

    case: Case
    articles: tuple[str, ...]
    highlights: tuple[str, ...]
    found: bool
    confidence: float
    seconds: float
    score: float = 0.0
    ranking: tuple[Ranked, ...] = ()


def ids_by_file(library: Library) -> dict[str, ArticleId]:
    """The library's articles by the names of the files that they came from."""
    return {_file(article): article.id for article in library.articles()}


def put(library: Library, case: Case, ids: Mapping[str, ArticleId], scoped: bool = True) -> Trial:
    """Ask the case's question, of its scope only if it has one and is ``scoped``."""
    filters = None
    if scoped and case.scope:
        filters = Filters(articles=frozenset(ids[name] for name in case.scope if name in ids))
    start = perf_counter()
    answer = library.ask(case.question, filters)
    seconds = perf_counter() - start
    return Trial(
        case,
        tuple(ranked_articles(answer)),
        tuple(ranked_highlights(answer)),
        answer.found,
        answer.confidence,
        seconds,
        max((item.scores.relevance for item in answer.evidence), default=_NOTHING),
        tuple(ranked_sentences(answer)),
    )


def ranked_articles(answer: Answer) -> Iterator[str]:
    """File names in order of first appearance: those cited, then those of the other evidence."""
    cited = [citation.article for citation in answer.citations]
    yield from dict.fromkeys(_file(article) for article in (*cited, *(item.article for item in answer.evidence)))


def ranked_highlights(answer: Answer) -> Iterator[str]:
    """The quotes in order, then the other evidence's highlights in order."""
    places = {(citation.article.id, citation.span) for citation in answer.citations}
    yield from (citation.quote for citation in answer.citations)
    for item in answer.evidence:
        for span in item.highlights:
            if (item.article.id, span) not in places:
                places.add((item.article.id, span))
                yield _text(item, span)


def ranked_sentences(answer: Answer) -> Iterator[Ranked]:
    """The sentences that were ranked, best first, as far as the answer's evidence holds their text."""
    texts: dict[_Place, str] = {}
    for item in answer.evidence:
        texts |= {(item.article.id, span): _text(item, span) for span in item.passage.sentences}
    for rank, one in enumerate(answer.explanation, start=1):
        if text := texts.get((one.article, one.span)):
            yield Ranked(text, rank, one.stages)


def _text(item: Evidence, span: Span) -> str:
    return span.shift(-item.passage.span.start).of(item.passage.text)


def _file(article: Article) -> str:
    return PurePath(article.source).name
