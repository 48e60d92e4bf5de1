"""The two commands with which a reader is made."""

from __future__ import annotations

import gzip
import json

import pytest
import torch
from click.testing import CliRunner

from askrs.errors import ModelError
from askrs.training import lessons, neighbours, teacher, verbs
from askrs.training.fitting import fit
from askrs.training.verbs import ship, ship_again, ship_larger, train
from askrs.training.written import KINDS
from fake_encoder import FakeEncoder


@pytest.fixture
def trained(file, tmp_path, monkeypatch):
    """What one step of a course leaves behind."""
    monkeypatch.setattr(teacher, "load_encoder", lambda _model: FakeEncoder())
    monkeypatch.setattr(neighbours, "load_encoder", lambda _model: FakeEncoder())
    sources = ("selqa", "qed", "squad2", "squad2na", "nqg", "qamr", *KINDS)
    monkeypatch.setattr(lessons, "QUOTAS", dict.fromkeys(sources, 110))

    def course(name, *options):
        command = [str(file), str(tmp_path / "made"), "--steps", "1", *options]
        outcome = CliRunner().invoke(train, command, catch_exceptions=False)
        assert "step 1 of 1" in outcome.output
        return tmp_path / "made" / name

    return course


def test_what_was_trained_can_be_packed(trained, tmp_path):
    shipped = tmp_path / "reader"
    outcome = CliRunner().invoke(ship, [str(trained("seed-0.pt")), str(shipped)], catch_exceptions=False)
    assert outcome.exit_code == 0
    card = json.loads((shipped / "card.json").read_text(encoding="utf-8"))
    assert (card["states"], card["steps"]) == (["seed-0"], [1])
    assert {file.name for file in shipped.iterdir()} == {"reader.onnx", "tokenizer.json", "card.json"}


def test_what_is_packed_can_be_packed_again(trained, tmp_path):
    shipped = str(tmp_path / "reader")
    CliRunner().invoke(ship, [str(trained("seed-0.pt")), shipped], catch_exceptions=False)
    assert CliRunner().invoke(ship_again, [shipped], catch_exceptions=False).exit_code == 0
    card = json.loads((tmp_path / "reader" / "card.json").read_text(encoding="utf-8"))
    assert (card["states"], card["steps"]) == (["seed-0"], [1])


def test_what_learnt_beside_its_encoder_can_be_packed(trained, tmp_path):
    state = trained("larger-1.pt", "--rank", "2", "--lessons", "8", "--seed", "1")
    outcome = CliRunner().invoke(ship_larger, [str(state), str(tmp_path / "larger")], catch_exceptions=False)
    assert outcome.exit_code == 0
    card = json.loads((tmp_path / "larger" / "card.json").read_text(encoding="utf-8"))
    assert (card["states"], card["rank"], card["steps"]) == (["larger-1"], 2, [1])


def test_questions_of_our_own_are_learnt_from_too(trained, tmp_path):
    passage = {"title": "Quiet talks", "first": "It rained for a week.", "count": 1}
    passages = [passage | {"asked": [["How long was it wet?", [0]], ["Who got wet?", []]]}] * 2
    own = tmp_path / "own.jsonl.gz"
    own.write_bytes(gzip.compress("\n".join(json.dumps(one) for one in passages).encode("utf-8")))
    article = {"title": "Rain", "paragraphs": [["It was wet.", "Bo paid."]], "asked": [[0, "Who paid?", [1]]]}
    told = tmp_path / "told.jsonl.gz"
    told.write_bytes(gzip.compress("\n".join([json.dumps(article)] * 4).encode("utf-8")))
    assert trained("seed-0.pt", "--written", str(own), "--articles", str(told), "--strewn", "0.1").exists()


def test_a_course_may_turn_questions_round_and_weigh_its_sources(trained, monkeypatch):
    given = []
    monkeypatch.setattr(verbs, "fit", lambda *course: (given.append(course), fit(*course)))
    assert trained("seed-6.pt", "--seed", "6", "--opposed", "1", "--quota", "nqg", "90", "--dropout", "0.1").exists()
    ((network, _tokenizer, material, course, *_rest),) = given
    assert not course.refusing
    assert (material.opposed, dict(material.quotas)) == (1.0, {"nqg": 90})
    assert network.encoder.config.hidden_dropout_prob == network.encoder.config.attention_probs_dropout_prob == 0.1


def test_a_course_may_teach_to_refuse(trained, monkeypatch):
    given = []
    monkeypatch.setattr(verbs, "fit", lambda *course: (given.append(course), fit(*course)))
    assert trained("seed-7.pt", "--seed", "7", "--refusing").exists()
    assert [course.refusing for _network, _tokenizer, _material, course, *_rest in given] == [True]


def test_a_source_that_is_none_is_said(file, tmp_path):
    outcome = CliRunner().invoke(train, [str(file), str(tmp_path), "--quota", "squad9", "5"])
    assert outcome.exit_code == 2
    assert "'squad9' is not one of" in outcome.output


def test_a_course_may_start_from_the_mean_of_two(trained):
    small = "--rank", "2", "--lessons", "8"
    one, two = (trained(f"larger-{seed}.pt", *small, "--seed", str(seed), "--rate", "0.01") for seed in (1, 2))
    both = trained("larger-3.pt", *small, "--seed", "3", "--rate", "1e-9", "--start", str(one), "--start", str(two))
    first, second, third = (torch.load(state, weights_only=True)["network"] for state in (one, two, both))
    assert any(not torch.allclose(first[name], second[name]) for name in third)
    for name, value in third.items():
        assert torch.allclose(value, (first[name] + second[name]) / 2, atol=1e-6)
    wider = trained("larger-4.pt", "--rank", "3", "--lessons", "8", "--seed", "4")
    with pytest.raises(ModelError, match="different networks"):
        trained("larger-5.pt", *small, "--seed", "5", "--start", str(one), "--start", str(wider))


def test_a_missing_file_of_examples_is_said(tmp_path):
    outcome = CliRunner().invoke(train, [str(tmp_path / "none.jsonl"), str(tmp_path)])
    assert outcome.exit_code == 2
    assert "does not exist" in outcome.output
