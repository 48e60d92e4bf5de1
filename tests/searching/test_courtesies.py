from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askrs.searching.courtesies import without_courtesies

QUESTION = "why did Oman mediate the talks?"


@pytest.mark.parametrize(
    "asked",
    [
        "Please tell me why did Oman mediate the talks?",
        "Can you tell me why did Oman mediate the talks?",
        "could you please explain to me why did Oman mediate the talks?",
        "Could you explain why did Oman mediate the talks?",
        "I would like to know why did Oman mediate the talks?",
        "I’d like to know, why did Oman mediate the talks?",
        "I was wondering why did Oman mediate the talks?",
        "Do you know why did Oman mediate the talks?",
        "According to the articles, why did Oman mediate the talks?",
        "Based on my saved articles I’ve read, why did Oman mediate the talks?",
        "why did Oman mediate the talks, according to these sources?",
        "why did Oman mediate the talks in my library?",
        "Hello! Please, why did Oman mediate the talks? Thank you.".replace("? Thank you.", ", thank you?"),
    ],
)
def test_the_question_is_what_remains(asked):
    assert without_courtesies(asked) == QUESTION


def test_a_topic_is_a_question_too():
    assert without_courtesies("What do my articles say about the grain deal?") == "about the grain deal?"
    assert without_courtesies("Tell me about the grain deal") == "about the grain deal"


@pytest.mark.parametrize(
    "question",
    [
        QUESTION,
        "Did the treaty please the French?",
        "According to the UN, how many fled?",
        "According to the articles of the treaty, who pays?",
        "According to the article by Mamedov, who pays?",
        "Thanks to whom did the talks succeed?",
        "Can you see the island from Taipei?",
        "Who told us to wait?",
        "What did the documents say about the pipeline?",
        "Would you call the blockade an act of war?",
        "What does the Library of Congress hold?",
        "I need to understand",
        "Please?",
        "Tell me",
        "",
    ],
)
def test_what_belongs_to_a_question_stays(question):
    assert without_courtesies(question) == question


@given(st.text(max_size=80))
def test_what_remains_stood_in_the_question(text):
    bare = without_courtesies(text)
    assert bare == text or bare.rstrip("?") in text
