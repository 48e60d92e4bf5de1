"""A history in memory, with the verbs of ``askrs.remembering.History``."""

from __future__ import annotations

from askrs.domain.history import Asked, Exchange, ExchangeId, SavedSession, SessionCard, SessionId
from askrs.errors import UnknownSession
from askrs.exporting.sessions import session_to_markdown


class FakeHistory:
    """Set ``failure`` to have nothing kept; each answer is a minute later than the one before."""

    def __init__(self) -> None:
        self.failure: Exception | None = None
        self.names: dict[int, str] = {}
        self.exchanges: dict[int, list[Exchange]] = {}
        self._number = 0

    def keep(self, answer, session_id=None):
        if self.failure:
            raise self.failure
        self._number += 1
        kept_in = session_id if session_id in self.exchanges else SessionId(self._number)
        asked = f"2026-01-02T08:{self._number:02d}:00+00:00"
        self.exchanges.setdefault(kept_in, []).append(Exchange(ExchangeId(self._number), asked, answer))
        return kept_in

    def sessions(self, words=""):
        found = [
            card
            for card in map(self._card, self.exchanges)
            if all(word in f"{card.name} {self.export(card.id)}".casefold() for word in words.casefold().split())
        ]
        return sorted(found, key=lambda card: card.last, reverse=True)

    def session(self, session_id):
        if session_id not in self.exchanges:
            raise UnknownSession(f"No session has the number {session_id}.")
        return SavedSession(self._card(session_id), tuple(self.exchanges[session_id]))

    def rename(self, session_id, name):
        self.session(session_id)
        self.names[session_id] = name
        return self._card(session_id)

    def delete(self, session_id):
        gone = self.session(session_id)
        del self.exchanges[session_id]
        return gone

    def restore(self, session):
        self.exchanges[session.card.id] = list(session.exchanges)

    def clear(self):
        number = len(self.exchanges)
        self.exchanges.clear()
        return number

    def export(self, session_id):
        return session_to_markdown(self.session(session_id))

    def _card(self, session_id):
        asked = tuple(Asked(one.id, one.answer.question, one.asked) for one in self.exchanges[session_id])
        return SessionCard(session_id, self.names.get(session_id, ""), asked)
