"""Sentences that seem to answer and do not."""

from __future__ import annotations

from askrs.training import neighbours as room
from askrs.training.neighbours import neighbours
from fake_encoder import FakeEncoder


def test_none_is_in_the_questions_own_passage(material, tmp_path, monkeypatch):
    documents, examples = material
    monkeypatch.setattr(room, "load_encoder", lambda _model: FakeEncoder())
    near = neighbours(documents, examples, tmp_path)
    assert set(near) == set(range(len(examples)))
    for number, places in near.items():
        assert len(places) <= 8
        for document, sentence in places:
            assert document != examples[number].document
            assert documents[document].sentences[sentence]


def test_they_are_found_once(material, tmp_path, monkeypatch):
    documents, examples = material
    monkeypatch.setattr(room, "load_encoder", lambda _model: FakeEncoder())
    first = neighbours(documents, examples, tmp_path)
    monkeypatch.delattr(room, "load_encoder")
    assert neighbours(documents, examples, tmp_path) == first


def test_those_of_other_questions_are_not_taken_for_theirs(material, tmp_path, monkeypatch):
    documents, examples = material
    monkeypatch.setattr(room, "load_encoder", lambda _model: FakeEncoder())
    neighbours(documents, examples, tmp_path)
    assert set(neighbours(documents, examples[:3], tmp_path)) == {0, 1, 2}
