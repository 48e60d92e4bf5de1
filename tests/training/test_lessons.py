"""What a round of lessons is made of."""

from __future__ import annotations

import random
from dataclasses import replace

import numpy as np
import pytest

from askrs.training import lessons as room
from askrs.training.lessons import Material, lessons
from askrs.training.teacher import Teacher


@pytest.fixture
def whole(material, monkeypatch):
    documents, examples = material
    monkeypatch.setattr(room, "QUOTAS", {"selqa": 3, "qed": 2, "squad2": 40, "squad2na": 2, "nqg": 2, "qamr": 1})
    count = sum(len(one.sentences) for one in documents)
    rows = np.cumsum([0] + [len(one.sentences) for one in documents]).tolist()
    vectors = np.eye(max(count, len(examples)), dtype=np.float16)
    teacher = Teacher(vectors[: len(examples)], vectors[:count], rows)
    return Material(documents, examples, {0: [(examples[3].document, 0)]}, teacher)


def test_a_round_keeps_the_quotas_and_is_the_same_for_the_same_seed(whole):
    first = list(lessons(whole, random.Random(3)))
    assert len(first) == 50
    again = list(lessons(whole, random.Random(3)))
    assert [one.question for one in first] == [one.question for one in again]


def test_only_the_first_window_answers(whole):
    for lesson in lessons(whole, random.Random(1)):
        assert all(window.answers == () for window in lesson.windows[1:])
        assert lesson.answered == bool(lesson.windows[0].answers)


def test_some_questions_are_asked_without_their_answer_or_of_another_name(whole):
    made = [
        one for one in lessons(whole, random.Random(1)) if "talks" in one.question and len(one.windows[0].answers) == 0
    ]
    assert made
    for lesson in made:
        if lesson.closeness is not None:
            assert not any("Oman" in window.context.text for window in lesson.windows) or "financed" in lesson.question


def test_the_teacher_says_one_number_a_sentence(whole):
    for lesson in lessons(whole, random.Random(2)):
        for window, closeness in zip(lesson.windows, lesson.closeness or (), strict=bool(lesson.closeness)):
            assert closeness.shape == (len(window.context.sentences),)


def test_strewn_lessons_put_the_answer_among_sentences_of_other_places(whole):
    rain, oman = "It rained in May .", "Oman mediated the talks of 2013 between Tehran and Washington."
    rounds = [lessons(replace(whole, strewn=1.0), random.Random(seed)) for seed in range(4)]
    made = [one.windows[0] for lessons_ in rounds for one in lessons_ if one.question.startswith("Who mediated")]
    shown = {(tuple(sorted(_texts(one))), tuple(_texts(one)[number] for number in one.answers)) for one in made}
    assert shown == {((rain, oman), (oman,)), ((rain,), ())}


def _texts(window):
    return [span.of(window.context.text) for span in window.context.sentences]


def test_opposed_lessons_ask_the_opposite_and_nothing_answers(whole):
    made = [one for one in lessons(replace(whole, opposed=1.0), random.Random(1)) if one.opposed]
    assert made
    assert {one.question.lower() for one in made} <= {"what rose?", "what fell?"}
    assert not any(window.answers or window.words for one in made for window in one.windows)
    assert not any(one.answered for one in made)
    assert not any(one.opposed for one in lessons(whole, random.Random(1)))


def test_a_course_may_have_quotas_of_its_own(whole):
    assert len(list(lessons(replace(whole, quotas={"nqg": 7}), random.Random(3)))) == 55
