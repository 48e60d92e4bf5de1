"""An encoder that learns beside itself."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from askrs.embedding.models import find
from askrs.embedding.network import LowRank, ReaderNetwork
from askrs.errors import ModelError
from askrs.settings import DEFAULT_MODEL

IDS = torch.tensor([[101, 2040, 19872, 102, 16640, 2003, 102]])


@pytest.fixture
def network():
    torch.manual_seed(0)
    return ReaderNetwork(find(DEFAULT_MODEL), rank=2).eval()


def said(network):
    with torch.no_grad():
        return network(IDS, torch.ones_like(IDS))[0]


def shaken(network):
    with torch.no_grad():
        for name, value in network.named_parameters():
            if name.endswith(".up"):
                value.normal_(std=0.02)


def test_nothing_learnt_changes_nothing_and_merged_it_is_the_same():
    torch.manual_seed(0)
    layer = nn.Linear(8, 6)
    values = torch.randn(3, 8)
    before, beside = layer(values), LowRank(layer, 2)
    assert torch.equal(beside(values), before)
    with torch.no_grad():
        beside.up.normal_()
    after = beside(values)
    assert not torch.allclose(after, before)
    assert torch.allclose(beside.merged()(values), after, atol=1e-5)


def test_only_what_lies_beside_is_learnt(network):
    learnt = network.learnt()
    assert {name.rsplit(".", 1)[-1] for name in learnt if name.startswith("encoder")} == {"down", "up"}
    assert {name for name in learnt if not name.startswith("encoder")} == {
        *("tokens.weight", "tokens.bias", "whole.weight", "whole.bias")
    }
    assert sum(value.numel() for value in learnt.values()) < 400_000


def test_without_a_rank_all_but_the_words_is_learnt():
    learnt = ReaderNetwork(find(DEFAULT_MODEL)).learnt()
    assert "encoder.encoder.layer.0.attention.self.query.weight" in learnt
    assert not any("word_embeddings" in name for name in learnt)


def test_what_was_learnt_can_be_taken_on_and_merged(network):
    shaken(network)
    torch.manual_seed(1)
    other = ReaderNetwork(find(DEFAULT_MODEL), rank=2).eval()
    other.recall(network.learnt())
    assert torch.allclose(said(other), said(network), atol=1e-5)
    other.merge()
    assert not any(isinstance(part, LowRank) for part in other.modules())
    assert torch.allclose(said(other), said(network), atol=1e-4)


def test_a_model_without_segments_can_learn_beside_itself_without_dropout(tmp_path):
    from transformers import MPNetConfig, MPNetModel

    config = MPNetConfig(vocab_size=50, hidden_size=8, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16)
    MPNetModel(config, add_pooling_layer=False).save_pretrained(tmp_path)
    network = ReaderNetwork(tmp_path, rank=2).train()
    ids = torch.tensor([[0, 7, 9, 2]])
    tokens, whole = network(ids, torch.ones_like(ids), torch.zeros_like(ids))
    assert (tokens.shape, whole.shape) == ((1, 4, 5), (1, 2))
    assert torch.equal(tokens, network(ids, torch.ones_like(ids))[0])


@pytest.mark.parametrize(("dropout", "same"), [(0.0, True), (0.5, False)])
def test_numbers_are_left_out_only_where_it_is_wished(dropout, same):
    network = ReaderNetwork(find(DEFAULT_MODEL), dropout=dropout).train()
    ids = torch.tensor([[101, 2339, 102]])
    one, two = (network(ids, torch.ones_like(ids), torch.zeros_like(ids))[0] for _ in range(2))
    assert torch.equal(one, two) == same


def test_what_does_not_fit_is_refused(network):
    learnt = network.learnt()
    del learnt["tokens.weight"]
    with pytest.raises(ModelError, match="does not fit"):
        network.recall(learnt)
