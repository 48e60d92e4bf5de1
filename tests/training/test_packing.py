"""A trained network becomes the files that ship."""

from __future__ import annotations

import json

import numpy as np
import pytest
import torch
from safetensors.torch import load_file

from askrs.domain.span import Span
from askrs.embedding.layout import Context
from askrs.embedding.models import find
from askrs.embedding.network import ReaderNetwork
from askrs.embedding.reader import OnnxReader
from askrs.errors import ModelError
from askrs.settings import DEFAULT_MODEL
from askrs.training.packing import averaged, pack, pack_larger, repack

TEXT = "Oman mediated the talks. It rained."
PASSAGE = Context("Talks", "", TEXT, (Span(0, 24), Span(25, 35)))


def test_a_packed_network_can_be_read_with(tmp_path):
    torch.manual_seed(0)
    network = ReaderNetwork(find(DEFAULT_MODEL), attention="eager").eval()
    pack(network, tmp_path, {"base": "a small one"})
    card = json.loads((tmp_path / "card.json").read_text(encoding="utf-8"))
    assert card["base"] == "a small one"
    assert set(card["sha256"]) == {"reader.onnx", "tokenizer.json"}
    assert (tmp_path / "reader.onnx").stat().st_size < 26_000_000
    (reading,) = OnnxReader(tmp_path).read("Who mediated?", [PASSAGE])
    assert np.isfinite(reading.scores).all()


def test_a_packed_reader_can_be_brought_to_int8_anew(tmp_path):
    torch.manual_seed(0)
    pack(ReaderNetwork(find(DEFAULT_MODEL), attention="eager").eval(), tmp_path, {"base": "a small one"})
    before, (first,) = json.loads((tmp_path / "card.json").read_text()), OnnxReader(tmp_path).read("Who?", [PASSAGE])
    repack(tmp_path)
    after, (second,) = json.loads((tmp_path / "card.json").read_text()), OnnxReader(tmp_path).read("Who?", [PASSAGE])
    assert after["base"] == "a small one"
    assert after["sha256"]["tokenizer.json"] == before["sha256"]["tokenizer.json"]
    assert second.tokens == pytest.approx(first.tokens, abs=float(np.abs(first.tokens).max()) / 5)
    assert np.corrcoef(first.tokens.ravel(), second.tokens.ravel())[0, 1] > 0.98


def test_where_no_reader_is_it_cannot_be_repacked(tmp_path):
    with pytest.raises(ModelError, match="There is no reader"):
        repack(tmp_path)
    (tmp_path / "card.json").write_text("{}", encoding="utf-8")
    (tmp_path / "reader.onnx").write_bytes(b"hello, this is no graph")
    with pytest.raises(ModelError, match="was not brought to int8"):
        repack(tmp_path)


def test_what_a_larger_reader_learnt_is_kept_in_half_precision(tmp_path):
    torch.manual_seed(0)
    network = ReaderNetwork(find(DEFAULT_MODEL), rank=2)
    pack_larger(network.learnt(), tmp_path, {"steps": 3})
    card = json.loads((tmp_path / "card.json").read_text(encoding="utf-8"))
    assert (card["rank"], card["steps"]) == (2, 3)
    kept = load_file(tmp_path / "adapter.safetensors")
    assert kept.keys() == network.learnt().keys()
    assert {value.dtype for value in kept.values()} == {torch.float16}
    network.recall(kept)


def test_the_mean_of_two_is_between_them(tmp_path):
    files = []
    for seed in (0, 1):
        torch.manual_seed(seed)
        network = ReaderNetwork(find(DEFAULT_MODEL))
        files.append(tmp_path / f"{seed}.pt")
        torch.save({"network": network.state_dict()}, files[-1])
    one, two = (torch.load(file, weights_only=True)["network"]["tokens.weight"] for file in files)
    mean = averaged(files).state_dict()["tokens.weight"]
    assert torch.allclose(mean, (one + two) / 2)
    with pytest.raises(FileNotFoundError):
        averaged([tmp_path / "none.pt"])
