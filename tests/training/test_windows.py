"""Passages that are cut around a sentence."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from askrs.training.examples import Document
from askrs.training.windows import cut, strewn, without

DOCUMENTS = st.lists(st.text("abc XYZ", min_size=1, max_size=200).filter(str.strip), min_size=1, max_size=20).map(
    lambda texts: Document("A title", tuple(texts))
)


@given(DOCUMENTS, st.data(), st.integers(0, 999))
def test_a_window_holds_its_sentence_and_tells_where_each_stands(document, data, seed):
    around = data.draw(st.integers(0, len(document.sentences) - 1))
    answers = data.draw(st.lists(st.integers(0, len(document.sentences) - 1), max_size=3, unique=True))
    window = cut(document, around, answers, (around, 0, 1), random.Random(seed))
    texts = [span.of(window.context.text) for span in window.context.sentences]
    assert texts == [document.sentences[number] for number in window.numbers]
    assert around in window.numbers
    assert {window.numbers[at] for at in window.answers} == set(answers) & set(window.numbers)
    assert window.words.of(window.context.text) == document.sentences[around][0]
    assert window.context.title in {"", "A title"}


@given(DOCUMENTS, st.data(), st.integers(0, 999))
def test_without_its_answers_a_window_answers_nothing(document, data, seed):
    answers = data.draw(st.lists(st.integers(0, len(document.sentences) - 1), min_size=1, max_size=3, unique=True))
    window = without(document, answers[0], answers, random.Random(seed))
    if len(document.sentences) - len(answers) < 2:
        assert window is None
    else:
        assert not set(window.numbers) & set(answers)
        assert window.answers == ()
        texts = [span.of(window.context.text) for span in window.context.sentences]
        assert texts == [document.sentences[number] for number in window.numbers]


@given(st.lists(st.text("abc XYZ", min_size=1, max_size=90).filter(str.strip), min_size=1, max_size=9), st.data())
def test_strewn_sentences_stand_under_no_title_and_keep_their_answers(texts, data):
    answers = data.draw(st.lists(st.integers(0, len(texts) - 1), max_size=2, unique=True))
    window = strewn(texts, answers, random.Random(data.draw(st.integers(0, 99))))
    shown = [span.of(window.context.text) for span in window.context.sentences]
    assert sorted(shown) == sorted(texts)
    assert sorted(shown[at] for at in window.answers) == sorted(texts[number] for number in answers)
    assert window.context.title == ""
