from __future__ import annotations

import shutil

import pytest

from askrs.embedding.models import find, prepare, prepared
from askrs.errors import ModelError, ModelMissing
from askrs.settings import DEFAULT_MODEL


def test_the_default_model_comes_with_pip_and_is_prepared_once():
    list(prepare(DEFAULT_MODEL))
    card = prepared(DEFAULT_MODEL)
    assert (card.dimension, card.max_tokens, card.passage_file) == (384, 512, "encoder-int8.onnx")
    assert list(prepare(DEFAULT_MODEL)) == []


def test_a_model_that_is_not_here_is_named_with_a_hint():
    with pytest.raises(ModelMissing, match="not on this computer") as caught:
        find("nobody/no-such-model")
    assert caught.value.hint


def test_a_folder_with_code_in_it_is_refused(tmp_path):
    for name in ("modules.json", "model.safetensors", "evil.py"):
        (tmp_path / name).touch()
    with pytest.raises(ModelError, match=r"evil\.py"):
        find(str(tmp_path))


def test_altered_weights_are_noticed(tmp_path, monkeypatch):
    source = tmp_path / "model"
    shutil.copytree(find(DEFAULT_MODEL), source)
    with (source / "model.safetensors").open("r+b") as file:
        file.seek(1000)
        file.write(b"\x00\x01\x02\x03")
    monkeypatch.setattr("askrs.embedding.models.find", lambda _model: source)
    monkeypatch.setenv("ASKRS_MODELS", str(tmp_path / "cache"))
    with pytest.raises(ModelError, match="not the published ones"):
        list(prepare(DEFAULT_MODEL))


def test_a_card_of_another_format_or_half_a_folder_is_no_model(tmp_path, monkeypatch):
    monkeypatch.setenv("ASKRS_MODELS", str(tmp_path))
    folder = tmp_path / "all-MiniLM-L6-v2"
    folder.mkdir()
    assert prepared(DEFAULT_MODEL) is None
    (folder / "card.json").write_text('{"format": 0}', encoding="utf-8")
    assert prepared(DEFAULT_MODEL) is None
