"""An encoder comes out of a cross-encoder's int8 graph as it went in, but for rounding."""

from __future__ import annotations

import pytest
import torch
from click.testing import CliRunner
from onnxruntime.quantization import QuantType, quantize_dynamic
from transformers import AutoModel, BertConfig, BertForSequenceClassification

from askrs.embedding.models import find
from askrs.embedding.network import ReaderNetwork
from askrs.embedding.silence import silenced
from askrs.errors import ModelError
from askrs.settings import DEFAULT_MODEL
from askrs.training.packing import averaged
from askrs.training.unpacking import unpack
from askrs.training.verbs import unpack_encoder

WORDS, WIDTH, LAYERS = 30522, 48, 3


def made(words):
    """A small one whose weights, biases too, all differ."""
    torch.manual_seed(0)
    config = BertConfig(
        vocab_size=words,
        hidden_size=WIDTH,
        num_hidden_layers=LAYERS,
        num_attention_heads=12,
        intermediate_size=64,
        num_labels=1,
        attn_implementation="eager",
    )
    network = BertForSequenceClassification(config).eval()
    for value in network.parameters():
        torch.nn.init.normal_(value, std=0.1)
    return network


def written(network, folder):
    """Its int8 graph, written as such files mostly are: by torch's older exporter."""
    ids = torch.randint(5, 90, (2, 7))
    given, names = (ids, torch.ones_like(ids), torch.zeros_like(ids)), ["input_ids", "attention_mask", "token_type_ids"]
    with silenced():
        torch.onnx.export(network, given, str(folder / "whole.onnx"), input_names=names, dynamo=False)
        quantize_dynamic(folder / "whole.onnx", folder / "model.onnx", weight_type=QuantType.QInt8)
    return folder / "model.onnx"


@pytest.fixture(scope="module")
def cross_encoder():
    return made(WORDS)


@pytest.fixture(scope="module")
def file(cross_encoder, tmp_path_factory):
    return written(cross_encoder, tmp_path_factory.mktemp("cross-encoder"))


def test_the_first_layers_say_nearly_what_they_said(cross_encoder, file, tmp_path):
    outcome = CliRunner().invoke(unpack_encoder, [str(file), str(tmp_path), "--layers", "2"], catch_exceptions=False)
    assert outcome.exit_code == 0
    encoder = AutoModel.from_pretrained(find(str(tmp_path)), add_pooling_layer=False).eval()
    assert len(encoder.encoder.layer) == 2
    assert (tmp_path / "1_Pooling" / "config.json").is_file()
    assert not (tmp_path / "README.md").exists()
    ids = torch.randint(5, WORDS, (4, 20))
    with torch.no_grad():
        found = encoder(input_ids=ids).last_hidden_state
        expected = cross_encoder.bert(input_ids=ids, output_hidden_states=True).hidden_states[2]
    assert torch.nn.functional.cosine_similarity(found, expected, dim=-1).min() > 0.99


def test_a_reader_can_start_from_it_and_is_not_taken_for_a_shorter_or_longer_one(file, tmp_path):
    for layers in (2, LAYERS):
        unpack(file, layers, tmp_path / str(layers))
    shorter, longer = (ReaderNetwork(tmp_path / str(layers)) for layers in (2, LAYERS))
    longer.recall(longer.learnt())
    for one, other in ((shorter, longer), (longer, shorter)):
        with pytest.raises(ModelError, match="does not fit"):
            one.recall(other.learnt())
    torch.save({"network": longer.learnt()}, tmp_path / "longer.pt")
    averaged([tmp_path / "longer.pt"], str(tmp_path / str(LAYERS)))
    for base in (str(tmp_path / "2"), DEFAULT_MODEL):
        with pytest.raises(ModelError, match="another encoder"):
            averaged([tmp_path / "longer.pt"], base)


def test_what_is_no_such_graph_is_refused(file, tmp_path):
    with pytest.raises(ModelError, match=f"with {LAYERS + 1} layers"):
        unpack(file, LAYERS + 1, tmp_path / "deeper")
    with pytest.raises(ModelError, match="uncased English"):
        unpack(written(made(120), tmp_path), LAYERS, tmp_path / "other words")
    other = tmp_path / "model.onnx"
    other.write_text("no graph", encoding="utf-8")
    with pytest.raises(ModelError, match="not the int8 graph of an uncased English BERT"):
        unpack(other, 1, tmp_path / "other")
    assert not (tmp_path / "deeper").exists()
