from __future__ import annotations

import threading
from dataclasses import replace

import pytest

from askrs.domain.progress import Finished, Renewing, Summary
from askrs.gui.asking import made_ready

QUESTION = "Why did the government lease the harbour for ninety-nine years?"


def test_what_the_first_question_needs_is_opened_and_nothing_is_left_to_do(library):
    assert not made_ready(library)
    assert library.loaded


@pytest.mark.parametrize("writable", [True, False])
def test_vectors_of_another_model_can_only_be_made_anew_where_a_library_can_be_written(library, writable, monkeypatch):
    library.outdated = 20
    status = replace(library.status(), writable=writable)
    monkeypatch.setattr(library, "status", lambda: status)
    assert made_ready(library) is writable


def test_vectors_of_another_model_are_made_anew_in_the_background(qtbot, make_session, library):
    library.outdated, events = 20, []
    session = make_session("renew")
    session.progressed.connect(events.append)
    with qtbot.waitSignal(session.library_changed):
        session.list_articles()
        with qtbot.waitSignal(session.answered):
            session.ask(QUESTION)
    assert events == [Renewing(0, 20), Renewing(20, 20), Finished(Summary(renewed=20))]
    with qtbot.waitSignal(session.articles_listed):
        session.list_articles()
    assert len(events) == 3


def test_a_thorough_question_is_answered_early_and_then_for_good(qtbot, session):
    said = []
    session.glimpsed.connect(lambda answer: said.append(("early", answer.confidence)))
    session.answered.connect(lambda answer: said.append(("final", answer.confidence)))
    for thorough in (False, True):
        session.thorough = thorough
        with qtbot.waitSignal(session.answered):
            session.ask(QUESTION)
    assert said == [("final", 0.91), ("early", 0.6), ("final", 0.91)]


def test_an_early_answer_to_a_question_that_was_given_up_is_not_shown(qtbot, session, library, monkeypatch):
    asked, hold, early, ask = threading.Event(), threading.Event(), [], library.ask

    def slow(question, **how):
        asked.set()
        hold.wait(5)
        return ask(question, **how)

    monkeypatch.setattr(library, "ask", slow)
    session.glimpsed.connect(early.append)
    session.thorough = True
    session.ask(QUESTION)
    assert asked.wait(5)
    session.cancel_question()
    hold.set()
    with qtbot.waitSignal(session.articles_listed):
        session.list_articles()
    assert early == []
