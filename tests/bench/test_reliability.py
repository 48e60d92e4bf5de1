from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from askrs.bench import asking
from askrs.bench.measures import summed_up
from askrs.bench.reliability import reliability
from askrs.bench.runs import to_compact_json, to_json
from askrs.bench.verdicts import Verdict
from askrs.errors import SettingsError
from cli_fakes import FakeLibrary

RESULT = summed_up(
    "essays",
    [
        Verdict("1", True, True, 0.95, 0.1),
        Verdict("2", True, True, 0.75, 0.1),
        Verdict("3", False, True, 0.75, 0.1),
        Verdict("4", False, False, 0.0, 0.1),
    ],
)


def printed(*arguments: object) -> str:
    ran = CliRunner().invoke(reliability, [*map(str, arguments)], catch_exceptions=False)
    assert ran.exit_code == 0
    return ran.stdout


@pytest.mark.parametrize("written", [to_json, to_compact_json])
def test_a_run_is_told_without_asking_again(tmp_path: Path, written) -> None:
    (tmp_path / "run.json").write_text(written([RESULT], "m"))
    lines = [line.split() for line in printed(tmp_path / "run.json").splitlines()]
    brier = (0.05**2 + 0.25**2 + 0.75**2) / 4
    assert lines[1] == ["essays", "4", "2", f"{brier:.3f}", f"{(0.05 + 2 * 0.25) / 4:.3f}"]
    assert lines[-3:] == [
        ["0.0–0.1", "1", "0.000", "0.000"],
        ["0.7–0.8", "2", "0.750", "0.500"],
        ["0.9–1.0", "1", "0.950", "1.000"],
    ]


def test_a_set_is_asked_beside_a_run_and_all_are_pooled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "prepared", lambda *_: FakeLibrary())
    (tmp_path / "iran" / "articles").mkdir(parents=True)
    (tmp_path / "iran" / "cases.jsonl").write_text(json.dumps({"id": "1", "question": "Why?", "answerable": True}))
    (tmp_path / "run.json").write_text(to_json([RESULT], "m"))
    told = printed(tmp_path / "run.json", tmp_path / "iran", "--svg", tmp_path / "plot.svg")
    assert [line.split()[:3] for line in told.splitlines() if line.startswith(("iran", "all"))] == [
        ["iran", "1", "1"],
        ["all", "5", "3"],
    ]
    assert "5 questions" in (tmp_path / "plot.svg").read_text()


def test_nothing_named_is_refused() -> None:
    with pytest.raises(SettingsError):
        printed()
