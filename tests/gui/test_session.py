from __future__ import annotations

import threading
from dataclasses import replace

import pytest

from askrs.domain.progress import Finished, Indexed, Outcome, Vanished
from askrs.errors import LibraryBusy, LibraryTooNew, SettingsError, UnknownArticle
from askrs.gui.places import place_of_citation

QUESTION = "Why did the government lease the harbour for ninety-nine years?"


@pytest.fixture
def answer(library):
    return library.ask(QUESTION)


def test_backups_that_were_made_by_themselves_are_told_once(qtbot, session, library):
    told = []
    session.kept.connect(told.append)
    library.kept.append("before an upgrade")
    for _ in range(2):
        with qtbot.waitSignal(session.articles_listed):
            session.list_articles()
    library.kept.append("before a removal")
    with qtbot.waitSignals([session.articles_listed, session.kept]):
        session.list_articles()
    assert told == ["before an upgrade", "before a removal"]


def test_what_the_first_question_needs_is_opened_once_the_articles_are_listed(qtbot, session, library):
    with qtbot.waitSignal(session.articles_listed):
        session.list_articles()
    qtbot.waitUntil(lambda: library.loaded)


def test_asking_is_busy_until_the_answer_comes(qtbot, session):
    busy = []
    session.busy_changed.connect(busy.append)
    with qtbot.waitSignal(session.answered) as answered:
        session.ask(QUESTION)
        assert busy == [True]
    assert answered.args[0].found
    assert busy == [True, False]


def test_what_must_be_prepared_is_said_first(qtbot, session, library):
    library.preparing, said = "Preparing the model, once.", []
    session.preparing.connect(said.append)
    session.answered.connect(lambda answer: said.append(answer.found))
    with qtbot.waitSignal(session.answered):
        session.ask(QUESTION)
    assert said == ["Preparing the model, once.", True]


def test_a_question_is_asked_as_thoroughly_as_was_wanted_when_it_was_put(qtbot, session, library):
    for thorough in (False, True):
        session.thorough = thorough
        with qtbot.waitSignal(session.answered):
            session.ask(QUESTION)
            session.thorough = not thorough
    assert library.thorough == [False, True]


def test_a_new_question_replaces_the_one_before(qtbot, session, library, monkeypatch):
    hold, answers, ask = threading.Event(), [], library.ask
    monkeypatch.setattr(library, "ask", lambda question, **how: (hold.wait(5), ask(question, **how))[1])
    session.answered.connect(answers.append)
    session.ask("the first question about harbours")
    session.ask(QUESTION)
    hold.set()
    qtbot.waitUntil(lambda: bool(answers))
    assert [answer.question for answer in answers] == [QUESTION]


def test_a_cancelled_question_is_never_answered(qtbot, session, library, monkeypatch):
    hold, ask = threading.Event(), library.ask
    monkeypatch.setattr(library, "ask", lambda question, **how: (hold.wait(5), ask(question, **how))[1])
    with qtbot.assertNotEmitted(session.answered, wait=100):
        session.ask(QUESTION)
        session.cancel_question()
        hold.set()


def test_a_library_that_does_not_open_is_a_failure_and_not_a_hang(qtbot, make_session):
    def open_library():
        raise LibraryTooNew("This library was written by a newer askrs.", "Update askrs.")

    session, busy = make_session(open_library=open_library), []
    session.busy_changed.connect(busy.append)
    with qtbot.waitSignal(session.failed) as failed:
        session.ask(QUESTION)
    assert isinstance(failed.args[0], LibraryTooNew)
    assert busy == [True, False]


def test_a_bug_ends_the_question_and_comes_to_light(qtbot, session, library, monkeypatch):
    busy = []
    session.busy_changed.connect(busy.append)
    monkeypatch.setattr(library, "ask", lambda question, **_: 1 / 0)
    with qtbot.captureExceptions() as caught:
        session.ask(QUESTION)
        qtbot.waitUntil(lambda: bool(caught))
    assert busy == [True, False]


def test_articles_are_listed(qtbot, session):
    with qtbot.waitSignal(session.articles_listed) as listed:
        session.list_articles()
    assert [article.id for article in listed.args[0]] == [1, 2]


def test_reading_brings_the_text_and_the_second_time_at_once(qtbot, session, answer):
    place = place_of_citation(answer, 1)
    with qtbot.waitSignal(session.article_read) as read:
        session.read(place)
    assert read.args[0] == place
    assert place.current.stands_in(read.args[1])
    seen = []
    session.article_read.connect(lambda *args: seen.append(args))
    session.read(place)
    assert len(seen) == 1


def test_adding_tells_its_progress_and_changes_the_library(qtbot, session):
    indexing, events = [], []
    session.indexing_changed.connect(indexing.append)
    session.progressed.connect(events.append)
    with qtbot.waitSignals([session.library_changed, session.articles_listed]):
        session.add(["/a/b.html"])
    assert indexing == [True, False]
    assert isinstance(events[-1], Finished)


def test_what_is_added_meanwhile_waits_its_turn(qtbot, session):
    events, changes = [], []
    session.progressed.connect(events.append)
    session.indexing_changed.connect(changes.append)
    session.add(["/first.html"])
    session.add(["/second.html"])
    qtbot.waitUntil(lambda: changes.count(False) == 1, timeout=10_000)
    assert [event.source for event in events if hasattr(event, "article")] == ["/first.html", "/second.html"]


