"""How models are run: side by side, in order, by kernels that are fast; and one that cannot be run is named."""

from __future__ import annotations

import numpy as np
import onnx
import onnxruntime
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from transformers import BertConfig, BertModel

from askrs.embedding import running
from askrs.embedding.graphs import MASK, SEGMENTS, TOKENS, export_graph
from askrs.embedding.network import ReaderNetwork
from askrs.embedding.running import batches, in_parallel, one_by_one, open_session
from askrs.embedding.silence import silenced
from askrs.errors import ModelError
from askrs.paths import resources


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


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """Where a session that is opened keeps its graph as it runs it."""
    options, file = onnxruntime.SessionOptions, tmp_path / "optimized.onnx"

    def keeping():
        made = options()
        made.optimized_model_filepath = str(file)
        return made

    monkeypatch.setattr(onnxruntime, "SessionOptions", keeping)
    return file


def kernels(file):
    return {node.op_type for node in onnx.load(file, load_external_data=False).graph.node}


def test_no_sum_is_joined_to_a_normalization(kept):
    """A kernel that goes number by number."""
    open_session(resources() / "models" / "reader" / "reader.onnx")
    assert "LayerNormalization" in kernels(kept)
    assert "SkipLayerNormalization" not in kernels(kept)


def test_without_that_kernel_a_pass_says_the_same(kept, tmp_path):
    """In floats: in int8 the least difference may be another number after rounding, with either kernel."""
    config = BertConfig(vocab_size=1000, hidden_size=48, num_hidden_layers=2, intermediate_size=64)
    BertModel(config, add_pooling_layer=False).save_pretrained(tmp_path)
    whole = tmp_path / "whole.onnx"
    network = ReaderNetwork(tmp_path, attention="eager")
    with silenced():
        export_graph(network, whole, (TOKENS, MASK, SEGMENTS), ("tokens", "whole"))
    joined = onnxruntime.InferenceSession(str(whole), onnxruntime.SessionOptions(), ["CPUExecutionProvider"])
    assert "SkipLayerNormalization" in kernels(kept)
    session = open_session(whole)
    assert "SkipLayerNormalization" not in kernels(kept)
    ids = np.arange(5, 14)[None]
    inputs = {TOKENS: ids, MASK: np.ones_like(ids), SEGMENTS: np.zeros_like(ids)}
    for one, other in zip(session.run(None, inputs), joined.run(None, inputs), strict=True):
        assert np.allclose(one, other, atol=1e-5)
