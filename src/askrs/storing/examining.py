"""What SQLite itself can say of a library's health; nothing here judges or mends."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import closing
from itertools import zip_longest

from askrs.domain.article import ArticleId
from askrs.domain.passage import PassageId
from askrs.storing.schema import TABLES, VERSION, WORDS
from askrs.storing.seals import PARTS, digest, is_sealed, stored
from askrs.storing.snapshot import Snapshot
from askrs.storing.translating import damage_assumed
from askrs.storing.words import counted

__all__ = ["Examiner"]

_MOST = 20
_SCHEMA = "SELECT name, type, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
_SHADOWS = "passages_words_"

_COMPARE = "INSERT INTO passages_words (passages_words, rank) VALUES ('integrity-check', 1)"
_PLACES = "CREATE VIRTUAL TABLE temp.places USING fts5vocab('main', 'passages_words', 'instance')"
_BEHIND = "SELECT count(*) FROM sqlite_sequence WHERE name = '{0}' AND seq < (SELECT max(id) FROM {0})"
_ODD: Mapping[str, str] = {
    "articles without a text": "SELECT count(*) FROM articles WHERE id NOT IN (SELECT article_id FROM texts)",
    "articles without a passage": "SELECT count(*) FROM articles WHERE id NOT IN (SELECT article_id FROM passages)",
    "passages without their words": "SELECT count(*) FROM passages WHERE id NOT IN (SELECT rowid FROM passages_words)",
    "words of passages that are gone": (
        "SELECT count(*) FROM passages_words WHERE rowid NOT IN (SELECT id FROM passages)"
    ),
    "reprints known one way round only": (
        "SELECT count(*) FROM reprints AS a WHERE NOT EXISTS"
        " (SELECT 1 FROM reprints AS b WHERE b.article_id = a.other_id AND b.other_id = a.article_id)"
    ),
    "removed articles that are in the library as well, or not kept whole": (
        "SELECT count(DISTINCT article_id) FROM removed AS a WHERE article_id IN (SELECT id FROM articles)"
        " OR 2 > (SELECT count(DISTINCT part) FROM removed AS b WHERE b.removal_id = a.removal_id"
        " AND b.article_id = a.article_id AND b.part IN ('articles', 'texts'))"
    ),
    "counters of articles that run behind": _BEHIND.format("articles"),
    "counters of passages that run behind": _BEHIND.format("passages"),
}


class Examiner:
    """Looks at one snapshot. Every method raises ``LibraryDamaged`` where what it asks cannot be read."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot, self._connection = snapshot, snapshot.connection

    def structure(self, *, full: bool) -> list[str]:
        """What SQLite finds wrong with its own pages and, when ``full``, with its indexes."""
        rows = self._snapshot.rows(f"PRAGMA {'integrity' if full else 'quick'}_check({_MOST})")
        return [said for (said,) in rows if said != "ok"]

    def schema(self) -> list[str]:
        """The tables and indexes that are not as askrs makes them: missing, changed, or none of ours."""
        with closing(sqlite3.connect(":memory:")) as fresh:
            fresh.executescript(TABLES)
            ours = _shapes(fresh.execute(_SCHEMA))
        found = _shapes(self._snapshot.rows(_SCHEMA))
        missing = ours.keys() - found.keys() if self._snapshot.version == VERSION else set[str]()
        changed = {name for name in ours.keys() & found.keys() if ours[name] != found[name]}
        return sorted(missing | (found.keys() - ours.keys()) | changed)

    def references(self) -> Counter[str]:
        """How many rows of each table belong to something that is not there."""
        return Counter(table for table, *_ in self._snapshot.rows("PRAGMA foreign_key_check"))

    def oddities(self) -> dict[str, int]:
        """How many rows do not go with others, by what is wrong with them."""
        counts = {what: int(self._snapshot.rows(query)[0][0]) for what, query in _ODD.items()}
        return {what: count for what, count in counts.items() if count}

    def full_text(self) -> bool:
        """Whether the full-text index is what its own contents make it; needs a copied snapshot, where it may write.

        FTS5's own check comes first. Its checksum is linear in rows and places, so it can miss a change of a place;
        hence every place of every word is compared with those of an index made anew.
        """
        with damage_assumed(self._snapshot.folder):
            try:
                self._connection.execute(_COMPARE)
                return self._has_all_places()
            except sqlite3.DatabaseError as error:
                if (getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF != sqlite3.SQLITE_CORRUPT:
                    raise
                return False

    def _has_all_places(self) -> bool:
        with closing(sqlite3.connect("", isolation_level=None)) as fresh:
            fresh.executescript(f"{WORDS}; BEGIN")
            rows = self._connection.execute("SELECT rowid, title, body FROM passages_words")
            fresh.executemany("INSERT INTO passages_words (rowid, title, body) VALUES (?, ?, ?)", rows)
            fresh.execute("COMMIT")
            for connection in (self._connection, fresh):
                connection.execute(_PLACES)
            found, wanted = (one.execute("SELECT * FROM temp.places") for one in (self._connection, fresh))
            return all(one == other for one, other in zip_longest(found, wanted))

    def vocabulary(self) -> bool:
        """Whether the counts of words are those of the passages."""
        passages = self._snapshot.rows("SELECT coalesce(title, '') || ' ' || coalesce(body, '') FROM passages_words")
        kept = self._snapshot.rows("SELECT word, passages, plain FROM vocabulary")
        return set(counted(passage for (passage,) in passages)) == set(kept)

    def articles(self) -> list[ArticleId]:
        """The ids of all articles."""
        return [ArticleId(number) for (number,) in self._snapshot.rows("SELECT id FROM articles ORDER BY id")]

    def is_sealed(self) -> bool:
        """Whether the articles have seals."""
        with damage_assumed(self._snapshot.folder):
            return is_sealed(self._connection)

    def unsealed(self, article_id: ArticleId) -> list[str]:
        """The tables whose rows of an article are not what was sealed."""
        with damage_assumed(self._snapshot.folder):
            seal = stored(self._connection, article_id)
            return [part for part in PARTS if digest(self._connection, part, article_id) != seal.get(part)]

    def searched(self, article_id: ArticleId) -> dict[PassageId, tuple[str, str]]:
        """The title and the text that each passage of an article is found by."""
        sql = (
            "SELECT rowid, title, body FROM passages_words"
            " WHERE rowid IN (SELECT id FROM passages WHERE article_id = ?)"
        )
        return {PassageId(number): (title, body) for number, title, body in self._snapshot.rows(sql, article_id)}

    def vector_sizes(self) -> Counter[int]:
        """How many vectors there are of each size in bytes."""
        rows = self._snapshot.rows("SELECT length(vector), count(*) FROM passages GROUP BY 1")
        return Counter({int(size): count for size, count in rows})


def _shapes(schema: Iterable[tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Each by its name; how full-text search makes its own tables is left to SQLite."""
    return {
        name: (kind, table, "" if name.startswith(_SHADOWS) else " ".join((sql or "").split()))
        for name, kind, table, sql in schema
    }
