from __future__ import annotations

import json
from types import SimpleNamespace

from askrs.errors import LibraryReadOnly
from fakes import make_answer, make_not_found


def test_nothing_is_kept_unless_it_is_asked_for(askrs, library):
    askrs("ask", "Who mediated?")
    assert library.history.sessions() == []
    askrs("ask", "--keep", "Who mediated?")
    assert len(library.history.sessions()) == 1
    assert askrs("history", "list").out == askrs("history").out == f"1  2 January 2026  {make_answer().question}\n"


def test_the_last_session_goes_on(askrs, library):
    ran = askrs("ask", "--follow", "and why?")
    assert (ran.code, library.asked) == (1, [])
    assert "There is no session to go on with." in ran.err
    askrs("ask", "--keep", "Who mediated?")
    askrs("ask", "--follow", "and why?")
    assert library.followed == [None, make_answer()]
    (card,) = library.history.sessions()
    assert len(card.questions) == 2


def test_an_answer_that_cannot_be_kept_is_given_all_the_same(askrs, library):
    library.history.failure = LibraryReadOnly("The library cannot be changed.", "Copy it elsewhere.")
    ran = askrs("ask", "--keep", "Who mediated?")
    assert ran.code == 1
    assert ran.out == askrs("ask", "Who mediated?").out
    assert "The answer is not kept in the history:\naskrs: The library cannot be changed." in ran.err


def test_sessions_are_searched(askrs, library):
    library.history.keep(make_answer())
    library.history.keep(make_not_found())
    assert askrs("history", "list", "CHESS").out.startswith("2  ")
    assert askrs("history", "list", "chess", "oslo").out == "No session speaks of: chess oslo\n"
    (found,) = json.loads(askrs("history", "list", "chess", "--json").out)
    assert (found["id"], found["questions"][0]["question"]) == (2, "Who won the chess olympiad?")


def test_a_session_is_shown_as_it_was_answered(askrs, library):
    library.history.keep(make_not_found(), library.history.keep(make_answer(follows=("Who?",))))
    assert "Not in your library." in askrs("history", "show", "1").out
    shown = json.loads(askrs("history", "show", "1", "--json").out)
    first, second = (exchange["answer"] for exchange in shown["exchanges"])
    assert first["citations"][0]["quote"] == make_answer().citations[0].quote
    assert (first["follows"], first["explanation"], second["found"]) == (["Who?"], [], False)
    assert askrs("history", "show", "9").code != 0


def test_a_session_is_written_as_markdown(askrs, library, tmp_path):
    library.history.keep(make_answer())
    file = tmp_path / "session.md"
    assert askrs("history", "export", "1", "-o", str(file)).code == 0
    assert file.read_text(encoding="utf-8") == askrs("history", "export", "1").out == library.history.export(1)
    assert askrs("history", "export", "1", "-o", str(file)).code != 0


def test_a_number_or_a_word_alone_is_told_its_verb(askrs, library):
    for typed, wanted in (("1", "To read session 1: askrs history show 1"), ("oslo", "askrs history list oslo")):
        ran = askrs("history", typed)
        assert ran.code == 2
        assert wanted in ran.err


def test_a_session_is_renamed(askrs, library):
    library.history.keep(make_answer())
    assert askrs("history", "rename", "1", "Missiles").out == "1  Missiles\n"
    assert askrs("history", "rename", "1", "").out == f"1  {make_answer().question}\n"


def test_deleting_asks_first(askrs, library):
    library.history.keep(make_answer())
    library.history.keep(make_answer())
    assert "Add --yes" in askrs("history", "delete", "1").err
    assert len(library.history.sessions()) == 2
    assert askrs("history", "delete", "1", "--yes").out == "Deleted 1 session.\n"
    library.history.keep(make_answer())
    assert askrs("history", "clear", "--yes").out == "Deleted 2 sessions.\n"
    assert library.history.sessions() == []


def test_a_no_deletes_nothing(askrs, library, monkeypatch):
    library.history.keep(make_answer())
    terminal = SimpleNamespace(stdin=SimpleNamespace(isatty=lambda: True))
    monkeypatch.setattr("askrs.cli.history.sys", terminal)
    ran = askrs("history", "delete", "1", typed="n\n")
    assert ran.out.endswith("Nothing was deleted.\n")
    assert len(library.history.sessions()) == 1
