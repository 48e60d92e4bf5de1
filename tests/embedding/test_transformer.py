from __future__ import annotations

import numpy as np
import pytest

from askrs.embedding.encoder import ContextualText
from askrs.embedding.models import Pooling, find
from askrs.embedding.onnx import OnnxEncoder
from askrs.embedding.transformer import export
from askrs.errors import ModelError
from askrs.settings import DEFAULT_MODEL

TEXTS = ["Short.", "The tribunal ruled in July 2016 that the claim had no basis in law.", "Иран и Россия 😀. " * 60]


@pytest.mark.filterwarnings("ignore")
def test_the_exported_encoder_is_the_sentence_transformer(tmp_path):
    """The one test that runs torch: the real model, exported afresh, against sentence-transformers itself."""
    from sentence_transformers import SentenceTransformer

    from askrs.embedding.models import Card

    facts = export(find(DEFAULT_MODEL), tmp_path)
    assert facts.pooling is Pooling.MEAN
    model = SentenceTransformer(str(find(DEFAULT_MODEL)), device="cpu", local_files_only=True)
    model.max_seq_length = 512
    expected = model.encode(TEXTS, normalize_embeddings=True)
    for file, least in (("encoder.onnx", 0.9999), (facts.passage_file, 0.97)):
        card = Card("test", "", facts.dimension, facts.max_tokens, facts.pooling, file, tmp_path)
        found = OnnxEncoder(card).encode_passages([ContextualText("", text) for text in TEXTS])
        assert np.min(np.sum(found * expected, axis=1)) > least


def test_what_is_no_model_is_refused_in_a_sentence(tmp_path):
    (tmp_path / "modules.json").write_text("[]", encoding="utf-8")
    with pytest.raises(ModelError, match="could not be loaded"):
        export(tmp_path, tmp_path)
