"""Seals: for each article a checksum of everything that is stored of it, written in the transaction that stored it.

SQLite has no checksums of its own, and a letter that a disk has changed looks like any other. A temporary trigger on
each table notes whose rows a transaction touches, so no way of writing can forget to seal. What can be derived again,
the words to search by and the pairs of reprints, is not sealed.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import chain

__all__ = ["PARTS", "Seals", "confirm", "digest", "digests", "is_sealed", "reinstate", "seal_name", "stored"]

PARTS: Mapping[str, tuple[str, str]] = {
    "articles": ("id", "id, source, title, authors, outlet, published, url, language, fingerprint, added"),
    "texts": ("article_id", "text, blocks, pages"),
    "passages": ("article_id", 'id, start, "end", sentences, pages, vector'),
    "reports": ("article_id", "report"),
    "sources": ("article_id", "source, size, modified"),
    "corrections": ("article_id", "field, value"),
    "versions": ("article_id", "fingerprint, text, blocks, pages"),
    "signatures": ("article_id", "signature"),
}
"""The tables that are sealed: which column names the article, and which are digested; rows in the order of the first.

Whoever changes this raises ``_EDITION``.
"""

_EDITION = "1"
_BYTES = 16


class Seals:
    """Keeps the seals of one connection's library up to date."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._armed = False

    def arm(self) -> None:
        """From now on note which articles are touched; outside a transaction.

        In a library of an askrs that did not seal, all of them are: its articles are sealed as they are found.
        """
        if self._armed:
            return
        connection = self._connection
        connection.execute("PRAGMA recursive_triggers = ON")  # what REPLACE replaces is a deletion like any other
        connection.execute("CREATE TEMP TABLE IF NOT EXISTS touched (id INTEGER PRIMARY KEY)")
        for trigger in _triggers():
            connection.execute(trigger)
        self._armed = True

    def write(self) -> None:
        """Seal what was touched; belongs at the end of the transaction."""
        if not self._armed:
            return
        connection = self._connection
        if not is_sealed(connection):
            connection.execute("INSERT OR IGNORE INTO touched SELECT id FROM articles")
        for (article_id,) in connection.execute("SELECT id FROM touched").fetchall():
            found = digests(connection, article_id)
            if found["articles"]:
                row = seal_name(article_id), json.dumps(found)
                connection.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", row)
            else:
                connection.execute("DELETE FROM facts WHERE name = ?", (seal_name(article_id),))
        connection.execute("DELETE FROM touched")
        confirm(connection)


def is_sealed(connection: sqlite3.Connection) -> bool:
    """Whether the articles of a library have seals that hold for it as it is.

    They do not where an askrs that does not seal has changed something since: it counts its changes all the same.
    """
    facts = dict(connection.execute("SELECT name, value FROM facts WHERE name IN ('seals', 'generation')"))
    return facts.get("seals") == f"{_EDITION}/{facts.get('generation', 0)}"


def confirm(connection: sqlite3.Connection) -> None:
    """Say that the seals will hold after one more change is counted."""
    row = connection.execute("SELECT CAST(value AS INTEGER) FROM facts WHERE name = 'generation'").fetchone()
    name = f"{_EDITION}/{(row[0] if row else 0) + 1}"
    connection.execute("INSERT OR REPLACE INTO facts VALUES ('seals', ?)", (name,))


def stored(connection: sqlite3.Connection, article_id: int) -> dict[str, str]:
    """The seal that an article was stored with, empty if it has none or one that cannot be read."""
    row = connection.execute("SELECT value FROM facts WHERE name = ?", (seal_name(article_id),)).fetchone()
    try:
        found = json.loads(row[0]) if row else {}
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def reinstate(connection: sqlite3.Connection, article_id: int, seal: Mapping[str, str]) -> None:
    """Seal an article that was put back as it was sealed before; belongs inside the transaction that has put it back.

    So what was damaged while it was away does not match its seal. Only its files may be others than they were.
    """
    files = {"sources": digest(connection, "sources", article_id)}
    row = seal_name(article_id), json.dumps({**seal, **files})
    connection.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", row)
    connection.execute("DELETE FROM touched WHERE id = ?", (article_id,))


def seal_name(article_id: int) -> str:
    """Under which name an article's seal is a fact of the library."""
    return f"seal {article_id}"


def digests(connection: sqlite3.Connection, article_id: int) -> dict[str, str]:
    """The first 128 bits of the SHA-256 of what each table holds of an article, empty where it holds nothing."""
    return {part: digest(connection, part, article_id) for part in PARTS}


def digest(connection: sqlite3.Connection, part: str, article_id: int) -> str:
    """The same for one table."""
    key, columns = PARTS[part]
    with _as_bytes(connection):
        return _digest(connection.execute(f"SELECT {columns} FROM {part} WHERE {key} = ? ORDER BY 1", (article_id,)))


def _digest(rows: Iterable[tuple[object, ...]]) -> str:
    sha, seen = hashlib.sha256(), False
    for value in chain.from_iterable(rows):
        data = value if isinstance(value, bytes) else str(value).encode()
        sha.update(b"%d:" % len(data))
        sha.update(data)
        seen = True
    return sha.hexdigest()[: 2 * _BYTES] if seen else ""


@contextmanager
def _as_bytes(connection: sqlite3.Connection) -> Iterator[None]:
    """Texts as they are stored, also where they are no UTF-8 any more."""
    before, connection.text_factory = connection.text_factory, bytes
    try:
        yield
    finally:
        connection.text_factory = before


def _triggers() -> Iterator[str]:
    for part, (key, _columns) in PARTS.items():
        for event, rows in (("INSERT", ("new",)), ("UPDATE", ("old", "new")), ("DELETE", ("old",))):
            notes = " ".join(f"INSERT OR IGNORE INTO touched VALUES ({row}.{key});" for row in rows)
            yield (
                f"CREATE TEMP TRIGGER IF NOT EXISTS {part}_{event.lower()} AFTER {event} ON main.{part} "
                f"BEGIN {notes} END"
            )
