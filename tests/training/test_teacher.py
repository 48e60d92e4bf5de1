"""What a stronger encoder thinks is kept, and asked for once."""

from __future__ import annotations

import numpy as np
import pytest

from askrs.training import teacher
from askrs.training.teacher import taught_by
from fake_encoder import FakeEncoder


def test_closeness_is_the_cosine_of_question_and_titled_sentence(material, tmp_path, monkeypatch):
    documents, examples = material
    monkeypatch.setattr(teacher, "load_encoder", lambda _model: FakeEncoder())
    taught = taught_by("large", documents, examples, tmp_path)
    document = examples[0].document
    close = taught.closeness(0, [(document, number) for number in range(4)])
    assert close.shape == (4,)
    assert close.argmax() == 1
    assert np.all(np.abs(close) <= 1.01)


def test_what_was_read_is_not_read_again(material, tmp_path, monkeypatch):
    documents, examples = material
    monkeypatch.setattr(teacher, "load_encoder", lambda _model: FakeEncoder())
    first = taught_by("large", documents, examples, tmp_path).closeness(0, [(0, 0)])
    monkeypatch.setattr(teacher, "load_encoder", lambda _model: pytest.fail("read again"))
    assert np.array_equal(first, taught_by("large", documents, examples, tmp_path).closeness(0, [(0, 0)]))
