"""How models are run: side by side, in order, by kernels that are fast; and one that cannot be run is named."""

from __future__ import annotations

import numpy as np
import onnx
import onnxruntime
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askrs.embedding import running
from askrs.embedding.running import batches, in_parallel, one_by_one, open_session
from askrs.errors import ModelError
from askrs.paths import resources

TOKENS = {"input_ids": 2054, "attention_mask": 1, "token_type_ids": 0}


def test_a_damaged_model_is_said(tmp_path):
    file = tmp_path / "encoder.onnx"
    file.write_bytes(b"no model at all")
    with pytest.raises(ModelError, match=r"encoder\.onnx cannot be loaded"):
        open_session(file)


@settings(deadline=None)
@given(st.lists(st.text(max_size=9)))
def test_texts_one_by_one_come_back_in_their_order(texts):
    assert one_by_one(str.upper, texts, len) == [text.upper() for text in texts]


def test_the_longest_text_goes_first(monkeypatch):
    monkeypatch.setattr(running, "_THREADS", 1)
    begun = []
    one_by_one(begun.append, ["a", "abc", "ab"], len)
    assert begun == ["abc", "ab", "a"]


@given(st.lists(st.integers(), max_size=30))
def test_batches_hold_every_text_once_and_four_at_most(texts):
    parts = batches(texts)
    assert [text for part in parts for text in part] == texts
    assert all(1 <= len(part) <= 4 for part in parts)
    assert list(in_parallel(sum, parts)) == [sum(part) for part in parts]


def test_no_sum_is_joined_to_a_normalization(tmp_path, monkeypatch):
    """A kernel that goes number by number; without it, the pass says the same."""
    kept = tmp_path / "optimized.onnx"
    options = onnxruntime.SessionOptions

    def keeping():
        made = options()
        made.optimized_model_filepath = str(kept)
        return made

    monkeypatch.setattr(onnxruntime, "SessionOptions", keeping)
    reader = resources() / "models" / "reader" / "reader.onnx"
    session = open_session(reader)
    kernels = {node.op_type for node in onnx.load(kept, load_external_data=False).graph.node}
    assert "LayerNormalization" in kernels
    assert "SkipLayerNormalization" not in kernels
    inputs = {name: np.full((1, 9), value) for name, value in TOKENS.items()}
    joined = onnxruntime.InferenceSession(str(reader), options(), providers=["CPUExecutionProvider"])
    for one, other in zip(session.run(None, inputs), joined.run(None, inputs), strict=True):
        assert np.allclose(one, other, atol=0.02)
