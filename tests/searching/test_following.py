from __future__ import annotations

import json

import pytest

from askrs.paths import resources
from askrs.searching.following import completed

MISSILES = "Why won't Russia deliver S-400s to Iran?"
GRAIN = "Why did Russia pull out of the Black Sea grain deal?"
TREATY = "When was the treaty of 1959 signed?"


@pytest.mark.parametrize(
    ("question", "before", "whole"),
    [
        ("and why not the Su-35s?", MISSILES, "why not the Su-35s, Russia deliver Iran?"),
        ("What about India?", MISSILES, "India, Russia deliver S-400s Iran?"),
        ("And how about the Su-35s", MISSILES, "the Su-35s, Russia deliver Iran?"),
        ("Since when?", MISSILES, "Since when, Russia deliver S-400s Iran?"),
        ("why?", MISSILES, "why, Russia deliver S-400s Iran?"),
        ("How much grain did it move?", GRAIN, "How much grain did it move, Russia pull Black Sea deal?"),
        ("Where was it signed?", TREATY, "Where was it signed, treaty 1959?"),
        ("And the one of 1967?", TREATY, "the one of 1967, treaty signed?"),
        ("Why did Erdoğan oppose it?", TREATY, "Why did Erdoğan oppose it, treaty 1959 signed?"),
        ("What does Egypt say about this?", TREATY, "What does Egypt say about this, treaty 1959 signed?"),
        ("Who drafted these clauses?", TREATY, "Who drafted these clauses, treaty 1959 signed?"),
        ("When did their talks end?", TREATY, "When did their talks end, treaty 1959 signed?"),
        ("Who else was there?", TREATY, "Who else was there, treaty 1959 signed?"),
        ("Could you tell me when it took effect?", TREATY, "when it took effect, treaty 1959 signed?"),
    ],
)
def test_a_follow_up_takes_the_words_that_it_lacks(question, before, whole):
    assert completed(question, [before]) == whole
    assert completed(question, []) == ""


@pytest.mark.parametrize(
    "question",
    [
        "Who mediated the talks?",
        "Why did the government lease its harbour?",
        "Is it true that Oman mediated the talks?",
        "How long did it take to build the dam?",
        "Which country announced elections this week?",
        "Are there any American bases in Niger, and how many are there?",
        "Before it collapsed, what did the grain deal allow?",
        "Norway replaced Russia in 2022. How much gas does it sell?",
        "Who told his officers to fight on?",
        "Why did Russia say that it would not renew the deal?",
        "What did the ministers who signed the accord say of their critics?",
        "Who won WWII?",
        "S-400 range",
        "Was stellt die Firma Halm her?",
        "Warum ist das so?",
        "?",
        "",
    ],
)
def test_a_question_of_its_own_stays_as_it_is(question):
    assert completed(question, [MISSILES]) == ""


def test_none_of_the_bench_is_taken_for_a_follow_up():
    cases = (resources() / "bench" / "sample.jsonl").read_text(encoding="utf-8").splitlines()
    assert [case for case in cases if completed(json.loads(case)["question"], [MISSILES])] == []


def test_a_chain_is_followed_back():
    assert completed("Since when?", [MISSILES, "and why not the Su-35s?"]) == "Since when, Su-35s Russia deliver Iran?"
    assert completed("Since when?", [MISSILES, "Who mediated the talks?"]) == "Since when, mediated talks?"
