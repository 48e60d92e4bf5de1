"""Sessions: questions and answers as they were given, found again by their words."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Sequence
from typing import Any

from askrs.domain.answer import Answer
from askrs.domain.folding import folded
from askrs.domain.history import Asked, Exchange, ExchangeId, SavedSession, SessionCard, SessionId
from askrs.domain.records import from_record, to_record
from askrs.errors import LibraryDamaged, UnknownSession
from askrs.storing.database import Database

__all__ = ["SessionTable"]

_CARDS = """
    SELECT sessions.id, name, exchanges.id, question, asked FROM sessions JOIN exchanges ON session_id = sessions.id
    WHERE sessions.id IN (SELECT value FROM json_each(?)) ORDER BY sessions.id, exchanges.id
"""

_HAVING = """
    SELECT session_id FROM exchanges WHERE instr(searched, ?) UNION SELECT id FROM sessions WHERE instr(folded, ?)
"""

_UNREADABLE = (zlib.error, ValueError, KeyError, TypeError)
"""What reading a damaged answer can come to."""


class SessionTable:
    """Rows of ``sessions`` and ``exchanges``. Writing methods belong inside ``Database.noting``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def cards(self, words: Sequence[str] = ()) -> list[SessionCard]:
        """The cards of the sessions in whose name, questions and answers all of ``words`` stand; last asked first.

        Words are compared folded and may be parts of words; without any, all sessions are given.
        """
        ids = [session for (session,) in self._database.rows("SELECT id FROM sessions")]
        for word in map(folded, words):
            having = {session for (session,) in self._database.rows(_HAVING, word, word)}
            ids = [session for session in ids if session in having]
        return sorted(self._cards(ids), key=lambda card: (card.last, card.questions[-1].id), reverse=True)

    def get(self, session_id: SessionId) -> SavedSession:
        """A whole session; raises ``UnknownSession``, or ``LibraryDamaged`` where an answer cannot be read any more."""
        card = self.card(session_id)
        sql = "SELECT id, asked, answer FROM exchanges WHERE session_id = ? ORDER BY id"
        rows = self._database.rows(sql, session_id)
        try:
            exchanges = tuple(Exchange(ExchangeId(row), asked, _unpacked(said)) for row, asked, said in rows)
        except _UNREADABLE as error:
            message = f"An answer of session {session_id} is damaged and cannot be read."
            raise LibraryDamaged(message, "Mend what can be mended: askrs repair") from error
        return SavedSession(card, exchanges)

    def damaged(self) -> dict[ExchangeId, str]:
        """The exchanges whose answers cannot be read any more, and their questions."""
        found: dict[ExchangeId, str] = {}
        for row, question, said in self._database.rows("SELECT id, question, answer FROM exchanges ORDER BY id"):
            try:
                _unpacked(said)
            except _UNREADABLE:
                found[ExchangeId(row)] = str(question)
        return found

    def drop(self, ids: Iterable[ExchangeId]) -> None:
        """Delete exchanges, and the sessions that have none left."""
        connection = self._database.connection
        connection.executemany("DELETE FROM exchanges WHERE id = ?", [(one,) for one in ids])
        connection.execute("DELETE FROM sessions WHERE id NOT IN (SELECT session_id FROM exchanges)")

    def card(self, session_id: SessionId) -> SessionCard:
        """A session's card; raises ``UnknownSession``."""
        cards = self._cards([session_id])
        if not cards:
            raise UnknownSession(
                f"No session in the history has the number {session_id}.", "List them with: askrs history"
            )
        return cards[0]

    def has(self, session_id: SessionId) -> bool:
        """Whether there is such a session."""
        return bool(self._database.rows("SELECT 1 FROM sessions WHERE id = ?", session_id))

    def begin(self) -> SessionId:
        """A new session without a question yet."""
        cursor = self._database.connection.execute("INSERT INTO sessions (name, folded) VALUES ('', '')")
        return SessionId(cursor.lastrowid or 0)

    def add(self, session_id: SessionId, answer: Answer, asked: str) -> ExchangeId:
        """Put an answer at the end of a session."""
        cursor = self._database.connection.execute(
            "INSERT INTO exchanges (session_id, asked, question, searched, answer) VALUES (?, ?, ?, ?, ?)",
            (session_id, asked, *_columns(answer)),
        )
        return ExchangeId(cursor.lastrowid or 0)

    def rename(self, session_id: SessionId, name: str) -> None:
        """Call a session ``name``; an empty one lets its first question name it again."""
        row = (name, folded(name), session_id)
        self._database.connection.execute("UPDATE sessions SET (name, folded) = (?, ?) WHERE id = ?", row)

    def remove(self, ids: Iterable[SessionId]) -> None:
        """Delete sessions with their questions and answers."""
        self._database.connection.executemany("DELETE FROM sessions WHERE id = ?", [(one,) for one in ids])

    def put_back(self, session: SavedSession) -> None:
        """Put a session back that was deleted, under the numbers that it had."""
        card, connection = session.card, self._database.connection
        connection.execute("INSERT INTO sessions VALUES (?, ?, ?)", (card.id, card.given_name, folded(card.given_name)))
        connection.executemany(
            "INSERT INTO exchanges VALUES (?, ?, ?, ?, ?, ?)",
            [(one.id, card.id, one.asked, *_columns(one.answer)) for one in session.exchanges],
        )

    def _cards(self, ids: Sequence[SessionId]) -> list[SessionCard]:
        questions: dict[tuple[int, str], list[Asked]] = {}
        for session, name, exchange, question, asked in self._database.rows(_CARDS, json.dumps(ids)):
            questions.setdefault((session, name), []).append(Asked(ExchangeId(exchange), question, asked))
        return [SessionCard(SessionId(session), name, tuple(asked)) for (session, name), asked in questions.items()]


def _columns(answer: Answer) -> tuple[str, str, bytes]:
    """The question, the words to find the exchange by, and the answer whole."""
    question = answer.question.encode("utf-8", "replace").decode()
    return question, _searched_text(answer), _packed(answer)


def _searched_text(answer: Answer) -> str:
    """What an exchange is found by, folded: its question, statements and quotes, and the titles of what it cites."""
    said = [statement.text for statement in answer.statements]
    cited = [text for one in answer.citations for text in (one.quote, one.article.title)]
    text = "\n".join(dict.fromkeys([answer.question, *said, *cited]))
    return folded(text).encode("utf-8", "replace").decode()


def _packed(answer: Answer) -> bytes:
    """An answer as zlib-compressed ASCII JSON: ten of sixty kilobytes."""
    return zlib.compress(json.dumps(to_record(answer)).encode("ascii"))


def _unpacked(said: Any) -> Answer:  # noqa: ANN401 - a column
    """The answer that ``_packed`` was given."""
    return from_record(Answer, json.loads(zlib.decompress(said)))
