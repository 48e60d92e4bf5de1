"""Sentences by the letters that they share with a question."""

from __future__ import annotations

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


def test_what_late_interaction_said_counts_and_nothing_is_lost(found):
    candidates, _, _ = found("Die Staumauer.", "Der Regen.", "Der Wind.")
    ranked = by_letters("", sentences(candidates), candidates)
    assert [(one.text, one.score) for one in ranked] == [
        ("Die Staumauer.", 0.5),
        ("Der Regen.", 0.5),
        ("Der Wind.", 0.5),
    ]
