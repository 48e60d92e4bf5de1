from __future__ import annotations

import os

import pytest

from askrs.domain.history import SessionId
from askrs.errors import LibraryReadOnly, UnknownSession
from askrs.library import Library
from askrs.storing import Database
from fakes import make_answer, make_not_found


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "library"


@pytest.fixture
def history(folder):
    with Library.open(folder) as library:
        yield library.history


def test_answers_of_a_sitting_are_one_session(history):
    session = history.keep(make_answer())
    assert history.keep(make_not_found(), session) == session
    other = history.keep(make_answer(question="And then?"))
    assert [card.id for card in history.sessions()] == [other, session]
    kept = history.session(session)
    assert [exchange.answer for exchange in kept.exchanges] == [make_answer(), make_not_found()]
    assert kept.card.last.endswith("+00:00")
    assert [card.id for card in history.sessions("CHESS olymp")] == [session]


def test_what_is_kept_outlives_the_library_s_being_open(history, folder):
    session = history.keep(make_answer())
    with Library.open(folder) as library:
        assert library.history.session(session) == history.session(session)


def test_a_session_that_was_deleted_meanwhile_goes_on_as_a_new_one(history):
    session = history.keep(make_answer())
    history.delete(session)
    assert history.keep(make_answer(), session) != session


def test_a_deleted_session_can_be_put_back_once(history):
    session = history.keep(make_answer())
    gone = history.delete(session)
    with pytest.raises(UnknownSession):
        history.session(session)
    for _ in range(2):
        history.restore(gone)
    assert history.sessions() == [gone.card]
    assert history.session(session) == gone


def test_a_name_is_one_line_and_no_novel(history):
    session = history.keep(make_answer())
    assert history.rename(session, "  The\nGulf \udcff ").name == "The Gulf ?"
    assert len(history.rename(session, "x" * 999).name) == 200
    assert history.rename(session, " ").name == make_answer().question
    with pytest.raises(UnknownSession):
        history.rename(SessionId(99), "Nobody")


def test_all_of_it_can_be_forgotten(history, folder):
    for _ in range(3):
        history.keep(make_answer(question="Zanzibarian cloves?"))
    assert history.clear() == 3
    assert history.sessions() == []
    assert b"anzibarian" not in (folder / "library.sqlite3").read_bytes()


def test_it_is_kept_while_another_askrs_adds_articles(history, folder):
    other = Database(folder)
    generation = other.fact("generation")
    with other.writing():
        session = history.keep(make_answer())
    assert history.session(session).exchanges
    assert other.fact("generation") == generation
    other.close()


def test_a_library_that_cannot_be_written_keeps_nothing_and_says_so(history, folder, monkeypatch):
    session = history.keep(make_answer())
    access = os.access
    monkeypatch.setattr("os.access", lambda path, mode: mode != os.W_OK and access(path, mode))
    with Library.open(folder) as frozen:
        with pytest.raises(LibraryReadOnly):
            frozen.history.keep(make_answer())
        assert frozen.history.session(session).card.id == session


def test_a_session_is_exported_whole(history):
    session = history.keep(make_not_found(), history.keep(make_answer()))
    document = history.export(session)
    assert document.count("\n## ") == 2
    assert "[^2-1]" in document


def test_an_answer_stays_as_it_was_whatever_becomes_of_the_library(folder, tmp_path):
    file = tmp_path / "talks.md"
    file.write_text("# Quiet talks\n\nOman mediated the talks between Tehran and Washington in Muscat.")
    with Library.open(folder) as library:
        list(library.index([file]))
        answer = library.ask("Who mediated the talks?")
        session = library.history.keep(answer)
        citation = answer.citations[0]
        file.write_text("# Loud talks\n\nNobody knows any longer who was at the table in those days.")
        list(library.index([file]))
        kept = library.history.session(session).exchanges[0].answer
        assert kept == answer
        text = library.text(citation.article.id, citation.article.fingerprint)
        assert citation.span.of(text.text) == citation.quote
        library.remove([citation.article.id])
        assert library.history.session(session).exchanges[0].answer == answer


def test_a_follow_up_is_asked_with_the_words_before_it(sample_library):
    first = sample_library.ask("Who owns Nord Stream 2?")
    follow_up = sample_library.ask("How long is it?", after=first)
    assert follow_up.follows == ("Who owns Nord Stream 2?",)
    assert "1,230 kilometres" in follow_up.statements[0].text
    assert sample_library.ask("Who mediated the talks?", after=first).follows == ()
