from __future__ import annotations

import pytest

from askrs.errors import DiskFull, UnknownSession
from fakes import make_answer, make_not_found


@pytest.fixture
def history(session):
    return session.history


@pytest.fixture
def kept(library):
    session = library.history.keep(make_answer())
    library.history.keep(make_not_found(), session)
    return session


def test_answers_are_kept_in_the_session_of_the_sitting(qtbot, session, library):
    for question in ("harbour lease", "harbour ships"):
        with qtbot.waitSignal(session.answered):
            session.ask(question)
    session.history.begin()
    with qtbot.waitSignal(session.answered):
        session.ask("harbour debts")
    assert [len(card.questions) for card in library.history.sessions()] == [1, 2]
    assert session.history.last.question == "harbour debts"


def test_a_private_sitting_is_not_kept(qtbot, session, library):
    session.history.private = True
    with qtbot.waitSignal(session.answered):
        session.ask("harbour lease")
    assert library.history.sessions() == []


def test_what_cannot_be_kept_is_answered_all_the_same(qtbot, session, library):
    library.history.failure = DiskFull("No room is left.", "Free some space.")
    with qtbot.waitSignals([session.answered, session.history.unkept]):
        session.ask("harbour lease")


def test_a_session_goes_on_where_it_is_opened(qtbot, session, history, library, kept):
    exchange = library.history.session(kept).exchanges[1]
    with qtbot.waitSignal(history.opened) as opened:
        history.open(kept, exchange.id)
    assert opened.args[1] == exchange
    assert history.last == exchange.answer
    with qtbot.waitSignal(session.answered):
        session.ask("harbour lease")
    assert len(library.history.session(kept).exchanges) == 3
    with qtbot.waitSignal(history.opened) as opened:
        history.open(kept)
    assert opened.args[1].answer == make_answer()


def test_only_the_last_search_is_answered(qtbot, history, kept):
    listed = []
    history.listed.connect(listed.append)
    for words in ("russia", "", "nothing like it"):
        history.list_sessions(words)
    qtbot.waitUntil(lambda: listed == [[]])
    with qtbot.waitSignal(history.listed):
        history.rename(kept, "Missiles")
    assert listed == [[], []]


def test_the_last_deleted_session_can_be_put_back_once(qtbot, history, library, kept):
    history.sitting.id = kept
    with qtbot.waitSignals([history.deleted, history.listed]):
        history.delete(kept)
    assert library.history.sessions() == []
    assert history.sitting.id is None
    with qtbot.waitSignal(history.listed):
        history.undo()
    assert library.history.session(kept).exchanges[0].answer == make_answer()
    with qtbot.assertNotEmitted(history.listed, wait=50):
        history.undo()


def test_all_of_it_is_deleted(qtbot, history, library, kept):
    with qtbot.waitSignal(history.cleared) as cleared:
        history.clear()
    assert cleared.args == [1]
    assert library.history.sessions() == []


def test_what_fails_is_said(qtbot, session, history):
    with qtbot.waitSignal(session.failed) as failed:
        history.open(77)
    assert isinstance(failed.args[0], UnknownSession)
