"""Both encoders, the real one and the one of the tests, do what the Protocol says."""

from __future__ import annotations

import numpy as np
import pytest

from askrs.embedding import load_encoder
from askrs.embedding.encoder import ContextualText
from askrs.settings import DEFAULT_MODEL
from fake_encoder import FakeEncoder


@pytest.fixture(params=[FakeEncoder, lambda: load_encoder(DEFAULT_MODEL)], ids=["fake", "real"])
def encoder(request):
    return request.param()


def test_shapes_and_lengths(encoder):
    passages = [ContextualText("A title", "Oman mediated the talks."), ContextualText("", "Rain.")]
    vectors = encoder.encode_passages(passages)
    assert vectors.shape == (2, encoder.dimension)
    assert vectors.dtype == np.float32
    for tokens in (encoder.encode_question("Who mediated?"), *encoder.encode_tokens(passages)):
        assert tokens.vector.shape == (encoder.dimension,)
        assert tokens.tokens.shape == (len(tokens.starts), encoder.dimension)
        assert np.linalg.norm(tokens.tokens, axis=1) == pytest.approx(1, abs=1e-4)
    assert encoder.fingerprint
