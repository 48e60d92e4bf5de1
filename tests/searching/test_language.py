"""English, or not."""

from __future__ import annotations

import json

import pytest

from askrs.paths import resources
from askrs.searching.language import asked_in_english


def cases(file):
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(
    "question",
    [
        "Why won't Russia deliver S-400s to Iran?",
        "hanseatic league decline causes",
        "why did rusia leave the blak sea grain deel",
        "Who is Recep Tayyip Erdoğan?",
        "Nasser Tito Nehru",
        "zelensky resignation",
        "S-400?",
        "",
    ],
)
def test_english_is_english_even_misspelt_terse_or_full_of_names(question):
    assert asked_in_english(question)


def test_all_questions_about_the_sample_articles_are_english():
    assert all(asked_in_english(case["question"]) for case in cases(resources() / "bench" / "sample.jsonl"))


def test_of_other_languages_hardly_a_question_is_taken_for_english():
    asked = cases(resources() / "bench" / "languages" / "cases.jsonl")
    taken = [case["question"] for case in asked if asked_in_english(case["question"])]
    assert len(asked) == 160
    assert len(taken) <= 3, taken
