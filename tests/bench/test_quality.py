from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from askrs.bench import quality as module
from askrs.bench.cases import load
from askrs.bench.measures import MEASURES
from askrs.bench.quality import Plan, asked, quality
from askrs.errors import SettingsError
from cli_fakes import FakeLibrary
from fakes import SENTENCES, make_article


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    articles = tmp_path / "iran" / "articles"
    articles.mkdir(parents=True)
    (articles / "s400.html").write_text("A")
    right = {"articles": ["s400.html"], "evidence": [{"article": "s400.html", "quote": SENTENCES[1]}]}
    cases = [
        {"id": "1", "question": "Why?", "answerable": True, "scope": ["s400.html"], **right},
        {"id": "2", "question": "Who?", "answerable": False},
    ]
    (tmp_path / "iran" / "cases.jsonl").write_text("\n".join(map(json.dumps, cases)))
    return tmp_path / "iran"


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> FakeLibrary:
    fake = FakeLibrary()
    fake.cards = [make_article(1)]
    monkeypatch.setattr(module, "prepared", lambda *_: fake)
    return fake


def test_a_set_is_asked_and_measured(library: FakeLibrary, folder: Path) -> None:
    result = asked(load(folder), Plan(folder))
    assert (result.name, len(result.trials)) == ("iran", 2)
    assert [filters is None for _, filters in library.asked] == [False, True]
    assert {label: result.numbers[label].value for label in ("R@1", "hit@1")} == {"R@1": 1, "hit@1": 1}


def test_options_change_how_it_is_asked(library: FakeLibrary, folder: Path) -> None:
    asked(load(folder), Plan(folder, limit=1, unscoped=True))
    assert library.asked == [("Why?", None)]


def test_the_command_prints_a_table_and_writes_files(library: FakeLibrary, folder: Path, tmp_path: Path) -> None:
    numbers, errors = tmp_path / "numbers.json", tmp_path / "errors.md"
    arguments = [str(folder), "--json", str(numbers), "--errors", str(errors)]
    ran = CliRunner().invoke(quality, arguments, catch_exceptions=False)
    assert ran.exit_code == 0
    assert all(label in ran.stdout for label in MEASURES)
    assert json.loads(numbers.read_text())["sets"][0]["set"] == "iran"
    assert errors.read_text().startswith("# iran: 1 of 2")


def test_a_flat_file_of_cases_needs_its_articles(library: FakeLibrary, folder: Path) -> None:
    flat = ["--cases", str(folder / "cases.jsonl"), "--articles", str(folder / "articles")]
    assert "cases" in CliRunner().invoke(quality, flat, catch_exceptions=False).stdout
    for part in (flat[:2], flat[2:], []):
        with pytest.raises(SettingsError):
            CliRunner().invoke(quality, part, catch_exceptions=False)
