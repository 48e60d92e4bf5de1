from __future__ import annotations

from askrs.cli.sessions import session_text, sessions_text
from askrs.cli.sheet import Sheet
from fakes import make_answer, make_not_found
from history_fakes import FakeHistory

SHEET = Sheet(None, styled=False)


def kept():
    history = FakeHistory()
    session = history.keep(make_answer())
    history.keep(make_not_found(), session)
    return history, session


def test_a_list_says_each_question_once():
    history, session = kept()
    first, second = make_answer().question, make_not_found().question
    assert sessions_text(history.sessions(), SHEET) == f"1  2 January 2026  {first}\n    {second}\n"
    history.rename(session, "Missiles")
    assert sessions_text(history.sessions(), SHEET) == f"1  2 January 2026  Missiles\n    {first}\n    {second}\n"
    assert sessions_text([], SHEET) == "No session is kept here. Begin one with: askrs ask --keep QUESTION\n"
    assert sessions_text([], SHEET, "oslo") == "No session speaks of: oslo\n"


def test_a_session_is_its_answers_in_order():
    history, session = kept()
    said = session_text(history.session(session), SHEET)
    assert said.index(make_answer().citations[0].quote) < said.index("Not in your library.")
    assert said.startswith("Why won't Russia deliver S-400s to Iran?  (2 January 2026)\n\n")
    history.rename(session, "\x1b[31mMissiles")
    assert session_text(history.session(session), SHEET).startswith("[31mMissiles\n")
