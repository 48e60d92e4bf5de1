"""The history: what a person has asked of a library and been told, kept for as long as they want it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from askrs.domain.answer import Answer
from askrs.domain.history import SavedSession, SessionCard, SessionId
from askrs.storing import Database, SessionTable

__all__ = ["History"]

_LONGEST = 200  # characters of a name


class History:
    """Sessions of questions and answers in one library; each change is made wholly or not at all.

    It can be written while another askrs adds articles. Every verb raises the ``StoreError`` that says what stands in
    its way: the library is read-only, the disk is full.
    """

    def __init__(self, database: Database) -> None:
        self._database, self._sessions = database, SessionTable(database)

    def sessions(self, words: str = "") -> Sequence[SessionCard]:
        """The cards of all sessions, or of those in which all ``words`` stand, whole or in part; last asked first.

        Names, questions, statements, quotes and the titles of cited articles are searched, not the passages around.
        """
        return self._sessions.cards(words.split())

    def session(self, session_id: SessionId) -> SavedSession:
        """A session with every answer as it was given; raises ``UnknownSession``."""
        return self._sessions.get(session_id)

    def keep(self, answer: Answer, session_id: SessionId | None = None) -> SessionId:
        """Put an answer at the end of a session, and say of which.

        Without one, or when it has been deleted meanwhile, the answer begins a session of its own.
        """
        asked = datetime.now(UTC).isoformat(timespec="seconds")
        with self._database.noting():
            known = session_id is not None and self._sessions.has(session_id)
            kept_in = session_id if session_id is not None and known else self._sessions.begin()
            self._sessions.add(kept_in, answer, asked)
        return kept_in

    def rename(self, session_id: SessionId, name: str) -> SessionCard:
        """Call a session ``name``, at most 200 characters of it; an empty one gives it back its first question.

        Raises ``UnknownSession``.
        """
        called = " ".join(name.encode("utf-8", "replace").decode().split())[:_LONGEST].rstrip()
        with self._database.noting():
            self._sessions.card(session_id)
            self._sessions.rename(session_id, called)
        return self._sessions.card(session_id)

    def delete(self, session_id: SessionId) -> SavedSession:
        """Delete a session and give it back whole, for ``restore``; raises ``UnknownSession``.

        Its bytes in the library's file are overwritten.
        """
        with self._database.noting():
            gone = self._sessions.get(session_id)
            self._sessions.remove([session_id])
        return gone

    def restore(self, session: SavedSession) -> None:
        """Put back a session that was deleted, as it was; nothing happens if it is there."""
        with self._database.noting():
            if not self._sessions.has(session.card.id):
                self._sessions.put_back(session)

    def clear(self) -> int:
        """Delete every session for good, and say how many they were."""
        with self._database.noting():
            cards = self._sessions.cards()
            self._sessions.remove(card.id for card in cards)
        return len(cards)

    def export(self, session_id: SessionId) -> str:
        """A whole session as Markdown, as ``Library.export`` does an answer; raises ``UnknownSession``."""
        from askrs.exporting.sessions import session_to_markdown

        return session_to_markdown(self.session(session_id))
