"""How models are run: side by side, in order, by kernels that are fast; and one that cannot be run is named."""

from __future__ import annotations

import numpy as np
import onnx
import onnxruntime
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer

from askrs.domain.span import Span
from askrs.embedding import running
from askrs.embedding.graphs import MASK, SEGMENTS, TOKENS
from askrs.embedding.layout import Context, lay
from askrs.embedding.running import batches, in_parallel, one_by_one, open_session
from askrs.errors import ModelError
from askrs.paths import resources

PASSAGE = Context("Talks", "", "Oman mediated the talks. It rained.", (Span(0, 24), Span(25, 35)))


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
    tokenizer = Tokenizer.from_file(str(reader.with_name("tokenizer.json")))
    tokenizer.no_padding()
    (laid,) = lay(tokenizer, "Who mediated?", [PASSAGE])
    parts = {TOKENS: laid.ids, MASK: np.ones_like(laid.ids), SEGMENTS: laid.types}
    inputs = {name: values[None].astype(np.int64) for name, values in parts.items()}
    joined = onnxruntime.InferenceSession(str(reader), options(), providers=["CPUExecutionProvider"])
    # In int8 the least difference in a sum may be another number after rounding: here up to .1 of a logit, of 8.
    for one, other in zip(session.run(None, inputs), joined.run(None, inputs), strict=True):
        assert np.abs(one - other).max() < 0.3
