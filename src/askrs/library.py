"""The door: everything that a window, a command or a script may ask of a library."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from askrs.collecting import Collections
from askrs.domain.answer import Among, Answer
from askrs.domain.article import Article, ArticleId, ArticleText
from askrs.domain.backup import Backup
from askrs.domain.filters import Filters
from askrs.domain.progress import Finished, Preparing, Progress
from askrs.domain.report import ReadingReport
from askrs.domain.status import LibraryStatus
from askrs.embedding import (
    fingerprint_of,
    load_encoder,
    load_larger_reader,
    load_reader,
    prepare_encoder,
    prepare_larger_reader,
)
from askrs.errors import SettingsError
from askrs.paths import library_folder
from askrs.remembering import History
from askrs.removing import Removals
from askrs.searching.mentions import Mentions
from askrs.settings import Settings
from askrs.storing import ArticleTable, Database, PassageTable, ReportTable, VersionTable

if TYPE_CHECKING:  # what lists articles loads no arrays
    from askrs.embedding.reader import Reader
    from askrs.searching.meaning import Meaning

__all__ = ["Library"]


class Library:
    r"""Articles, their index, and answers from them.

    ``kept`` are the backups that were made by themselves since it was opened.

    One thread at a time; a context manager. The encoder model and the vector index are loaded when they are first
    needed.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder, Library.open(Path(folder, "library")) as library:
    ...     file = Path(folder, "talks.md")
    ...     _ = file.write_text("# Quiet talks\n\nOman mediated the talks between Tehran and Washington in Muscat.")
    ...     events = list(library.index([file]))
    ...     answer = library.ask("Who mediated the talks?")
    >>> events[-1].summary.added
    1
    >>> answer.statements[0].text, answer.citations[0].article.title
    ('Oman mediated the talks between Tehran and Washington in Muscat.', 'Quiet talks')
    """

    def __init__(self, database: Database, settings: Settings) -> None:
        self._database, self._settings = database, settings
        self.kept: Sequence[Backup] = database.kept
        self._articles, self._passages = ArticleTable(database), PassageTable(database)
        self.is_there = database.is_there
        """Whether its file still is the one that was opened; raises ``LibraryNotFound`` where it is gone."""
        self.history = History(database)
        """What was asked before, as it was answered, for whoever keeps it: asking by itself keeps nothing."""
        self.mentions = Mentions(database)
        """The names that the articles hold, for who is typing one."""
        self.collections = Collections(database)
        """Articles that a person has put together under names."""
        self.removals = Removals(database, lambda: self._meaning)
        """What was removed and can still be put back."""
        self._named: tuple[str, str] | None = None

    @classmethod
    def open(cls, folder: Path | None = None, settings: Settings | None = None) -> Library:
        """The library in ``folder``, made there when there is none.

        By default it is the folder of ``ASKRS_LIBRARY``, the checkout's ``index/`` or the user's own data folder.
        Raises ``StoreError`` when it cannot be opened or was written by a newer askrs.
        """
        library = cls(Database(library_folder(folder), create=True), settings or Settings())
        library.removals.expire()
        return library

    def prepare(self, *, thorough: bool | None = None, load: bool = False) -> Iterator[Progress]:
        """Make the encoder model ready, saying what goes on; silent and quick except once on a computer.

        With ``thorough`` also the larger reader; None leaves it to the settings. With ``load`` whatever the first
        question needs is opened too, so that it waits for nothing. Raises ``ModelError``; ``index`` and ``ask`` do the
        same by themselves, ``ask`` without a word.
        """
        yield from map(Preparing, prepare_encoder(self._settings.model))
        if self._is_thorough(thorough):
            yield from map(Preparing, prepare_larger_reader())
        if load:
            self._load()

    def index(self, sources: Iterable[str | Path], *, password: str = "", picky: bool = False) -> Iterator[Progress]:
        """Add files, folders with all that is in them, and web addresses; unchanged files cost a millisecond.

        Only a source that begins with ``http://`` or ``https://`` makes askrs speak to the network, and each time anew.

        ``password`` is tried on locked files, which are ``Skipped`` with a ``LockedFile`` without it. ``picky`` passes
        over named files that a folder's walk would pass over: hidden ones, kinds that askrs does not read.

        Closing the iterator stops the work; every article that was reported stays. A file that cannot be read is a
        ``Skipped`` event; a known file that is no longer there is a ``Vanished`` one, and its article stays. Raises
        ``StoreError`` (another askrs is writing, the disk is full) or ``ModelError``.

        Where another model made the library's vectors, they are made anew first, from the stored text; that can be
        stopped as well, and the next call goes on. It is all that happens without any source.
        """
        from askrs.indexing import Indexer
        from askrs.renewing import Renewer

        named = [sources] if isinstance(sources, (str, Path)) else list(sources)
        yield from self.prepare()
        meaning, renewed = self._meaning, 0
        if meaning.is_outdated:
            renewed = yield from Renewer(self._database, meaning.encoder).run()
        indexer = Indexer(self._database, meaning.encoder, meaning.index)
        for event in indexer.run(named, password, picky=picky):
            yield Finished(replace(event.summary, renewed=renewed)) if isinstance(event, Finished) else event

    def ask(
        self,
        question: str,
        filters: Filters | None = None,
        *,
        thorough: bool | None = None,
        after: Answer | None = None,
        statements: int | None = None,
        early: Callable[[Answer], None] | None = None,
    ) -> Answer:
        """The answer from the library's own sentences, or from those of the articles that ``filters`` accept.

        ``thorough`` has the larger reader read the best passages too, or not; None leaves it to the settings.
        ``after`` is the answer to the question before: a follow-up, as "and why not the Su-35s?", is searched with
        that question's words, which the new answer's ``follows`` and ``read_as`` say; any other question is not.
        ``statements``, 1 to 50, is the most that this answer holds; None leaves it to the settings. ``early`` is given
        the answer as it stands before the larger reader has read. Raises ``SettingsError`` for an empty question.

        Where another model made the library's vectors, and ``index`` has not made them anew yet, passages are found by
        their words alone, which the answer's ``by_words`` says.
        """
        asked = " ".join(question.encode("utf-8", "replace").decode().split())
        if not asked:
            raise SettingsError("The question is empty.", 'Ask something, as in: askrs ask "Who mediated the talks?"')
        from askrs.answering.assembling import Answerer, Models
        from askrs.answering.following import understood

        scope = None if filters is None else [article.id for article in self.articles(filters)]
        larger = self._larger_reader if self._is_thorough(thorough) else None
        models = Models(self._meaning.encoder, self._reader, larger)
        settings = self._settings if statements is None else replace(self._settings, statements=statements)
        answerer = Answerer(self._database, self._meaning.index, models, settings)
        total, fingerprint = self._articles.count(), self._fingerprint()
        among = Among(len(scope), total) if scope is not None and len(scope) < total else None
        text, told = understood(asked, after)

        def finished(answer: Answer) -> Answer:
            return replace(told(answer), fingerprint=fingerprint, among=among, by_words=self._meaning.is_outdated)

        return finished(answerer.answer(text, scope, (lambda answer: early(finished(answer))) if early else None))

    def articles(self, filters: Filters | None = None, *, missing: bool = False) -> Sequence[Article]:
        """The cards of all articles that ``filters`` accept, newest publication first, those without a date last.

        With ``missing`` only those whose files are no longer there; they answer as before. Raises
        ``UnknownCollection`` for a collection that is not there.
        """
        from askrs.whereabouts import Whereabouts

        meant = self.collections.resolve(filters or Filters())
        cards = [card for card in self._articles.all_cards() if meant.accepts(card)]
        return Whereabouts(self._database).missing(cards) if missing else cards

    def text(self, article_id: ArticleId, fingerprint: str = "") -> ArticleText:
        """An article's text, in which every span of its passages and citations lies.

        A citation made before the file changed lies in the version that ``citation.article.fingerprint`` names; the
        beginning of a fingerprint is enough. Raises ``UnknownArticle`` for an article or a version that is not there.
        """
        if fingerprint:
            return VersionTable(self._database).text(article_id, fingerprint)
        return self._articles.text(article_id)

    def report(self, article_id: ArticleId) -> ReadingReport:
        """How an article was read: kept and left out, where its metadata come from; raises ``UnknownArticle``."""
        return ReportTable(self._database).get(self._articles.card(article_id).id)

    def edit(  # noqa: PLR0913 - each is a field of the card
        self,
        article_id: ArticleId,
        *,
        title: str | None = None,
        authors: Iterable[str] | None = None,
        outlet: str | None = None,
        published: str | None = None,
        url: str | None = None,
        forget: Iterable[str] = (),
    ) -> Article:
        """Correct an article's card and give it: None leaves a field alone, an empty value says that it is unknown.

        A correction outlives every change of the file; ``forget`` names fields that shall show again what was read.
        ``published`` is an ISO 8601 day, month or year. Raises ``SettingsError`` for a value that cannot be one, and
        ``UnknownArticle``; ``StaleIndex`` for a title while another model's vectors are still to be made anew.
        """
        from askrs.correcting import Corrector, tidied

        named = {"title": title, "authors": authors, "outlet": outlet, "published": published, "url": url}
        corrector = Corrector(self._database, self._meaning.for_title)
        return corrector.correct(article_id, tidied(named), forget)

    def remove(self, ids: Iterable[ArticleId]) -> int:
        """Remove articles and say how many: all of them or, on ``UnknownArticle``, none. The files stay.

        For a day ``removals.undo`` puts them back as they were. Before ten or more are removed, the library is backed
        up; ``kept`` then says where.
        """
        return self.removals.remove(ids)

    def export(self, answer: Answer) -> str:
        """The answer as Markdown: statements, verbatim quotes, a footnote for every place; outside text is inert."""
        from askrs.exporting.markdown import to_markdown

        return to_markdown(answer)

    def status(self) -> LibraryStatus:
        """How much is in the library, which model made it, and the fingerprint of its articles."""
        from askrs.searching.meaning import is_outdated

        folder, own = self._database.folder, fingerprint_of(self._settings.model)
        return LibraryStatus(
            folder=folder,
            articles=self._articles.count(),
            passages=self._passages.count(),
            size=_bytes_in(folder),
            model=self._database.fact("encoder") or self._settings.model,
            fingerprint=self._fingerprint(),
            outdated=self._passages.count() if own and is_outdated(self._database, own) else 0,
            writable=self._database.writable,
        )

    @cached_property
    def _meaning(self) -> Meaning:
        from askrs.searching.meaning import Meaning

        return Meaning(self._database, lambda: load_encoder(self._settings.model))

    @cached_property
    def _reader(self) -> Reader:
        return load_reader()

    @cached_property
    def _larger_reader(self) -> Reader:
        return load_larger_reader()

    def _is_thorough(self, thorough: bool | None) -> bool:
        return self._settings.thorough if thorough is None else thorough

    def _load(self) -> None:
        self._meaning.encoder.load()
        self._reader.load()
        _ = self._meaning.index

    def _fingerprint(self) -> str:
        """SHA-256 over the sorted fingerprints of the articles: the same set of articles has the same name anywhere."""
        generation = self._database.fact("generation")
        if self._named is None or self._named[0] != generation:
            digest = hashlib.sha256("\n".join(self._articles.fingerprints()).encode()).hexdigest()
            self._named = generation, digest
        return self._named[1]

    def close(self) -> None:
        """Close the library; it cannot be used afterwards."""
        self._database.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _bytes_in(folder: Path) -> int:
    """The size of a folder's own files; a folder that has gone has none."""
    try:
        return sum(entry.stat().st_size for entry in os.scandir(folder) if entry.is_file())
    except FileNotFoundError:
        return 0
