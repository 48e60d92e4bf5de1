"""Where the files of articles are by now: moved, copied, or gone, in which case the article stays."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from askrs.domain.article import Article, ArticleId
from askrs.domain.progress import Vanished
from askrs.fetching import is_url
from askrs.storing import ArticleTable, Database, SourceTable
from askrs.storing.moving import HOME
from askrs.storing.sources import Source

__all__ = ["Whereabouts", "is_at", "is_there"]


class Whereabouts:
    """Keeps the sources of one library's articles true; nothing here ever drops an article."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._articles, self._sources = ArticleTable(database), SourceTable(database)

    def come_home(self) -> None:
        """Write down where the library stands and, if it was moved, where the files are that were moved with it.

        Belongs under the writer's lock, before anything else is looked at.
        """
        before, now = self._database.fact(HOME), str(self._database.folder)
        if before and before != now:
            with self._database.transaction():
                self._sources.settle()
        if before != now:
            self._database.state_fact(HOME, now)

    def gone(self, places: Iterable[str]) -> list[Source]:
        """The files that the library knows at these places, or in these folders, and that are no longer there."""
        known = {source.source: source for place in places for source in self._sources.below(place)}
        return [source for source in known.values() if not is_there(source.source)]

    def lost(self, gone: Iterable[Source]) -> Iterator[Vanished]:
        """Settle the articles of files that are gone, and tell those that are found nowhere else."""
        for file in gone:
            if self._sources.get(file.source) != file:
                continue
            if self.elsewhere(file):
                with self._database.transaction():
                    self.settle(file.article_id)
            else:
                yield Vanished(file.source, self._articles.card(file.article_id))

    def elsewhere(self, known: Source) -> bool:
        """Whether the article of a file is also found in another file that is there."""
        return any(is_there(source) for source in self._sources.of(known.article_id) if source != known.source)

    def settle(self, article_id: ArticleId) -> None:
        """Forget an article's lost files as long as another one is there: a file that was renamed has not vanished.

        Belongs inside ``Database.transaction``.
        """
        sources = self._sources.of(article_id)
        there = [source for source in sources if is_there(source)]
        for source in sources:
            if there and source not in there:
                self._sources.forget(source)
        named = there or sources
        if named and self._articles.card(article_id).source not in named:
            self._articles.move(article_id, named[0])

    def missing(self, articles: Iterable[Article]) -> list[Article]:
        """Those of the articles none of whose files is there, or holds them any more."""
        sources = self._sources.by_article()
        return [card for card in articles if not any(map(is_there, sources.get(card.id, ())))]


def is_at(source: str, place: str) -> bool:
    """Whether a source is at this place, or in this folder."""
    return source == place or source.startswith(place.rstrip(os.sep) + os.sep)


def is_there(source: str) -> bool:
    """Whether a file exists, as far as one may look; a web address always does."""
    if is_url(source):
        return True
    try:
        Path(source).stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True
