"""What is done to a library in a process of its own, to be killed: each finished step is a line, flushed at once.

``python -m torture.child index LIBRARY FOLDER`` and so on. The encoder is made of words, for speed; with ``--real`` it
is the real model. All else is askrs itself: the same database, parsers in their own process, index and locks.
"""

from __future__ import annotations

import sys
import time
from contextlib import closing
from pathlib import Path

from askrs.domain.progress import Indexed
from askrs.errors import AskrsError, LibraryBusy
from askrs.indexing import Indexer
from askrs.removing import Removals
from askrs.searching.cache import open_index, save_index
from askrs.searching.meaning import Meaning
from askrs.storing import ArticleTable, Database
from fake_encoder import FakeEncoder

__all__ = ["index", "remove", "save", "undo", "upgrade"]


def say(*words: object) -> None:
    print(*words, flush=True)


def index(library: Path, folder: Path, *, real: bool = False) -> None:
    """Add a folder; another writer is waited for."""
    encoder = _encoder(real)
    while True:
        try:
            with closing(Database(library, create=True)) as database:
                indexer = Indexer(database, encoder, open_index(database, encoder.dimension))
                for event in indexer.run([folder]):
                    if isinstance(event, Indexed):
                        say("done", Path(event.source).name)
            say("end")
            return
        except LibraryBusy:
            time.sleep(0.05)


def remove(library: Path) -> None:
    """Remove one article after the other, each with its vectors."""
    with closing(Database(library)) as database:
        removals = _removals(database)
        for card in ArticleTable(database).all_cards():
            removals.remove([card.id])
            say("done", Path(card.source).name)
    say("end")


def undo(library: Path) -> None:
    """Put back what was removed, one removal after the other."""
    with closing(Database(library)) as database:
        removals, articles = _removals(database), ArticleTable(database)
        while removals.kept():
            for article_id in removals.undo():
                say("done", Path(articles.card(article_id).source).name)
    say("end")


def _removals(database: Database) -> Removals:
    """Each with the index as it is then."""
    return Removals(database, lambda: Meaning(database, FakeEncoder))


def save(library: Path) -> None:
    """Change the library and save its index, again and again."""
    with closing(Database(library)) as database:
        vectors = open_index(database, FakeEncoder.dimension)
        while True:
            with database.writing():
                with database.transaction():
                    pass
                save_index(database, vectors)
            say("done")


def upgrade(library: Path) -> None:
    """Open a library, which brings an old one up to date."""
    say("start")
    Database(library).close()
    say("end")


def _encoder(real: bool):
    if not real:
        return FakeEncoder()
    from askrs.embedding import load_encoder
    from askrs.settings import DEFAULT_MODEL

    return load_encoder(DEFAULT_MODEL)


def main(verb: str, *arguments: str) -> None:
    places = [Path(argument) for argument in arguments if not argument.startswith("--")]
    try:
        if verb == "index":
            index(*places, real="--real" in arguments)
        else:
            {"remove": remove, "save": save, "undo": undo, "upgrade": upgrade}[verb](*places)
    except AskrsError as error:
        say("refused", type(error).__name__, error.message)


if __name__ == "__main__":
    main(*sys.argv[1:])
