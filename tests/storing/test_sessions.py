from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings

from askrs.domain.history import SessionId
from askrs.errors import LibraryDamaged, UnknownSession
from askrs.storing import Database, SessionTable
from domain_texts import lines
from fakes import make_answer, make_article, make_evidence, make_not_found

DAY = "2026-01-02T08:00:00+00:00"


@pytest.fixture
def table(database):
    return SessionTable(database)


@pytest.fixture
def keep(database, table):
    """Keep answers as one session and give its number."""

    def keep(*answers, asked=DAY):
        with database.noting():
            session = table.begin()
            for answer in answers:
                table.add(session, answer, asked)
        return session

    return keep


def test_a_session_comes_back_as_it_was(table, keep):
    answers = make_answer(), make_not_found()
    saved = table.get(keep(*answers))
    assert tuple(exchange.answer for exchange in saved.exchanges) == answers
    assert [asked.question for asked in saved.card.questions] == [answer.question for answer in answers]
    assert saved.card.name == answers[0].question


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(lines)
def test_any_question_is_kept(table, keep, question):
    answer = make_answer(question=question)
    assert table.get(keep(answer)).exchanges[0].answer == answer


def test_a_question_that_is_not_unicode_is_kept_to_the_letter(table, keep):
    answer = make_answer(question="Why \udcff?")
    saved = table.get(keep(answer))
    assert saved.exchanges[0].answer == answer
    assert saved.card.name == "Why ??"


def test_the_last_asked_comes_first(table, keep):
    old, new = keep(make_answer(), asked="2027"), keep(make_answer(), asked="2026")
    newest = keep(make_answer(), asked="2027")
    assert [card.id for card in table.cards()] == [newest, old, new]


def test_sessions_are_found_by_all_the_words_of_name_question_quote_and_title(database, table, keep):
    harbour = make_evidence(["The harbour was leased to Erdoğan’s bank."], (0,), make_article(2, title="Debts"))
    missiles, leased = keep(make_answer(), make_not_found()), keep(make_answer(harbour, question="Who leased it?"))
    with database.noting():
        table.rename(missiles, "Élysée notes")

    def found(*words):
        return [card.id for card in table.cards(words)]

    assert found("chess") == [missiles]
    assert found("erdogan's", "LEASED") == [leased]
    assert found("debts") == [leased]
    assert found("elysee", "olymp") == [missiles]
    assert found("elysee", "harbour") == []
    assert found("%") == []


def test_a_name_is_given_and_taken_back(database, table, keep):
    session = keep(make_answer())
    for name, called in (("Oman", "Oman"), ("", make_answer().question)):
        with database.noting():
            table.rename(session, name)
        assert table.card(session).name == called


def test_what_is_removed_is_gone_and_can_be_put_back(database, table, keep):
    first, second = keep(make_answer(), make_not_found()), keep(make_answer())
    saved = table.get(first)
    with database.noting():
        table.remove([first])
    assert not table.has(first)
    with pytest.raises(UnknownSession):
        table.get(first)
    assert database.rows("SELECT count(*) FROM exchanges") == [(1,)]
    with database.noting():
        table.put_back(saved)
    assert table.get(first) == saved
    assert table.has(second)


def test_numbers_are_never_used_twice(database, table, keep):
    gone = keep(make_answer())
    with database.noting():
        table.remove([gone])
    assert keep(make_answer()) > gone
    with pytest.raises(UnknownSession, match="the number 99"):
        table.card(SessionId(99))


def test_what_is_deleted_is_overwritten_in_the_file(database, table, keep):
    session = keep(make_answer(question="Zanzibarian clove prices?"))
    assert b"Zanzibarian" in database.file.read_bytes()
    with database.noting():
        table.remove([session])
    assert b"zanzibarian" not in database.file.read_bytes().lower()


def test_a_process_that_dies_half_way_leaves_nothing_half(database, keep):
    kept = keep(make_answer())
    code = f"""
import os, sys
sys.path[:0] = {sys.path!r}
from pathlib import Path
from askrs.storing import Database, SessionTable
from fakes import make_answer
database = Database(Path({str(database.folder)!r}))
table = SessionTable(database)
with database.noting():
    session = table.begin()
    for _ in range(40):
        table.add(session, make_answer(question="Half " * 9000), "2026")
    os._exit(9)
"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 9
    reopened = Database(database.folder)
    assert [card.id for card in SessionTable(reopened).cards()] == [kept]
    assert reopened.rows("SELECT count(*) FROM sessions") == [(1,)]
    assert reopened.rows("PRAGMA integrity_check") == [("ok",)]
    reopened.close()


def test_an_answer_that_cannot_be_read_is_named_and_dropped_alone(database, table, keep):
    session, other = keep(make_answer(question="One?"), make_answer(question="Two?")), keep(make_answer())
    database.connection.execute("UPDATE exchanges SET answer = x'00' WHERE question = 'One?'")
    with pytest.raises(LibraryDamaged, match="cannot be read"):
        table.get(session)
    ((gone, question),) = table.damaged().items()
    assert question == "One?"
    with database.noting():
        table.drop([gone])
    assert [asked.question for asked in table.card(session).questions] == ["Two?"]
    assert table.has(other)
