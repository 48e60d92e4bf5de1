"""From files and web addresses to articles in a library: read, cut, encoded, stored, one article a transaction.

A generator of ``Progress``; closing it stops the work, and every article that was reported is safe.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import numpy as np

from askrs.domain.article import Article, ArticleId, Draft
from askrs.domain.passage import PassageDraft
from askrs.domain.progress import Finished, Indexed, Outcome, Progress, Reading, Skipped, Started, Summary, Vanished
from askrs.embedding.encoder import ContextualText, Encoder
from askrs.errors import NoText, ReadError, UnreadableFile
from askrs.fetching import Downloads, Fetched, fetch
from askrs.finding import Found, files_in, places_of
from askrs.reading import Sandbox
from askrs.searching.cache import add_stored, save_if_worth
from askrs.searching.likeness import warm_up
from askrs.searching.reprints import Reprints
from askrs.searching.vectors import VectorIndex
from askrs.splitting.passages import passages as cut
from askrs.storing import ArticleTable, CorrectionTable, Database, PassageTable, ReportTable, SourceTable
from askrs.storing.sources import Source
from askrs.whereabouts import Whereabouts, is_at

__all__ = ["Indexer"]


class _Arrival(NamedTuple):
    """A file as it was just before it was read: the SHA-256 of its bytes, its size, its last change in nanoseconds.

    ``url`` is where a web address led to in the end, empty for a file.
    """

    fingerprint: str
    size: int
    modified: int
    url: str = ""


class Indexer:
    """Adds files to one library. The vector index is kept in step with the database, and saved at the end."""

    def __init__(
        self, database: Database, encoder: Encoder, index: VectorIndex, fetch: Callable[[str], Fetched] = fetch
    ) -> None:
        self._database, self._encoder, self._index, self._fetch = database, encoder, index, fetch
        self._articles, self._passages = ArticleTable(database), PassageTable(database)
        self._sources, self._reports = SourceTable(database), ReportTable(database)
        self._corrections, self._whereabouts = CorrectionTable(database), Whereabouts(database)
        self._reprints = Reprints(database)
        self._stages: dict[str, float] = dict.fromkeys(("reading", "splitting", "encoding"), 0.0)

    def run(self, named: Iterable[str | Path], password: str = "", *, picky: bool = False) -> Iterator[Progress]:
        """Index files, folders with all that is in them, and web addresses; ``password`` opens locked ones.

        When ``picky``, a file named outright is passed over if it is none that its folder would have given.

        Raises ``StoreError`` if the library cannot be written.
        """
        start, counts = time.monotonic(), Counter[str]()
        names = list(named)
        with self._database.writing():
            self._whereabouts.come_home()
            gone = self._whereabouts.gone(places_of(names))
            found = [file for file in files_in(names, picky=picky) if not (file.error and _was(file, gone))]
            before = self._database.fact("generation")
            try:
                yield Started(len(found))
                self._look_back()
                for event in chain(self._each(found, password), self._whereabouts.lost(gone)):
                    counts[event.outcome.value if isinstance(event, Indexed) else type(event).__name__] += 1
                    yield event
            finally:
                if self._database.fact("generation") != before or self._index.unsaved:
                    save_if_worth(self._database, self._index)
        yield Finished(
            Summary(
                added=counts[Outcome.ADDED.value],
                updated=counts[Outcome.UPDATED.value],
                unchanged=counts[Outcome.UNCHANGED.value],
                skipped=counts[Skipped.__name__],
                vanished=counts[Vanished.__name__],
                renewed=0,
                seconds=time.monotonic() - start,
                **self._stages,
            )
        )

    def _each(self, found: list[Found], password: str) -> Iterator[Progress]:
        unchanged = {file.source: card for file in found if (card := self._unchanged(file))}
        to_read = [file for file in found if not file.error and file.source not in unchanged]
        arrivals: dict[str, _Arrival | ReadError] = {}
        if to_read:
            warm_up()  # while the parsers start
        with Downloads(self._fetch) as downloads, Sandbox(password=password) as sandbox:
            drafts = sandbox.read_all(_arriving(to_read, downloads, arrivals))
            for done, file in enumerate(found):
                if card := unchanged.get(file.source):
                    yield Indexed(file.source, Outcome.UNCHANGED, card, done + 1, len(found))
                    continue
                yield Reading(file.source, done, len(found))
                try:
                    outcome, article = self._store(file, *_taken(file, drafts, arrivals))
                    yield Indexed(file.source, outcome, article, done + 1, len(found))
                except ReadError as error:
                    yield Skipped(file.source, error, done + 1, len(found))

    def _look_back(self) -> None:
        """Look for reprints among articles that an older askrs has indexed: some milliseconds each, once."""
        for article_id in self._reprints.unsigned():
            with self._database.transaction():
                self._reprints.link(article_id)

    def _unchanged(self, file: Found) -> Article | None:
        known = None if file.error or file.is_remote else self._sources.get(file.source)
        if known is None:
            return None
        stat = file.path.stat()
        same = (known.size, known.modified) == (stat.st_size, stat.st_mtime_ns)
        return self._articles.card(known.article_id) if same else None

    def _store(self, file: Found, draft: Draft, arrival: _Arrival) -> tuple[Outcome, Article]:
        known, (fingerprint, size, modified, _url) = self._sources.get(file.source), arrival
        twin = self._articles.by_fingerprint(fingerprint)
        if twin is not None:
            with self._database.transaction():
                self._sources.put(Source(file.source, size, modified, twin.id))
                self._whereabouts.settle(twin.id)
            return Outcome.UNCHANGED, self._articles.card(twin.id)
        self._stages["reading"] += draft.seconds
        with self._timed("splitting"):
            drafts = cut(draft.text)
        if not drafts:
            raise NoText(
                f"{file.path.name or file.source} holds no sentences to search.", "Check that it is an article."
            )
        replaced = known.article_id if known and not self._whereabouts.elsewhere(known) else None
        with self._timed("encoding"):
            vectors = self._vectors(self._title(draft, replaced), draft, drafts)
        with self._database.transaction():
            self._database.state_fact("encoder", self._encoder.fingerprint)
            stale = self._passages.ids([replaced]) if replaced else []
            added = datetime.now(UTC).isoformat(timespec="seconds")
            facts = draft, file.source, fingerprint, added
            article = self._articles.replace(replaced, *facts) if replaced else self._articles.add(*facts)
            self._reports.put(article.id, draft.report)
            ids = self._passages.add(article, draft.text, drafts, vectors)
            self._reprints.link(article.id)
            self._sources.put(Source(file.source, size, modified, article.id))
            if known:
                self._whereabouts.settle(known.article_id)
        self._index.remove(stale)
        add_stored(self._index, self._passages, ids)
        return (Outcome.UPDATED if known else Outcome.ADDED), self._articles.card(article.id)

    @contextmanager
    def _timed(self, stage: str) -> Iterator[None]:
        start = time.perf_counter()
        yield
        self._stages[stage] += time.perf_counter() - start

    def _title(self, draft: Draft, replaced: ArticleId | None) -> str:
        """The title that a person gave the article, else the one that was read."""
        corrected = self._corrections.of(replaced).title if replaced else None
        return draft.metadata.title if corrected is None else corrected

    def _vectors(self, title: str, draft: Draft, drafts: list[PassageDraft]) -> list[bytes]:
        texts = [ContextualText(title, one.span.of(draft.text.text)) for one in drafts]
        return [row.tobytes() for row in self._encoder.encode_passages(texts).astype(np.float16)]


def _was(file: Found, gone: Iterable[Source]) -> bool:
    """Whether something was here that is known: what has vanished is not skipped as well."""
    return any(is_at(lost.source, file.source) for lost in gone)


def _taken(
    file: Found, drafts: Iterator[tuple[Path, Draft | ReadError]], arrivals: dict[str, _Arrival | ReadError]
) -> tuple[Draft, _Arrival]:
    """The next draft, which is that of ``file``, and how it arrived; raises the ReadError of whichever failed."""
    if isinstance(file.error, ReadError):
        raise file.error
    _path, draft = next(drafts)
    arrival = arrivals.pop(file.source)
    if isinstance(arrival, ReadError):
        raise arrival
    if isinstance(draft, ReadError):
        raise draft
    if arrival.url and not draft.metadata.url:
        draft = replace(draft, metadata=replace(draft.metadata, url=arrival.url))
    return draft, arrival


def _arriving(
    files: Iterable[Found], downloads: Downloads, arrivals: dict[str, _Arrival | ReadError]
) -> Iterator[Path]:
    """Note what each file is just before it is read: one that changes meanwhile will look changed the next time."""
    for file in files:
        path, url = file.path, ""
        try:
            if file.is_remote:
                path, url = downloads.get(file.source)
            arrivals[file.source] = _identity(path)._replace(url=url)
        except ReadError as error:
            arrivals[file.source] = error
        yield path


def _identity(path: Path) -> _Arrival:
    try:
        with path.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
            stat = os.fstat(stream.fileno())
    except OSError as error:
        raise UnreadableFile(f"{path.name} cannot be read.", "Check that it is still there.") from error
    return _Arrival(digest, stat.st_size, stat.st_mtime_ns)
