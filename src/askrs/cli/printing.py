"""An answer as a person reads it: what is said, then each source with the sentence marked in its passage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.text import Text

from askrs.cli.sheet import Paragraph, Sheet
from askrs.domain.answer import Answer, Citation
from askrs.domain.article import Article
from askrs.domain.evidence import Evidence
from askrs.domain.naming import spoken_among, spoken_by_words, spoken_missing, spoken_reading
from askrs.exporting.references import reference

__all__ = ["NEAREST", "answer_text"]

NEAREST = 3
"""Passages that are shown where nothing was found."""

_INDENT = 4
_GAP: Paragraph = (0, Text())


def answer_text(answer: Answer, sheet: Sheet) -> str:
    """The answer, or "Not in your library." with what is missing, and the nearest passages."""
    return sheet.paragraphs(_all(answer, sheet))


def _all(answer: Answer, sheet: Sheet) -> Iterator[Paragraph]:
    if answer.read_as:
        yield 0, sheet.plain(spoken_reading(answer.read_as), "dim")
        yield _GAP
    if answer.among:
        yield 0, Text(spoken_among(answer.among), "dim")
    if answer.by_words:
        yield 0, Text(spoken_by_words(answer.by_words), "dim")
        yield _GAP
    yield from _found(answer, sheet) if answer.found else _not_found(answer, sheet)


def _found(answer: Answer, sheet: Sheet) -> Iterator[Paragraph]:
    for statement in answer.statements:
        marks = "".join(f"[{number}]" for number in statement.citations)
        yield 0, sheet.emphasised(statement.text, statement.words).append(f" {marks}")
        yield _GAP
    placed: set[Article] = set()
    for citations, evidence in _by_passage(answer):
        yield from _sources(citations, sheet)
        if citations[0].article not in placed:
            yield from _places(citations[0].article, sheet)
            placed.add(citations[0].article)
        yield _INDENT, _quoted(citations, evidence, sheet)
        yield _GAP
    yield 0, Text(f"Confidence {answer.confidence:.0%}", "dim")


def _not_found(answer: Answer, sheet: Sheet) -> Iterator[Paragraph]:
    yield 0, Text("Not in these articles." if answer.among else "Not in your library.", "bold")
    if answer.missing:
        yield 0, sheet.plain(spoken_missing(answer.missing, answer.among))
    if answer.unknown_words:
        yield 0, sheet.plain(f"No article contains: {', '.join(answer.unknown_words)}.")
    if answer.evidence:
        yield _GAP
        yield 0, Text("The nearest passages, which do not answer the question:")
    for evidence in answer.evidence[:NEAREST]:
        yield _GAP
        yield 0, sheet.plain(reference(evidence.article, evidence.passage.pages), "bold")
        yield from _places(evidence.article, sheet)
        yield _INDENT, sheet.plain(evidence.passage.text)


def _sources(citations: Sequence[Citation], sheet: Sheet) -> Iterator[Paragraph]:
    """Each source once, behind the numbers of its citations."""
    numbers: dict[str, str] = {}
    for citation in citations:
        source = reference(citation.article, citation.pages, citation.sections)
        numbers[source] = f"{numbers.get(source, '')}[{citation.number}]"
    for source, cited in numbers.items():
        yield 0, sheet.plain(f"{cited} {source}", "bold")


def _places(article: Article, sheet: Sheet) -> Iterable[Paragraph]:
    """Where the article came from, for the eye and for the mouse."""
    for place in dict.fromkeys(filter(None, (article.source, article.url))):
        yield _INDENT, sheet.plain(place, "dim")


def _by_passage(answer: Answer) -> Iterable[tuple[Sequence[Citation], Evidence | None]]:
    """Citations in order, those of one passage together with it; a citation without a passage stands alone."""
    groups: dict[object, tuple[list[Citation], Evidence | None]] = {}
    for citation in answer.citations:
        evidence = next((e for e in answer.evidence if _holds(e, citation)), None)
        key = evidence.passage.id if evidence else citation
        groups.setdefault(key, ([], evidence))[0].append(citation)
    return groups.values()


def _holds(evidence: Evidence, citation: Citation) -> bool:
    return evidence.article.id == citation.article.id and evidence.passage.span.contains(citation.span)


def _quoted(citations: Sequence[Citation], evidence: Evidence | None, sheet: Sheet) -> Text:
    """The passage with its cited sentences marked, and numbered where there are several."""
    if evidence is None:
        quote = citations[0].quote
        return sheet.marked(quote, [(citations[0].span.shift(-citations[0].span.start), "")])
    start = evidence.passage.span.start
    marks = [(c.span.shift(-start), f" [{c.number}]" if len(citations) > 1 else "") for c in citations]
    return sheet.marked(evidence.passage.text, marks)
