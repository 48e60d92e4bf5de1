"""The unit of search."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType

from askrs.domain.article import ArticleId
from askrs.domain.span import Span

__all__ = ["Passage", "PassageDraft", "PassageId"]

PassageId = NewType("PassageId", int)


@dataclass(frozen=True, slots=True)
class PassageDraft:
    """A passage as it was cut, not yet in a library; the fields are those of ``Passage``."""

    span: Span
    sentences: tuple[Span, ...]
    pages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of whole sentences of one article: ``text`` is the article's text at ``span``.

    ``sentences`` are the spans, in the article's text and inside ``span``, that may be given as evidence; ``pages``
    are the labels of the pages that the passage touches, empty where the document has none.
    """

    id: PassageId
    article_id: ArticleId
    span: Span
    pages: tuple[str, ...]
    text: str
    sentences: tuple[Span, ...]

    def __post_init__(self) -> None:
        if len(self.text) != len(self.span):
            raise ValueError("a passage's text is as long as its span")
        if not all(self.span.contains(sentence) for sentence in self.sentences):
            raise ValueError("a sentence lies outside its passage")
