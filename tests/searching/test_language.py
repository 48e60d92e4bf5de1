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
        "who is Владимир Путин?",
        "orban fidesz hungary veto",
        "tigray tplf ceasefire",
        "modi jaishankar lavrov",
        "milei argentina peso devaluation",
        "zelensky resignation",
        "Nasser Tito Nehru",
        "S-400?",
        "2014",
        "",
    ],
)
def test_english_is_english_even_misspelt_terse_or_full_of_names(question):
    assert asked_in_english(question)


@pytest.mark.parametrize(
    "question",
    [
        "谁?",
        "Was war der Grund?",
        "Qual é o papel do Brasil no conflito?",
        "Por que o Brasil nao assinou o acordo?",
        "Wat is de rol van China in Afrika?",
        "Perché la Russia non consegna i missili?",
        "Hvem betalte for dæmningen?",
        "russland iran raketen lieferung grund",
        "Quel peintre a réalisé Le Radeau de la Méduse ?",
    ],
)
def test_other_languages_are_told_apart_without_accents_too(question):
    assert not asked_in_english(question)


def test_all_questions_about_the_sample_articles_are_english():
    assert all(asked_in_english(case["question"]) for case in cases(resources() / "bench" / "sample.jsonl"))


def test_no_question_in_another_language_is_taken_for_english():
    asked = cases(resources() / "bench" / "languages" / "cases.jsonl")
    assert len(asked) == 160
    assert [case["question"] for case in asked if asked_in_english(case["question"])] == []
