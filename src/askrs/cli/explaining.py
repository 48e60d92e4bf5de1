"""Why the sentences of an answer were chosen: what each stage of the ranking said of them, and how long it took."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from askrs.cli.printing import NEAREST
from askrs.cli.sheet import Paragraph, Sheet
from askrs.domain.answer import Answer
from askrs.domain.article import ArticleId
from askrs.domain.explanation import Stage
from askrs.domain.span import Span
from askrs.domain.why import spoken_stage, stages_of

__all__ = ["explanation_text"]

_INDENT = 4
_GAP: Paragraph = (0, Text())


def explanation_text(answer: Answer, sheet: Sheet) -> str:
    """A table for each cited sentence in the order of citations, or for those of the nearest passages; then seconds."""
    told = [sheet.paragraphs([_GAP, (0, Text("How these sentences were ranked:", "bold"))])]
    for mark, quote, article, span in _sentences(answer):
        told.append(sheet.paragraphs([_GAP, (0, sheet.plain(f"{mark}{quote}"))]))
        told.append(_table(stages_of(answer.explanation, article, span), sheet))
    told.append(sheet.paragraphs([_GAP, (0, Text(_seconds(answer), "dim"))]))
    return "".join(told)


def _sentences(answer: Answer) -> Iterator[tuple[str, str, ArticleId, Span]]:
    for citation in answer.citations:
        yield f"[{citation.number}] ", citation.quote, citation.article.id, citation.span
    for evidence in () if answer.found else answer.evidence[:NEAREST]:
        for span in evidence.highlights[:1]:
            quote = span.shift(-evidence.passage.span.start).of(evidence.passage.text)
            yield "", quote, evidence.article.id, span


def _table(stages: Sequence[Stage], sheet: Sheet) -> str:
    if not stages:
        return sheet.paragraphs([(_INDENT, Text("It was not ranked."))])
    rows = [(spoken_stage(stage.name), str(stage.rank), f"{stage.score:.3f}") for stage in stages]
    return sheet.table(("stage", "rank", "score"), rows, numbers=(1, 2), indent=_INDENT)


def _seconds(answer: Answer) -> str:
    return "Seconds: " + ", ".join(f"{stage} {seconds:.3f}" for stage, seconds in answer.seconds.items())
