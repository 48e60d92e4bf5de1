from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from askrs.bench import asking, saving
from askrs.bench.measures import MEASURES
from askrs.bench.quality import quality
from askrs.bench.runs import read_run
from cli_fakes import FakeLibrary
from fakes import SENTENCES, make_article


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    articles = tmp_path / "iran" / "articles"
    articles.mkdir(parents=True)
    (articles / "s400.html").write_text("A")
    right = {"articles": ["s400.html"], "evidence": [{"article": "s400.html", "quote": SENTENCES[1]}]}
    cases = [
        {"id": "1", "question": "Why?", "answerable": True, "type": "why", "style": "plain", **right},
        {"id": "2", "question": "Who?", "answerable": False, "type": "who", "unanswerable_kind": "near_miss"},
    ]
    (tmp_path / "iran" / "cases.jsonl").write_text("\n".join(map(json.dumps, cases)))
    return tmp_path / "iran"


@pytest.fixture
def ask(monkeypatch: pytest.MonkeyPatch, folder: Path):
    fake = FakeLibrary()
    fake.cards = [make_article(1)]
    monkeypatch.setattr(asking, "prepared", lambda *_: fake)

    def run(*arguments: object) -> str:
        ran = CliRunner().invoke(quality, [str(folder), *map(str, arguments)], catch_exceptions=False)
        assert ran.exit_code == 0, ran.output
        return ran.stdout

    return run


def test_the_command_prints_a_table_and_writes_files(ask, tmp_path: Path) -> None:
    numbers, errors = tmp_path / "numbers.json", tmp_path / "errors.md"
    printed = ask("--json", numbers, "--errors", errors)
    assert all(label in printed for label in MEASURES)
    assert read_run(numbers).sets[0].name == "iran"
    assert errors.read_text().startswith("# iran: 1 of 2")


def test_numbers_are_broken_down_where_that_is_wanted(ask) -> None:
    assert "by" not in ask()
    printed = ask("--by", "type", "--by", "kind")
    assert "set, by type" in printed
    assert "iran: why" in printed
    assert "iran: near_miss" in printed
    assert "iran: plain" not in printed


def test_a_run_is_saved_under_its_name(ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saving, "resources", lambda: tmp_path)
    assert "saved as" in ask("--save", "first")
    (file,) = (tmp_path / "bench" / "results").glob("*-first.json")
    assert read_run(file).sets[0].verdicts[0].flags["hit@1"] == 1
