"""What a document is to say: an answer, or a session of them, as papers that any format can set."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from askrs.domain.answer import Answer, Citation, Statement
from askrs.domain.article import Article
from askrs.domain.history import SavedSession
from askrs.domain.naming import spoken_among, spoken_date, spoken_missing, spoken_reading
from askrs.domain.paper import Dossier, Line, Paper, Said, Source
from askrs.domain.span import Span
from askrs.exporting.emphasis import printed_lines
from askrs.exporting.inert import one_line
from askrs.exporting.references import reference_runs, with_address
from askrs.exporting.styles import DEFAULT_STYLE

__all__ = ["NEAREST", "composed", "paper_of"]

NEAREST = 3
"""How many of the nearest passages are told where nothing answers."""

_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*")


def composed(told: Answer | SavedSession, style: str = DEFAULT_STYLE, asked: str = "") -> Dossier:
    """A dossier of one paper, or of a session's; ``asked`` is the ISO 8601 moment of a single answer.

    Where a session was answered by one state of the library, its fingerprint is told once.
    """
    if isinstance(told, Answer):
        return Dossier(None, (paper_of(told, style, asked),))
    papers = [paper_of(one.answer, style, one.asked) for one in told.exchanges]
    states = [*(paper.fingerprint for paper in papers[1:]), ""]
    told_once = (
        replace(paper, fingerprint="") if paper.fingerprint == after else paper
        for paper, after in zip(papers, states, strict=True)
    )
    return Dossier(one_line(told.card.name), tuple(told_once))


def paper_of(answer: Answer, style: str = DEFAULT_STYLE, asked: str = "") -> Paper:
    """One answer."""
    near = answer.evidence[:NEAREST]
    remarks = spoken_reading(answer.read_as), spoken_among(answer.among)
    return Paper(
        question=one_line(answer.question),
        asked=one_line(spoken_date(asked)),
        remarks=tuple(one_line(remark) for remark in remarks if remark),
        verdict=() if answer.found else tuple(_verdict(answer)),
        lead="" if answer.found or not near else "The nearest passages, which do not answer the question:",
        said=tuple(_said(answer)) if answer.found else tuple(_nearest(answer)),
        sources=tuple(_sources(answer, style)),
        fingerprint=one_line(answer.fingerprint),
    )


def _said(answer: Answer) -> Iterator[Said]:
    """Each statement and the quotes behind it; one that is a quote itself is not said twice.

    The words that answer are marked in the statement, which the first quote in these very words is too.
    """
    quoted: set[int] = set()
    for statement in answer.statements:
        cited = [answer.citations[number - 1] for number in statement.citations]
        itself = next((citation for citation in cited if citation.quote == statement.text), None)
        if itself is None:
            yield _in_other_words(statement)
        for citation in cited:
            if citation.number not in quoted:
                words = statement.words if citation is itself else None
                yield _quote(citation.quote, citation.number, citation.article, words)
        quoted.update(statement.citations)


def _in_other_words(statement: Statement) -> Said:
    return Said(_lines(statement.text, statement.words), statement.citations, verbatim=False)


def _nearest(answer: Answer) -> Iterator[Said]:
    for number, evidence in enumerate(answer.evidence[:NEAREST], start=1):
        yield _quote(evidence.passage.text, number, evidence.article)


def _quote(text: str, number: int, article: Article, words: Span | None = None) -> Said:
    language = article.language if _LANGUAGE.fullmatch(article.language) else ""
    return Said(_lines(text, words), (number,), verbatim=True, language=language)


def _lines(text: str, words: Span | None) -> tuple[Line, ...]:
    return tuple(Line(*line) for line in printed_lines(text, words))


def _verdict(answer: Answer) -> Iterator[str]:
    yield "Not in these articles." if answer.among else "Not in your library."
    if answer.missing:
        yield one_line(spoken_missing(answer.missing, answer.among))
    if answer.unknown_words:
        yield f"No article contains: {one_line(', '.join(answer.unknown_words))}."


def _sources(answer: Answer, style: str) -> Iterator[Source]:
    for number, article, pages, sections in _cited(answer):
        runs = reference_runs(article, pages, sections, style)
        yield Source(number, article, runs, with_address(runs, article, style))


def _cited(answer: Answer) -> Sequence[tuple[int, Article, tuple[str, ...], tuple[str, ...]]]:
    if answer.found:
        return [_place(citation) for citation in answer.citations]
    near = enumerate(answer.evidence[:NEAREST], start=1)
    return [(number, evidence.article, evidence.passage.pages, ()) for number, evidence in near]


def _place(citation: Citation) -> tuple[int, Article, tuple[str, ...], tuple[str, ...]]:
    return citation.number, citation.article, citation.pages, citation.sections
