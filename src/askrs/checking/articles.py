"""One article after the other: whether everything stored of it is what was stored, and every place is where it says."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from askrs.domain.article import Article, ArticleId, ArticleText
from askrs.domain.finding import Finding, Severity
from askrs.domain.passage import Passage, PassageDraft
from askrs.errors import StoreError
from askrs.fetching import is_url
from askrs.splitting.passages import passages as cut
from askrs.storing import ArticleTable, PassageTable, SourceTable
from askrs.storing.examining import Examiner
from askrs.storing.snapshot import Snapshot

__all__ = ["REPAIR", "ArticleCheck", "wrong_place"]

REPAIR = "askrs repair"

_UNREADABLE = (StoreError, ValueError, KeyError, TypeError, AttributeError)
_SAID = {
    "articles": "card",
    "texts": "text",
    "passages": "passages",
    "reports": "reading report",
    "sources": "list of files",
    "corrections": "corrected fields",
    "versions": "earlier texts",
    "signatures": "signature",
}
_DERIVED = {"passages", "signatures"}


class ArticleCheck:
    """Looks at the articles of one snapshot, each by itself."""

    def __init__(self, snapshot: Snapshot, *, sealed: bool) -> None:
        self._examiner, self._sealed = Examiner(snapshot), sealed
        self._articles, self._passages = ArticleTable(snapshot), PassageTable(snapshot)
        self._sources = SourceTable(snapshot)

    def findings(self, article_id: ArticleId) -> Iterator[Finding]:
        """What is wrong with an article; the first thing that makes all further looks useless is the last."""
        try:
            yield from self._broken_seals(article_id)
            card, text = self._articles.card(article_id), self._articles.text(article_id)
            passages = self._passages.of(article_id)
            yield from self._misplaced(card, text, passages)
            yield from self._missed(card, passages)
            yield from self._changed_files(card)
        except _UNREADABLE as error:
            said = "cannot be read" if isinstance(error, StoreError) else "is not what askrs writes"
            message = f"Part of what is stored of article {article_id} {said}."
            yield Finding("text", Severity.DAMAGE, message, REPAIR, article_id)

    def _broken_seals(self, article_id: ArticleId) -> Iterator[Finding]:
        if not self._sealed:
            return
        for part in self._examiner.unsealed(article_id):
            severity = Severity.DERIVED if part in _DERIVED else Severity.DAMAGE
            message = f"The {_SAID[part]} of article {article_id} is not what was stored: its checksum differs."
            yield Finding("seal", severity, message, REPAIR, article_id)

    def _misplaced(self, card: Article, text: ArticleText, passages: Sequence[Passage]) -> Iterator[Finding]:
        """Places that are not where they should be: the text holds them, and in it the pages and the sentences."""
        for passage in passages:
            if wrong := wrong_place(text, passage):
                message = f"A passage of article {card.id} {wrong}."
                yield Finding("place", Severity.DERIVED, message, REPAIR, card.id)
        if any(one.span.end > other.span.start for one, other in pairwise(passages)):
            yield Finding("place", Severity.DERIVED, f"Passages of article {card.id} overlap.", REPAIR, card.id)
        if [_draft(passage) for passage in passages] != cut(text):
            message = f"Article {card.id} would be cut into other passages today; it answers as it was cut."
            yield Finding("cut", Severity.NOTE, message, "", card.id)

    def _missed(self, card: Article, passages: Sequence[Passage]) -> Iterator[Finding]:
        searched = self._examiner.searched(card.id)
        if searched != {passage.id: (card.title, passage.text) for passage in passages}:
            message = f"Full-text search knows other words of article {card.id} than it holds."
            yield Finding("words", Severity.DERIVED, message, REPAIR, card.id)

    def _changed_files(self, card: Article) -> Iterator[Finding]:
        """Files that look unchanged and are not: nothing is wrong with the library, but with them."""
        for name in self._sources.of(card.id):
            known = self._sources.get(name)
            if known is None or is_url(name):
                continue
            try:
                stat = Path(name).stat()
                if (stat.st_size, stat.st_mtime_ns) != (known.size, known.modified):
                    continue
                with Path(name).open("rb") as stream:
                    digest = hashlib.file_digest(stream, "sha256").hexdigest()
            except (OSError, ValueError):
                continue
            if digest != card.fingerprint:
                message = f"The file {name} has other bytes than when it was read, and still its date and size."
                remedy = "Compare it with another copy; the article's text is kept as it was read."
                yield Finding("file", Severity.NOTE, message, remedy, card.id)


def _draft(passage: Passage) -> PassageDraft:
    return PassageDraft(passage.span, passage.sentences, passage.pages)


def wrong_place(text: ArticleText, passage: Passage) -> str:
    """What is wrong with the places of a passage, in words; empty where nothing is."""
    if passage.span.of(text.text) != passage.text:
        return "is not the text at its place"
    if passage.pages != tuple(page.label for page in text.pages_of(passage.span)):
        return "names other pages than it stands on"
    if not passage.sentences or any(one.end > other.start for one, other in pairwise(passage.sentences)):
        return "has no sentences, or some that overlap"
    for sentence in passage.sentences:
        quote, block = sentence.of(text.text), text.block_at(sentence.start)
        if quote != quote.strip() or not block.kind.is_evidence or not block.span.contains(sentence):
            return "has a sentence that does not begin or end where one does"
    return ""
