"""Questions about several things, taken apart; all others are left whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askrs.searching.parts import parts_of


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        (
            "Who mediated the talks in Muscat, and when did they end?",
            ("Who mediated the talks in Muscat", "when did they end"),
        ),
        ("Who mediated the talks? Why did they fail?", ("Who mediated the talks", "Why did they fail")),
        (
            "Why were troops sent to Mali in 2013 and again in 2020?",
            ("Why were troops sent to Mali in 2013?", "Why were troops sent to Mali in 2020?"),
        ),
        (
            "How do the lessons differ between the Suez Canal and the Panama Canal?",
            ("How do the lessons differ of the Suez Canal?", "How do the lessons differ of the Panama Canal?"),
        ),
        (
            "What did both Finland and Sweden give up?",
            ("What did Finland give up?", "What did Sweden give up?"),
        ),
        (
            "What did Begin and Sadat respectively concede?",
            ("What did Begin concede?", "What did Sadat concede?"),
        ),
    ],
)
def test_a_question_of_two_things_is_two_questions(question, parts):
    assert parts_of(question) == parts


@pytest.mark.parametrize(
    "question",
    [
        "Why won't Russia deliver S-400s to Iran?",
        "Who signed the bill, which stirred some controversy, into law?",
        "According to the White House, how soon could the talks resume?",
        "What is the agreement between Palau and the United States?",
        "How did exports change between 2004 and 2014?",
        "grain deal Russia and Ukraine",
        "Why did it fail, and why?",
        "",
    ],
)
def test_a_question_of_one_thing_stays_whole(question):
    assert parts_of(question) == ()


@given(st.text(max_size=120))
def test_any_text_can_be_asked(question):
    assert len(parts_of(question)) != 1
