from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from askrs.bench import saving as module
from askrs.bench.measures import summed_up
from askrs.bench.runs import read_run, today
from askrs.bench.saving import keep, keep_options, results_folder
from askrs.bench.verdicts import Verdict
from askrs.errors import SettingsError

RESULT = summed_up("set", [Verdict("1", True, True, 0.9, 0.1, {"R@1": 1.0}, "Why?")])


@click.command()
@keep_options
def verb(numbers: Path | None, save: str) -> None:
    keep([RESULT], "a-model", numbers, save)


def run(*arguments: str):
    return CliRunner().invoke(verb, arguments, catch_exceptions=False)


@pytest.fixture
def results(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(module, "resources", lambda: tmp_path)
    return tmp_path / "bench" / "results"


def test_nothing_is_kept_unless_wanted(results: Path) -> None:
    assert run().output == ""
    assert not results.exists()


def test_a_run_is_saved_by_day_and_name_without_texts(results: Path) -> None:
    assert run("--save", "reader-2.1").output == f"saved as {today()}-reader-2.1.json\n"
    saved = read_run(results / f"{today()}-reader-2.1.json")
    assert (saved.model, saved.sets[0].verdicts[0].question) == ("a-model", "")


def test_all_is_written_to_a_file_of_one_s_own(results: Path, tmp_path: Path) -> None:
    run("--json", str(tmp_path / "all.json"))
    assert read_run(tmp_path / "all.json").sets[0].verdicts[0].question == "Why?"
    assert not results.exists()


@pytest.mark.parametrize("name", ["a/b", "..", "-x", "a b"])
def test_a_name_that_cannot_be_a_file_s_is_refused(results: Path, name: str) -> None:
    with pytest.raises(SettingsError, match="cannot be named"):
        run(f"--save={name}")


def test_only_a_checkout_remembers(results: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "checkout", lambda: None)
    with pytest.raises(SettingsError, match="checkout"):
        run("--save", "first")


def test_what_the_project_remembers_is_small_and_holds_no_texts() -> None:
    for file in results_folder().glob("*.json"):
        assert file.stat().st_size <= 300_000, file.name
        assert not any(verdict.question for result in read_run(file).sets for verdict in result.verdicts)
        assert '"highlights"' not in file.read_text(encoding="utf-8")