def test_cancelling_forgets_what_waits(qtbot, make_session):
    session, changes = make_session("wait"), []
    session.indexing_changed.connect(changes.append)
    with qtbot.waitSignal(session.progressed):
        session.add(["/first.html"])
        session.add(["/second.html"])
    session.cancel_indexing()
    qtbot.waitUntil(lambda: changes == [True, False], timeout=10_000)


def test_adding_nothing_does_nothing(qtbot, session):
    with qtbot.assertNotEmitted(session.indexing_changed, wait=50):
        session.add([])


def test_removing_says_what_was_removed(qtbot, session, library):
    with qtbot.waitSignals([session.removed, session.library_changed, session.articles_listed]):
        session.remove([1])
    assert [card.id for card in library.articles()] == [2]


def test_removing_waits_for_adding_to_end(qtbot, make_session):
    session = make_session("wait")
    with qtbot.waitSignal(session.progressed):
        session.add(["/a.html"])
    with qtbot.waitSignal(session.failed) as failed:
        session.remove([1])
    assert isinstance(failed.args[0], LibraryBusy)


def test_a_refused_removal_is_told(qtbot, session):
    with qtbot.waitSignal(session.failed) as failed:
        session.remove([77])
    assert isinstance(failed.args[0], UnknownArticle)


def test_closing_twice_in_the_middle_of_everything_leaves_nothing(qtbot, make_session, library):
    session = make_session("wait")
    with qtbot.waitSignal(session.progressed):
        session.add(["/a.html"])
    session.ask(QUESTION)
    session.close()
    session.close()
    assert library.closed or library.asked == []


def test_a_card_is_corrected_also_for_the_article_that_is_open(qtbot, session, library, answer):
    place = place_of_citation(answer, 1)
    with qtbot.waitSignal(session.article_read):
        session.read(place)
    with qtbot.waitSignal(session.edited) as edited:
        session.edit(place.article.id, {"title": "The leased harbour", "authors": ()})
    card = edited.args[0]
    assert (card.title, card.authors, card.outlet) == ("The leased harbour", (), place.article.outlet)
    seen = []
    session.article_read.connect(lambda *args: seen.append(args))
    session.read(replace(place, article=card))
    assert len(seen) == 1


def test_a_correction_that_cannot_be_kept_is_refused(qtbot, session):
    with qtbot.waitSignal(session.edit_refused) as refused, qtbot.assertNotEmitted(session.failed):
        session.edit(1, {"published": "next May"})
    assert isinstance(refused.args[0], SettingsError)


def test_how_an_article_was_read_is_reported(qtbot, session, library):
    with qtbot.waitSignal(session.reported) as reported:
        session.report(1)
    assert reported.args == [1, library.report(1)]


def test_why_there_is_no_report_is_reported(qtbot, session, library, monkeypatch):
    def report(_):
        raise UnknownArticle("No such article.")

    monkeypatch.setattr(library, "report", report)
    with qtbot.waitSignal(session.reported) as reported:
        session.report(77)
    assert isinstance(reported.args[1], UnknownArticle)


def test_adding_waits_until_the_watched_folders_are_done(qtbot, make_session, watched_folders, tmp_path):
    watched_folders.keep([str(tmp_path)])
    session, events = make_session(), []
    session.progressed.connect(events.append)
    session.watching.start()
    with qtbot.waitSignal(session.indexing_changed, check_params_cb=lambda on: not on, timeout=10_000):
        session.add(["/first.html"])
    sources = [event.source for event in events if hasattr(event, "article")]
    assert sources == [str(tmp_path), "/first.html"]


def test_what_waits_for_the_watched_folders_can_be_cancelled(qtbot, make_session, watched_folders, tmp_path):
    watched_folders.keep([str(tmp_path)])
    session, changes = make_session(watcher="read slowly"), []
    session.indexing_changed.connect(changes.append)
    session.watching.start()
    session.add(["/first.html"])
    session.cancel_indexing()
    assert changes == [True, False]
    with qtbot.waitSignal(session.failed) as failed:
        session.remove([1])
    assert isinstance(failed.args[0], LibraryBusy)


def test_articles_from_watched_folders_are_listed(qtbot, make_session, watched_folders, tmp_path):
    watched_folders.keep([str(tmp_path)])
    session = make_session()
    with qtbot.waitSignals([session.library_changed, session.articles_listed], timeout=10_000):
        session.watching.start()


def test_opening_an_article_tells_whether_its_file_is_still_there(qtbot, session, library, answer):
    place = place_of_citation(answer, 1)
    with qtbot.waitSignal(session.file_found) as found:
        session.read(place)
    assert found.args == [place.article.id, True]
    library.gone.add(place.article.source)
    session.library_changed.emit()
    with qtbot.waitSignal(session.file_found) as found:
        session.read(place)
    assert found.args == [place.article.id, False]


def test_a_file_that_vanishes_is_told_and_one_that_comes_back(qtbot, session, library):
    card, told = library.articles()[0], []
    session.file_found.connect(lambda *args: told.append(args))
    session.progressed.emit(Vanished(card.source, card))
    session.progressed.emit(Indexed(card.source, Outcome.UNCHANGED, card, 1, 1))
    assert told == [(card.id, False), (card.id, True)]
