from __future__ import annotations

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
