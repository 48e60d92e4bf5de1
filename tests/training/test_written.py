"""Questions that were written for askrs, beside the training documents that they ask about."""

from __future__ import annotations

import gzip
import json
import random

import pytest

from askrs.paths import resources
from askrs.training import lessons as room
from askrs.training.examples import thinned
from askrs.training.lessons import Material, lessons
from askrs.training.written import ANSWERED, TOLD, UNANSWERED, UNTOLD, articles, written

OMAN = "Oman mediated the talks of 2013 between Tehran and Washington."
ASKED = [["Who brought Tehran and Washington together?", [0]], ["What did Oman pay?", []]]
PASSAGE = {"title": "Quiet talks", "first": OMAN, "count": 2, "asked": ASKED}


@pytest.fixture
def own(tmp_path):
    """Writes passages into a file as it ships."""

    def write(*passages):
        file = tmp_path / "questions.jsonl.gz"
        file.write_bytes(gzip.compress("\n".join(json.dumps(one) for one in passages).encode("utf-8")))
        return file

    return write


def test_a_passage_is_found_by_its_first_sentence(own, material):
    documents, _examples = material
    answered, unanswered = written(own(PASSAGE), documents)
    assert documents[answered.document].sentences[answered.answers[0]] == OMAN
    assert (answered.source, unanswered.source) == (ANSWERED, UNANSWERED)
    assert unanswered.answers == ()
    assert answered.within == unanswered.within == (1, 3)


def test_a_passage_that_is_not_there_is_passed_over(own, material):
    assert written(own(PASSAGE | {"title": "Loud talks"}), material[0]) == []


def test_every_tenth_passage_is_held_out(own, material):
    examples = written(own(*[PASSAGE] * 12), material[0])
    assert [one.held_out for one in examples] == [True] * 2 + [False] * 18 + [True] * 2 + [False] * 2
    assert len(thinned(examples)) == 20


def test_what_the_passage_does_not_answer_is_asked_of_nothing_beyond_it(own, material, monkeypatch):
    documents, _examples = material
    _answered, unanswered = written(own(PASSAGE), documents)
    monkeypatch.setattr(room, "QUOTAS", {UNANSWERED: 20})
    teacher = type("Silent", (), {"closeness": lambda _self, _number, places: places})()
    for lesson in lessons(Material(documents, [unanswered], {}, teacher), random.Random(1)):
        window = lesson.windows[0]
        assert window.answers == ()
        assert set(window.numbers) <= {1, 2}
        assert [span.of(window.context.text) for span in window.context.sentences] == [
            documents[unanswered.document].sentences[number] for number in window.numbers
        ]


def test_articles_of_our_own_stand_behind_the_others(own):
    asked = [[1, "Who mediated?", [0]], [1, "Who paid?", []], [0, "What fell?", [1]]]
    article = {"title": "Quiet talks", "paragraphs": [["It rained.", "Wheat fell."], [OMAN]], "asked": asked}
    documents, examples = articles(own(article, article), 7)
    assert documents[1].sentences == ("It rained.", "Wheat fell.", OMAN)
    by_question = {one.question: one for one in examples if one.document == 8}
    assert by_question["Who mediated?"].answers == (2,)
    assert by_question["Who paid?"].within == by_question["Who mediated?"].within == (2, 3)
    assert (by_question["What fell?"].answers, by_question["What fell?"].source) == ((1,), TOLD)
    assert by_question["Who paid?"].source == UNTOLD


def test_articles_about_neighbouring_matters_are_held_out_together(own):
    article = {"title": "Quiet talks", "paragraphs": [[OMAN]], "asked": [[0, "Who mediated?", [0]]]}
    _documents, examples = articles(own(*[article] * 34), 0)
    assert [one.document for one in examples if one.held_out] == [0, 1, 2, 30, 31, 32]


def test_the_shipped_questions_are_of_both_kinds_and_point_into_their_passages():
    lines = gzip.decompress((resources() / "training" / "questions.jsonl.gz").read_bytes()).decode().splitlines()
    passages = [json.loads(line) for line in lines]
    assert len(passages) == 2905
    for passage in passages:
        assert all(number in range(passage["count"]) for _question, numbers in passage["asked"] for number in numbers)
        assert {bool(numbers) for _question, numbers in passage["asked"]} == {True, False}
        assert all(question.strip() for question, _numbers in passage["asked"])


def test_the_shipped_articles_ask_as_much_that_they_answer_as_that_they_do_not():
    lines = gzip.decompress((resources() / "training" / "articles.jsonl.gz").read_bytes()).decode().splitlines()
    shipped = [json.loads(line) for line in lines]
    assert (len(shipped), sum(len(one["asked"]) for one in shipped)) == (843, 32057)
    for article in shipped:
        assert len(article["paragraphs"]) == 4
        for place, question, numbers in article["asked"]:
            assert question.strip()
            assert all(number in range(len(article["paragraphs"][place])) for number in numbers)
        answered = sum(bool(numbers) for _place, _question, numbers in article["asked"])
        assert answered in (len(article["asked"]) // 2, len(article["asked"]) - len(article["asked"]) // 2)
