"""A course is learnt from, and can be interrupted."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
import torch

from askrs.embedding.layout import MAX_TOKENS
from askrs.embedding.models import find
from askrs.embedding.network import ReaderNetwork
from askrs.settings import DEFAULT_MODEL
from askrs.training import fitting, lessons
from askrs.training.fitting import Course, _whether_loss, fit
from askrs.training.lessons import Material
from askrs.training.teacher import Teacher


@pytest.fixture
def whole(material, monkeypatch):
    documents, examples = material
    monkeypatch.setattr(lessons, "QUOTAS", {"selqa": 1, "qed": 1, "squad2": 2, "squad2na": 1, "nqg": 2, "qamr": 1})
    monkeypatch.setattr(fitting, "_SORTED", 2)
    monkeypatch.setattr(fitting, "_SAVE_EVERY", 2)
    rows = np.cumsum([0] + [len(one.sentences) for one in documents]).tolist()
    vectors = np.eye(64, dtype=np.float16)
    return Material(documents, examples, {0: [(examples[3].document, 0)]}, Teacher(vectors, vectors, rows))


@pytest.fixture
def tokenizer():
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(find(DEFAULT_MODEL) / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MAX_TOKENS, strategy="only_second")
    return tokenizer


def network():
    torch.manual_seed(0)
    return ReaderNetwork(find(DEFAULT_MODEL))


def test_an_interrupted_course_ends_where_a_whole_one_does(whole, tokenizer, tmp_path, monkeypatch):
    one, course, said = network(), Course(steps=4, rate=1e-4, lessons=4), []
    fit(one, tokenizer, whole, course, tmp_path / "one.pt", said.append)
    assert [line.split(",")[0] for line in said] == ["step 2 of 4", "step 4 of 4"]

    two = network()
    with pytest.raises(KeyboardInterrupt):
        fit(two, tokenizer, whole, course, tmp_path / "two.pt", _interrupt)
    three = network()
    fit(three, tokenizer, whole, course, tmp_path / "two.pt", said.append)
    for name, value in one.state_dict().items():
        assert torch.allclose(value, three.state_dict()[name], atol=1e-5), name


def _interrupt(_line: str) -> None:
    raise KeyboardInterrupt


def losses(name: str, said: list[str]) -> list[float]:
    """What was said of one loss, line by line."""
    names = said[0].partition("; ")[2].partition(": ")[0]
    place = names.split(", ").index(name)
    return [float(line.partition("; ")[2].partition(": ")[2].split(", ")[place]) for line in said]


class Tutor:
    """Finds that the last sentence of every passage answers."""

    def load(self): ...

    def read(self, _question, passages):
        counts = [len(passage.sentences) for passage in passages]
        return [SimpleNamespace(scores=np.array([-4.0] * (count - 1) + [4.0], np.float32)) for count in counts]


def test_a_tutor_is_imitated(whole, tokenizer, tmp_path):
    said: list[str] = []
    tutored = replace(whole, tutor=Tutor())
    fit(network(), tokenizer, tutored, Course(steps=12, rate=1e-4, lessons=4), tmp_path / "one.pt", said.append)
    tutor = losses("tutor", said)
    assert 0 < tutor[-1] < tutor[0]


class ListeningTutor(Tutor):
    """Remembers what it was asked."""

    def __init__(self):
        self.asked: list[str] = []

    def read(self, question, passages):
        self.asked.append(question.lower())
        return super().read(question, passages)


@pytest.mark.parametrize(("opposed", "asked"), [(0.0, True), (1.0, False)])
def test_a_tutor_is_not_asked_the_opposite_but_imitated_in_the_rest(whole, tokenizer, tmp_path, opposed, asked):
    tutor, said = ListeningTutor(), []
    course = replace(whole, tutor=tutor, opposed=opposed)
    fit(network(), tokenizer, course, Course(steps=12, rate=1e-4, lessons=4), tmp_path / "one.pt", said.append)
    assert bool({"what rose?", "what fell?"} & set(tutor.asked)) == asked
    judged = losses("tutor", said)
    assert 0 < judged[-1] < judged[0]


def test_what_is_taught_is_learnt(whole, tokenizer, tmp_path):
    said: list[str] = []
    fit(network(), tokenizer, whole, Course(steps=12, rate=1e-4, lessons=4), tmp_path / "one.pt", said.append)
    choice = losses("choice", said)
    assert choice[-1] < choice[0]


def test_whether_anything_answers_is_learnt_by_itself_when_it_counts(whole, tokenizer, tmp_path):
    ends = {}
    for refusing in (True, False):
        said: list[str] = []
        course = Course(steps=12, rate=1e-4, lessons=4, refusing=refusing)
        fit(network(), tokenizer, whole, course, tmp_path / f"{refusing}.pt", said.append)
        ends[refusing] = losses("whether", said)
    assert ends[True][-1] < ends[True][0]
    assert ends[True][-1] < ends[False][-1]


def test_who_learns_to_refuse_asks_no_tutor_where_nothing_answers(whole, tokenizer, tmp_path):
    unanswered = {one.question.lower() for one in whole.examples if not one.answers}
    for refusing in (True, False):
        tutor = ListeningTutor()
        course = Course(steps=12, rate=1e-4, lessons=4, refusing=refusing)
        fit(network(), tokenizer, replace(whole, tutor=tutor), course, tmp_path / f"{refusing}.pt", lambda _line: None)
        assert tutor.asked
        assert bool(unanswered & set(tutor.asked)) != refusing


def test_one_sentence_that_answers_makes_its_lesson_answered():
    scores, right = torch.tensor([-9.0, 9.0, -9.0, 9.0]), torch.tensor([0.0, 1.0, 0.0, 0.0])
    lesson = torch.tensor([0, 0, 1, 1])  # the second has a sentence that only seems to answer
    loss = _whether_loss(scores.requires_grad_(), right, lesson)
    assert loss.item() == pytest.approx(9 / 2, abs=0.01)
    loss.backward()
    assert scores.grad.tolist() == pytest.approx([0, 0, 0, 1 / 2], abs=0.01)
