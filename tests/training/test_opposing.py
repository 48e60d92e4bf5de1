"""Questions turned into their opposite."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askrs.training.opposing import opposed


@pytest.mark.parametrize(
    ("question", "opposite"),
    [
        ("Who supported the treaty?", "Who opposed the treaty?"),
        ("Which river is the longest?", "Which river is the shortest?"),
        ("Why won't Russia deliver S-400s to Iran?", "Why will Russia deliver S-400s to Iran?"),
        ("When didn't it rain?", "When did it rain?"),
    ],
)
def test_one_word_is_turned_round_or_a_denial_taken_back(question, opposite):
    assert opposed(question, random.Random(0)) == opposite


def test_either_of_two_words_may_be_turned_round():
    made = {opposed("Who supported the peace?", random.Random(seed)) for seed in range(20)}
    assert made == {"Who opposed the peace?", "Who supported the war?"}


def test_a_why_may_be_denied_but_a_when_is_not():
    made = {opposed("Why did Nasser wait?", random.Random(seed)) for seed in range(20)}
    assert made == {"Why didn't Nasser wait?", ""}
    assert opposed("When did Nasser wait?", random.Random(0)) == ""


def test_how_long_or_how_many_asks_for_a_measure_not_for_its_opposite():
    assert opposed("How long is the river?", random.Random(0)) == ""
    assert opposed("How many ships came?", random.Random(0)) == ""


@given(st.text(max_size=60), st.integers(0, 9))
def test_any_question_is_changed_or_left(question, seed):
    other = opposed(question, random.Random(seed))
    assert other != question or not question
