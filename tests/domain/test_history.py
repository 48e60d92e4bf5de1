from __future__ import annotations

import pytest

from askrs.domain.history import Asked, Exchange, ExchangeId, SavedSession, SessionCard, SessionId
from fakes import make_answer

FIRST, SECOND = Asked(ExchangeId(4), "Who mediated?", "2026-01-02T08:00:00+00:00"), Asked(ExchangeId(5), "Why?", "2027")


def test_a_session_is_called_by_its_first_question_until_it_is_named():
    assert SessionCard(SessionId(1), "", (FIRST, SECOND)).name == "Who mediated?"
    assert SessionCard(SessionId(1), "Oman", (FIRST,)).name == "Oman"


def test_the_last_question_tells_how_old_it_is():
    assert SessionCard(SessionId(1), "", (FIRST, SECOND)).last == "2027"


def test_there_is_no_session_without_a_question():
    with pytest.raises(ValueError, match="a session has a question"):
        SessionCard(SessionId(1), "Oman", ())


def test_every_question_has_its_exchange():
    card = SessionCard(SessionId(1), "", (FIRST,))
    assert SavedSession(card, (Exchange(FIRST.id, FIRST.asked, make_answer()),)).card is card
    with pytest.raises(ValueError, match="an exchange for each"):
        SavedSession(card, ())
