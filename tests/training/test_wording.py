"""Questions as people type them."""

from __future__ import annotations

import random
from difflib import SequenceMatcher

from hypothesis import given
from hypothesis import strategies as st

from askrs.training.wording import mistyped, swapped, terse

QUESTION = "Why did the Russians hesitate to deliver missiles?"


@given(st.integers(0, 9999))
def test_a_slip_leaves_the_question_readable(seed):
    wrong = mistyped(QUESTION, random.Random(seed))
    assert len(wrong.split()) == len(QUESTION.split())
    assert SequenceMatcher(None, wrong, QUESTION).ratio() > 0.9


@given(st.text(max_size=40), st.integers(0, 9))
def test_any_question_can_be_mistyped_and_shortened(question, seed):
    mistyped(question, random.Random(seed))
    assert terse(question) or not question.strip("? ")


def test_keywords_are_what_is_left_of_a_terse_question():
    assert terse("What is the capital of France?") == "What capital France"


def test_another_name_of_the_passage_takes_the_place_of_one():
    passage = "In 1956 Nasser faced Eden and Mollet over Suez in 1957."
    for seed in range(20):
        other = swapped("Why did Nasser act in 1956?", passage, random.Random(seed))
        assert other in {
            "Why did Eden act in 1956?",
            "Why did Mollet act in 1956?",
            "Why did Suez act in 1956?",
            "Why did Nasser act in 1957?",
        }


def test_a_question_without_names_of_the_passage_is_not_swapped():
    assert swapped("Why did it rain?", "It rained on Monday.", random.Random(0)) == ""
    assert swapped("Why did Nasser wait?", "Then Nasser waited.", random.Random(0)) == ""
