"""From files and web addresses to articles in a library: read, cut, encoded, stored, one article a transaction.

A generator of ``Progress``; closing it stops the work, and every article that was reported is safe.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import numpy as np

from askrs.domain.article import Article, ArticleId, Draft
from askrs.domain.passage import PassageDraft
from askrs.domain.progress import Finished, Indexed, Outcome, Progress, Reading, Skipped, Started, Summary, Vanished
from askrs.embedding.encoder import ContextualText, Encoder
from askrs.errors import AskrsError, NoText, ReadError, UnreadableFile, UnsupportedFormat
from askrs.fetching import Downloads, Fetched, fetch, is_url
from askrs.reading import Sandbox, is_supported
from askrs.searching.cache import add_stored, save_index
from askrs.searching.vectors import VectorIndex
from askrs.splitting.passages import passages as cut
from askrs.storing import ArticleTable, CorrectionTable, Database, PassageTable, ReportTable, SourceTable
from askrs.storing.sources import Source
from askrs.whereabouts import Whereabouts, is_at

__all__ = ["Indexer", "files_in"]


@dataclass(frozen=True, slots=True)
class _Found:
    """A file to look at; ``source`` is its absolute path as the library writes it, or the web address given."""

    path: Path
    source: str
    error: AskrsError | None = None

    @property
    def is_remote(self) -> bool:
        """Whether it has to be fetched first; ``path`` means nothing then."""
        return is_url(self.source)


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

    def run(self, named: Iterable[str | Path], password: str = "") -> Iterator[Progress]:
        """Index files, folders with all that is in them, and web addresses; ``password`` opens locked ones.

        Raises ``StoreError`` if the library cannot be written.
        """
        start, counts = time.monotonic(), Counter[str]()
        names = list(named)
        with self._database.writing():
            gone = self._whereabouts.gone(filter(_is_text, map(_place, names)))
            found = [file for file in files_in(names) if not (file.error and _was(file, gone))]
            before = self._database.fact("generation")
            try:
                yield Started(len(found))
                for event in chain(self._each(found, password), self._whereabouts.lost(gone)):
                    counts[event.outcome.value if isinstance(event, Indexed) else type(event).__name__] += 1
                    yield event
            finally:
                if self._database.fact("generation") != before:
                    save_index(self._database, self._index)
        yield Finished(
            Summary(
                added=counts[Outcome.ADDED.value],
                updated=counts[Outcome.UPDATED.value],
                unchanged=counts[Outcome.UNCHANGED.value],
                skipped=counts[Skipped.__name__],
                vanished=counts[Vanished.__name__],
                seconds=time.monotonic() - start,
            )
        )

    def _each(self, found: list[_Found], password: str) -> Iterator[Progress]:
        unchanged = {file.source: card for file in found if (card := self._unchanged(file))}
        to_read = [file for file in found if not file.error and file.source not in unchanged]
        arrivals: dict[str, _Arrival | ReadError] = {}
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

    def _unchanged(self, file: _Found) -> Article | None:
        known = None if file.error or file.is_remote else self._sources.get(file.source)
        if known is None:
            return None
        stat = file.path.stat()
        same = (known.size, known.modified) == (stat.st_size, stat.st_mtime_ns)
        return self._articles.card(known.article_id) if same else None

    def _store(self, file: _Found, draft: Draft, arrival: _Arrival) -> tuple[Outcome, Article]:
        known, (fingerprint, size, modified, _url) = self._sources.get(file.source), arrival
        twin = self._articles.by_fingerprint(fingerprint)
        if twin is not None:
            with self._database.transaction():
                self._forget(known, twin.id)
                self._sources.put(Source(file.source, size, modified, twin.id))
                self._whereabouts.settle(twin.id)
            return Outcome.UNCHANGED, self._articles.card(twin.id)
        drafts = cut(draft.text)
        if not drafts:
            raise NoText(
                f"{file.path.name or file.source} holds no sentences to search.", "Check that it is an article."
            )
        replaced = known.article_id if known and not self._whereabouts.elsewhere(known) else None
        vectors = self._vectors(self._title(draft, replaced), draft, drafts)
        with self._database.transaction():
            self._database.state_fact("encoder", self._encoder.fingerprint)
            stale = self._passages.ids([replaced]) if replaced else []
            added = datetime.now(UTC).isoformat(timespec="seconds")
            facts = draft, file.source, fingerprint, added
            article = self._articles.replace(replaced, *facts) if replaced else self._articles.add(*facts)
            self._reports.put(article.id, draft.report)
            ids = self._passages.add(article, draft.text, drafts, vectors)
            self._sources.put(Source(file.source, size, modified, article.id))
            if known:
                self._whereabouts.settle(known.article_id)
        self._index.remove(stale)
        add_stored(self._index, self._passages, ids)
        return (Outcome.UPDATED if known else Outcome.ADDED), article

    def _forget(self, known: Source | None, twin: ArticleId) -> None:
        """A file that has become a copy of another article leaves none of its own behind."""
        if known and known.article_id != twin and self._sources.count_of(known.article_id) == 1:
            self._index.remove(self._passages.ids([known.article_id]))
            self._articles.remove([known.article_id])

    def _title(self, draft: Draft, replaced: ArticleId | None) -> str:
        """The title that a person gave the article, else the one that was read."""
        corrected = self._corrections.of(replaced).title if replaced else None
        return draft.metadata.title if corrected is None else corrected

    def _vectors(self, title: str, draft: Draft, drafts: list[PassageDraft]) -> list[bytes]:
        texts = [ContextualText(title, one.span.of(draft.text.text)) for one in drafts]
        return [row.tobytes() for row in self._encoder.encode_passages(texts).astype(np.float16)]


def files_in(named: Iterable[str | Path]) -> Iterator[_Found]:
    """The files that are meant: those named, and the articles inside named folders, in order, each once; addresses too.

    Inside a folder hidden files, kinds of files that askrs does not read, and the ``…_files`` folders that browsers
    save beside a page are passed over; a file named outright is always looked at.
    """
    seen: set[str] = set()
    for name in named:
        if is_url(name):
            if str(name) not in seen:
                seen.add(str(name))
                yield _Found(Path(), str(name))
            continue
        path = Path(name).expanduser().absolute()
        inside = _walk(path) if path.is_dir() else [path]
        for file in inside:
            if str(file) not in seen:
                seen.add(str(file))
                yield _Found(file, str(file), _refusal(file))


def _walk(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        saved_parts = {Path(name).stem + "_files" for name in names}
        folders[:] = sorted(one for one in folders if not one.startswith(".") and one not in saved_parts)
        for name in sorted(names):
            if not name.startswith(".") and is_supported(Path(name)):
                yield Path(place, name)


def _refusal(file: Path) -> AskrsError | None:
    if not _is_text(str(file)):
        return UnreadableFile(f"The name {str(file)!r} is not valid Unicode.", "Rename the file.")
    if not file.exists():
        return UnreadableFile(f"There is no file {file}.", "Check the name.")
    if not is_supported(file):
        kind = file.suffix or "without a suffix"
        return UnsupportedFormat(
            f"askrs cannot read {file.name} ({kind}).",
            "It reads HTML, MHTML, PDF, DOCX, ODT, RTF, EPUB, EML, Markdown and text.",
        )
    return None


def _place(name: str | Path) -> str:
    return str(name) if is_url(name) else str(Path(name).expanduser().absolute())


def _was(file: _Found, gone: Iterable[Source]) -> bool:
    """Whether something was here that is known: what has vanished is not skipped as well."""
    return any(is_at(lost.source, file.source) for lost in gone)


def _is_text(name: str) -> bool:
    """Whether a name can be written down; a file system may hold bytes that are no UTF-8."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _taken(
    file: _Found, drafts: Iterator[tuple[Path, Draft | ReadError]], arrivals: dict[str, _Arrival | ReadError]
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
    files: Iterable[_Found], downloads: Downloads, arrivals: dict[str, _Arrival | ReadError]
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
