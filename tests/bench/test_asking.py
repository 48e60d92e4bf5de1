from __future__ import annotations

import json
from pathlib import Path

import pytest

from askrs.bench import asking as module
from askrs.bench.asking import Plan, asked, chosen
from askrs.bench.cases import load
from askrs.errors import SettingsError
from askrs.settings import Settings
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
    monkeypatch.setattr(module, "prepared", lambda _cases, settings, *_: fake.open(settings=settings))
    return fake


def test_a_set_is_asked_and_measured(library: FakeLibrary, folder: Path) -> None:
    result = asked(load(folder), Plan(folder))
    assert (result.name, len(result.trials), len(result.verdicts)) == ("iran", 2, 2)
    assert [filters is None for _, filters in library.asked] == [False, True]
    assert {label: result.numbers[label].value for label in ("R@1", "hit@1")} == {"R@1": 1, "hit@1": 1}


def test_a_plan_changes_how_it_is_asked(library: FakeLibrary, folder: Path) -> None:
    asked(load(folder), Plan(folder, limit=1, unscoped=True, without=frozenset({"words"})))
    assert library.asked == [("Why?", None)]
    assert library.settings == Settings(without=frozenset({"words"}))


def test_sets_are_folders_or_a_flat_file_of_cases_with_its_articles(folder: Path) -> None:
    flat = folder / "cases.jsonl", folder / "articles"
    assert [cases.name for cases in chosen((folder,), *flat)] == ["iran", "cases"]
    for part in ((flat[0], None), (None, flat[1]), (None, None)):
        with pytest.raises(SettingsError):
            chosen((), *part)
