"""askrs: a private reading room. Ask your own articles, get the sentences that answer, cited to the letter.

``Library`` is the door; ``Upkeep`` looks after what lies behind it:

    from askrs import Library

    with Library.open() as library:
        for event in library.index(["articles/"]):
            print(event)
        answer = library.ask("Why won't Russia deliver S-400s to Iran?")
        for statement in answer.statements:
            print(statement.text, statement.citations)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from askrs.domain.answer import Answer, Citation, Statement
    from askrs.domain.article import Article, ArticleText
    from askrs.domain.evidence import Evidence
    from askrs.domain.filters import Filters
    from askrs.domain.passage import Passage
    from askrs.domain.progress import Progress
    from askrs.domain.report import ReadingReport
    from askrs.domain.span import Span
    from askrs.errors import AskrsError
    from askrs.library import Library
    from askrs.settings import Settings
    from askrs.upkeep import Upkeep

__version__ = "0.1.0"

__all__ = [
    "Answer",
    "Article",
    "ArticleText",
    "AskrsError",
    "Citation",
    "Evidence",
    "Filters",
    "Library",
    "Passage",
    "Progress",
    "ReadingReport",
    "Settings",
    "Span",
    "Statement",
    "Upkeep",
]

_HOMES = {
    "Answer": "domain.answer",
    "Article": "domain.article",
    "ArticleText": "domain.article",
    "AskrsError": "errors",
    "Citation": "domain.answer",
    "Evidence": "domain.evidence",
    "Filters": "domain.filters",
    "Library": "library",
    "Passage": "domain.passage",
    "Progress": "domain.progress",
    "ReadingReport": "domain.report",
    "Settings": "settings",
    "Span": "domain.span",
    "Statement": "domain.answer",
    "Upkeep": "upkeep",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - one of the names above
    if name not in _HOMES:
        raise AttributeError(f"module 'askrs' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"askrs.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
