"""Sentences that seem to answer and do not."""

from __future__ import annotations

from askrs.training import neighbours as room
from askrs.training.neighbours import neighbours
from fake_encoder import FakeEncoder


def test_none_is_in_the_questions_own_passage(material, tmp_path, monkeypatch):
    documents, examples = material
    monkeypatch.setattr(room, "load_encoder", lambda _model: FakeEncoder())
    near = neighbours(documents, examples, tmp_path / "near.npz")
    assert set(near) == set(range(len(examples)))
    for number, places in near.items():
        assert len(places) <= 8
        for document, sentence in places:
            assert document != examples[number].document
            assert documents[document].sentences[sentence]


def test_they_are_found_once(material, tmp_path, monkeypatch):
    documents, examples = material
    monkeypatch.setattr(room, "load_encoder", lambda _model: FakeEncoder())
    first = neighbours(documents, examples, tmp_path / "near.npz")
    monkeypatch.delattr(room, "load_encoder")
    assert neighbours(documents, examples, tmp_path / "near.npz") == first
