from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from askrs.bench import asking
from askrs.bench.ablation import ablate
from askrs.bench.runs import read_run
from askrs.settings import STAGES
from cli_fakes import FakeLibrary
from fakes import make_answer, make_not_found


class Staged(FakeLibrary):
    """Finds nothing without the reader."""

    def ask(self, question, filters=None):
        self.seen = [*getattr(self, "seen", []), self.settings.without]
        return make_not_found() if "reader" in self.settings.without else make_answer()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "iran" / "articles").mkdir(parents=True)
    case = {"id": "1", "question": "Why?", "answerable": True}
    (tmp_path / "iran" / "cases.jsonl").write_text(json.dumps(case))
    return tmp_path / "iran"


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> Staged:
    fake, fresh = Staged(), []
    fake.fresh = fresh

    def prepared(_cases, settings, _folder, is_fresh, _say):
        fresh.append(is_fresh)
        return fake.open(settings=settings)

    monkeypatch.setattr(asking, "prepared", prepared)
    return fake


def run(*arguments: object) -> str:
    return CliRunner().invoke(ablate, [*map(str, arguments)], catch_exceptions=False).stdout


def test_every_stage_is_left_out_in_turn(library: Staged, folder: Path) -> None:
    printed = run(folder)
    assert library.seen == [frozenset(), *(frozenset({stage}) for stage in STAGES)]
    assert all(printed.count(f"iran without {stage} ") == 2 for stage in STAGES)


def test_what_a_stage_is_good_for_is_told_and_kept(library: Staged, folder: Path, tmp_path: Path) -> None:
    printed = run(folder, "--without", "reader", "--json", tmp_path / "run.json", "--fresh")
    assert library.fresh == [True, False]
    last = printed[printed.index("difference") :]
    assert "+1.000" in last
    assert [result.name for result in read_run(tmp_path / "run.json").sets] == ["iran", "iran without reader"]


def test_a_stage_that_there_is_not_is_refused(folder: Path) -> None:
    ran = CliRunner().invoke(ablate, [str(folder), "--without", "magic"])
    assert ran.exit_code == 2
    assert "magic" in ran.output
