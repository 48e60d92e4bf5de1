"""Removed articles: every row of theirs, kept aside for as long as they can be put back.

They stand in no table that is searched or listed, and none of their words is known: what is kept is what cannot be
derived again, copied by SQLite itself in the transaction that removes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from askrs.domain.article import ArticleId
from askrs.domain.removal import Removal, RemovalId
from askrs.storing.articles import ArticleTable
from askrs.storing.database import Database
from askrs.storing.passages import PassageTable
from askrs.storing.seals import PARTS, is_sealed, reinstate

__all__ = ["RemovedTable"]

_PARTS = {**PARTS, "reprints": ("article_id", "other_id"), "collected": ("article_id", "collection_id")}
_FINGERPRINT = f"c{PARTS['articles'][1].split(', ').index('fingerprint')}"
_THESE = "(SELECT value FROM json_each(?))"


class RemovedTable:
    """Rows of ``removals`` and ``removed``.

    ``keep`` and ``put_back`` belong inside ``Database.transaction``, ``forget`` inside ``Database.noting``.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[Removal]:
        """The removals that are kept, last first."""
        articles: dict[tuple[int, str], list[ArticleId]] = {}
        query = """
            SELECT removals.id, at, article_id FROM removals JOIN removed ON removal_id = removals.id
            WHERE part = 'articles' ORDER BY removals.id DESC, article_id
        """
        for removal_id, at, article_id in self._database.rows(query):
            articles.setdefault((removal_id, at), []).append(article_id)
        return [Removal(RemovalId(removal), at, tuple(ids)) for (removal, at), ids in articles.items()]

    def keep(self, ids: Sequence[ArticleId], at: str) -> None:
        """Copy all rows of articles that are about to be removed."""
        connection, these = self._database.connection, json.dumps(ids)
        generation = int(self._database.fact("generation") or 0) + 1  # the one that removing them makes
        row = (at, self._database.fact("encoder"), generation)
        cursor = connection.execute("INSERT INTO removals (at, encoder, generation) VALUES (?, ?, ?)", row)
        removal = cursor.lastrowid
        for part, (key, columns) in _PARTS.items():
            connection.execute(
                f"INSERT INTO removed (removal_id, article_id, part, {_cells(columns)})"
                f" SELECT ?, {key}, ?, {columns} FROM {part} WHERE {key} IN {_THESE}",
                (removal, part, these),
            )
        if is_sealed(connection):
            connection.execute(
                "INSERT INTO removed (removal_id, article_id, part, c0) SELECT ?, these.value, 'seal', facts.value"
                " FROM json_each(?) AS these JOIN facts ON name = 'seal ' || these.value",
                (removal, these),
            )

    def put_back(self, removal_id: RemovalId) -> list[ArticleId]:
        """Put the articles of a removal back, each row as it was, and give their ids.

        An article whose very file was added again meanwhile is left out: it is there.
        """
        connection = self._database.connection
        query = f"""
            SELECT article_id FROM removed WHERE removal_id = ? AND part = 'articles'
            AND {_FINGERPRINT} NOT IN (SELECT fingerprint FROM articles) ORDER BY article_id
        """
        ids = [ArticleId(number) for (number,) in self._database.rows(query, removal_id)]
        these = json.dumps(ids)
        for part in PARTS:
            self._insert(part, removal_id, these)
        self._database.state_fact("epoch", self._database.fact("generation"))
        passages = PassageTable(self._database)
        for card in ArticleTable(self._database).cards(ids).values():
            passages.learn(card)
        connection.execute(
            f"INSERT OR IGNORE INTO collected SELECT c0, article_id FROM removed WHERE removal_id = ?"
            f" AND part = 'collected' AND article_id IN {_THESE} AND c0 IN (SELECT id FROM collections)",
            (removal_id, these),
        )
        return ids

    def pair(self, removal_id: RemovalId) -> None:
        """Let the articles of a removal be reprints of those that they were reprints of."""
        both = "SELECT article_id, c0 FROM removed WHERE removal_id = ?1 AND part = 'reprints'"
        self._database.connection.execute(
            f"WITH pairs (one, other) AS ({both} UNION SELECT c0, article_id FROM ({both}))"
            " INSERT OR IGNORE INTO reprints SELECT one, other FROM pairs"
            " WHERE one IN (SELECT id FROM articles) AND other IN (SELECT id FROM articles)",
            (removal_id,),
        )

    def seal(self, removal_id: RemovalId, ids: Iterable[ArticleId]) -> None:
        """Seal articles that were put back as they were sealed before they were removed; the last thing to be done."""
        query = "SELECT article_id, c0 FROM removed WHERE removal_id = ? AND part = 'seal'"
        seals = dict(self._database.rows(query, removal_id))
        for article_id in ids:
            if article_id in seals:
                reinstate(self._database.connection, article_id, json.loads(seals[article_id]))

    def made_with(self, removal_id: RemovalId) -> tuple[str, str]:
        """The encoder that made the vectors of a removal, and the generation of the library that it left."""
        query = "SELECT encoder, generation FROM removals WHERE id = ?"
        ((encoder, generation),) = self._database.rows(query, removal_id)
        return str(encoder), str(generation)

    def forget(self, removals: Iterable[RemovalId]) -> None:
        """Keep these removals no longer."""
        self._database.connection.executemany("DELETE FROM removals WHERE id = ?", [(one,) for one in removals])

    def _insert(self, part: str, removal_id: RemovalId, these: str) -> None:
        """A file that belongs to another article by now stays with that one."""
        key, columns = PARTS[part]
        cells, own = _cells(columns), key != "id"
        into, out_of = (f"{key}, {columns}", f"article_id, {cells}") if own else (columns, cells)
        self._database.connection.execute(
            f"INSERT {'OR IGNORE ' if part == 'sources' else ''}INTO {part} ({into}) SELECT {out_of} FROM removed"
            f" WHERE removal_id = ? AND part = ? AND article_id IN {_THESE} ORDER BY rowid",
            (removal_id, part, these),
        )


def _cells(columns: str) -> str:
    """As many of the nameless columns as there are named ones."""
    return ", ".join(f"c{number}" for number in range(columns.count(",") + 1))
