from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from askrs.bench import trend as module
from askrs.bench.measures import RANKING, summed_up
from askrs.bench.runs import to_compact_json
from askrs.bench.trend import trend
from askrs.bench.verdicts import Verdict
from askrs.errors import SettingsError

VERDICTS = [Verdict("1", True, True, 0.9, 0.1, {"R@1": 1.0}), Verdict("2", True, True, 0.9, 0.1, {"R@1": 0.0})]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(module, "results_folder", lambda: tmp_path)
    return tmp_path


@pytest.fixture
def runs(folder: Path) -> Path:
    pool = summed_up("pools", [Verdict("1", True, True, 0.9, 0.1, {"MAP": 0.25})], RANKING)
    for name, results in (
        ("2025-02-01-second", [summed_up("essays", VERDICTS), pool]),
        ("2025-01-01-first", [summed_up("essays", VERDICTS[:1])]),
    ):
        (folder / f"{name}.json").write_text(to_compact_json(results, "m"))
    return folder


def printed(*arguments: str) -> list[list[str]]:
    ran = CliRunner().invoke(trend, arguments, catch_exceptions=False)
    return [line.split() for line in ran.output.splitlines()]


def test_each_set_has_its_history_oldest_first(runs: Path) -> None:
    head, first, _, second, _, ranking, pools, _ = printed()
    assert head[:3] == ["essays", "n", "R@1"]
    assert first[:3] == ["2025-01-01-first", "1", "1.000"]
    assert second[:3] == ["2025-02-01-second", "2", "0.500"]
    assert (ranking[:3], pools[:3]) == (["pools", "n", "MAP"], ["2025-02-01-second", "1", "0.250"])


def test_a_set_can_be_chosen(runs: Path) -> None:
    assert [line[0] for line in printed("--set", "pools") if line[0].isalpha()] == ["pools"]


@pytest.mark.parametrize("arguments", [[], ["--set", "essays"]])
def test_without_a_run_it_says_how_to_save_one(folder: Path, arguments: list[str]) -> None:
    with pytest.raises(SettingsError) as refused:
        printed(*arguments)
    assert "--save" in refused.value.hint
