"""Sentences by the letters that they share with a question."""

from __future__ import annotations

from dataclasses import replace

import pytest

from askrs.answering.lettering import by_letters
from askrs.answering.ranking import RankedSentence


def sentences(candidates):
    """The candidates' sentences, all alike to late interaction."""
    return [
        RankedSentence(number, place, span, span.shift(-one.passage.span.start).of(one.passage.text), 0.5, 0.5)
        for number, one in enumerate(candidates)
        for place, span in enumerate(one.passage.sentences)
    ]


@pytest.mark.parametrize(
    ("question", "right", "wrong"),
    [
        ("Кто помирил соперников?", "Соперника с соперником помирила Вена.", "В апреле шёл дождь, и никто не вышел."),
        ("Wer bezahlte die Staumauern?", "Die Staumauer am Pass bezahlten drei Banken.", "Wer kam, der schwieg."),
        ("谁资助了水坝？", "三家银行资助水坝。", "春天下了很多雨。"),
        ("من موّل السد؟", "موّلت ثلاثة مصارف بناء السد.", "هطل المطر في نيسان."),
    ],
)
def test_inflected_words_are_known_by_their_letters(found, question, right, wrong):
    candidates, _, _ = found(wrong, right)
    ranked = by_letters(question, sentences(candidates), candidates)
    assert [one.text for one in ranked] == [right, wrong]
    assert ranked[0].score > ranked[1].score


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("أجّرت الحكومة", "اجرت الحكومه"),
        ("שָׁלוֹם לְעוֹלָם", "שלום לעולם"),
        ("e\u0301lyse\u0301e", "Élysée"),
        ("İSTANBUL", "istanbul"),
        ("ΔΡΟΜΟΣ", "Δρόμος"),
        ("ещё", "Еще"),
        ("정부가 결정했다", "정부는 결정한다"),
        ("हिन्दी में", "हिन्दी"),
    ],
)
def test_points_accents_and_case_do_not_set_words_apart(found, question, sentence):
    other = "qxqz."
    candidates, _, _ = found(other, f"{sentence}.")
    assert by_letters(question, sentences(candidates), candidates)[0].text == f"{sentence}."


def test_what_late_interaction_said_counts_and_nothing_is_lost(found):
    candidates, _, _ = found("Die Staumauer.", "Der Regen.", "Der Wind.")
    first, second, third = sentences(candidates)
    ranked = by_letters("", [first, replace(second, tokens=0.9), third], candidates)
    assert [(one.text, one.score) for one in ranked] == [
        ("Der Regen.", 0.9),
        ("Die Staumauer.", 0.5),
        ("Der Wind.", 0.5),
    ]


def test_of_equal_sentences_the_one_whose_passage_is_about_the_matter_comes_first(found):
    candidates, _, _ = found("Drei Banken zahlten. Es regnete.", "Drei Banken zahlten. Die Staumauer steht am Pass.")
    ranked = by_letters("Welche Banken zahlten die Staumauer?", sentences(candidates), candidates)
    assert [(one.candidate, one.text) for one in ranked[:2]] == [
        (1, "Die Staumauer steht am Pass."),
        (1, "Drei Banken zahlten."),
    ]


def test_common_letters_count_less_than_rare_ones(found):
    candidates, _, _ = found("Banken bauen.", "Banken leihen.", "Banken fallen.", "Wiener zahlen.")
    ranked = by_letters("Banken Wiener", sentences(candidates), candidates)
    assert ranked[0].text == "Wiener zahlen."
