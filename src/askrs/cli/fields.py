"""The library's words as JSON, for programs: plain lists and objects, spans as ``[start, end]`` in code points."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from askrs.domain.answer import Answer, Citation, Statement
from askrs.domain.article import Article, ArticleText
from askrs.domain.collection import Collection
from askrs.domain.evidence import Evidence
from askrs.domain.explanation import Explained
from askrs.domain.history import SavedSession, SessionCard
from askrs.domain.report import ReadingReport, Tally
from askrs.domain.span import Span
from askrs.domain.status import LibraryStatus

__all__ = [
    "answer_fields",
    "article_fields",
    "as_json",
    "collection_fields",
    "explanation_fields",
    "report_fields",
    "saved_session_fields",
    "session_fields",
    "status_fields",
    "text_fields",
]


def as_json(value: Mapping[str, Any] | Sequence[Any]) -> str:
    """``value`` as indented JSON in ASCII: no encoding can spoil it, no control character reaches a terminal."""
    return json.dumps(value, indent=2) + "\n"


def answer_fields(answer: Answer) -> dict[str, Any]:
    """The whole answer, citations in order of rank."""
    return {
        "question": answer.question,
        "found": answer.found,
        "confidence": answer.confidence,
        "statements": [_statement_fields(statement) for statement in answer.statements],
        "citations": [_citation_fields(citation) for citation in answer.citations],
        "evidence": [_evidence_fields(evidence) for evidence in answer.evidence],
        "unknown_words": list(answer.unknown_words),
        "missing": answer.missing,
        "read_as": [{"typed": typed, "searched": searched} for typed, searched in answer.read_as],
        "follows": list(answer.follows),
        "by_words": answer.by_words,
        "fingerprint": answer.fingerprint,
        "seconds": dict(answer.seconds),
    }


def session_fields(card: SessionCard) -> dict[str, Any]:
    """A session's card."""
    return {
        "id": card.id,
        "name": card.name,
        "last": card.last,
        "questions": [asdict(asked) for asked in card.questions],
    }


def saved_session_fields(session: SavedSession) -> dict[str, Any]:
    """A whole session: each answer as ``ask --json --explain`` printed it."""
    exchanges = [
        {
            "id": one.id,
            "asked": one.asked,
            "answer": answer_fields(one.answer) | {"explanation": explanation_fields(one.answer.explanation)},
        }
        for one in session.exchanges
    ]
    return session_fields(session.card) | {"exchanges": exchanges}


def explanation_fields(explanation: Sequence[Explained]) -> list[dict[str, Any]]:
    """The ranked sentences, best first, with what each stage said of them."""
    return [
        {"article": one.article, "span": _pair(one.span), "stages": [asdict(stage) for stage in one.stages]}
        for one in explanation
    ]


def article_fields(article: Article) -> dict[str, Any]:
    """The card, as far as a citation needs it."""
    return {
        "id": article.id,
        "title": article.title,
        "authors": list(article.authors),
        "outlet": article.outlet,
        "published": article.published,
        "url": article.url,
        "source": article.source,
        "fingerprint": article.fingerprint,
        "reprint_of": article.reprint_of,
    }


def collection_fields(collection: Collection) -> dict[str, Any]:
    """A collection with the ids of its articles, ascending."""
    return {"id": collection.id, "name": collection.name, "articles": sorted(collection.articles)}


def text_fields(text: ArticleText) -> dict[str, Any]:
    """The frozen text with its blocks and pages."""
    return {
        "text": text.text,
        "blocks": [{"kind": b.kind.value, "span": _pair(b.span), "level": b.level} for b in text.blocks],
        "pages": [{"number": p.number, "label": p.label, "span": _pair(p.span)} for p in text.pages],
    }


def report_fields(report: ReadingReport) -> dict[str, Any]:
    """How an article was read; origins by field."""
    return {
        "kept": [_tally_fields(tally) for tally in report.kept],
        "dropped": [_tally_fields(tally) for tally in report.dropped],
        "pages": report.pages,
        "language": report.language,
        "origins": {origin.field: origin.place for origin in report.origins},
        "warnings": list(report.warnings),
    }


def status_fields(status: LibraryStatus) -> dict[str, Any]:
    """The numbers of a library."""
    return asdict(status) | {"folder": str(status.folder)}


def _tally_fields(tally: Tally) -> dict[str, Any]:
    return {"kind": tally.kind.value, "blocks": tally.blocks, "characters": tally.characters}


def _statement_fields(statement: Statement) -> dict[str, Any]:
    words = _pair(statement.words) if statement.words else None
    return {"text": statement.text, "words": words, "citations": list(statement.citations)}


def _citation_fields(citation: Citation) -> dict[str, Any]:
    return {
        "number": citation.number,
        "quote": citation.quote,
        "span": _pair(citation.span),
        "pages": list(citation.pages),
        "sections": list(citation.sections),
        "article": article_fields(citation.article),
    }


def _evidence_fields(evidence: Evidence) -> dict[str, Any]:
    return {
        "article": evidence.article.id,
        "span": _pair(evidence.passage.span),
        "text": evidence.passage.text,
        "highlights": [_pair(span) for span in evidence.highlights],
        "scores": asdict(evidence.scores),
    }


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]
