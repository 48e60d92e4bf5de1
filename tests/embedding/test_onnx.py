from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings

from askrs.embedding import load_encoder
from askrs.embedding.encoder import ContextualText
from askrs.embedding.onnx import OnnxEncoder
from askrs.errors import ModelError
from askrs.settings import DEFAULT_MODEL
from texts import lines

encoder = load_encoder(DEFAULT_MODEL)


def test_vectors_have_unit_length_and_say_what_is_close():
    question = encoder.encode_question("Who mediated the talks?")
    near, far = encoder.encode_passages([ContextualText("", "Oman mediated."), ContextualText("", "Wheat is yellow.")])
    assert np.linalg.norm(near) == pytest.approx(1, abs=1e-5)
    assert question.vector @ near > question.vector @ far + 0.2


def test_batches_do_not_change_a_vector():
    texts = [ContextualText("Title", "word " * n + "end.") for n in range(1, 40)]
    together = encoder.encode_passages(texts)
    alone = np.concatenate([encoder.encode_passages([text]) for text in texts])
    assert np.min(np.sum(together * alone, axis=1)) > 0.98
    assert encoder.encode_passages([]).shape == (0, 384)


def test_a_title_is_read_but_has_no_tokens():
    text = "It 😀 refused."
    bare, titled = encoder.encode_tokens([ContextualText("", text), ContextualText("Iran’s offer", text)])
    words = ["It", "😀", "refused", "."]
    for tokens in (bare, titled):
        assert [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)] == words
    assert bare.vector @ titled.vector < 0.99


@settings(max_examples=30, deadline=None)
@given(lines)
def test_token_places_are_code_points_of_the_text(text):
    (tokens,) = encoder.encode_tokens([ContextualText("A title", text)])
    assert len(tokens.tokens) == len(tokens.starts) == len(tokens.ends)
    assert all(0 <= start <= end <= len(text) for start, end in zip(tokens.starts, tokens.ends, strict=True))
    assert np.isfinite(tokens.vector).all()


def test_a_broken_file_is_named(tmp_path):
    card = load_encoder(DEFAULT_MODEL)._card
    broken = OnnxEncoder(type(card)(card.name, "", 384, 512, card.pooling, card.passage_file, tmp_path))
    (tmp_path / card.passage_file).write_bytes(b"no graph")
    (tmp_path / "tokenizer.json").write_bytes((card.folder / "tokenizer.json").read_bytes())
    with pytest.raises(ModelError, match="cannot be loaded"):
        broken.encode_question("Why?")
