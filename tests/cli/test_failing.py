from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import click
import pytest

from askrs.cli.failing import guarded
from askrs.errors import LibraryBusy, SettingsError
from cli_fakes import FakeLibrary


def raising(error: BaseException) -> object:
    def work() -> object:
        raise error

    return work


@pytest.fixture
def state(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The platform's state folder."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setattr("platformdirs.PlatformDirs.user_state_dir", str(tmp_path / "askrs"))
    return tmp_path / "askrs"


@pytest.mark.parametrize(("result", "code"), [(None, 0), (0, 0), (3, 3), ("text", 0)])
def test_the_exit_code_is_the_number_that_the_work_returns(result: object, code: int) -> None:
    assert guarded(lambda: result) == code


def test_a_refusal_is_a_message_and_an_indented_hint(capsys: pytest.CaptureFixture[str]) -> None:
    assert guarded(raising(LibraryBusy("Another askrs is writing.", "Wait for it."))) == 1
    assert capsys.readouterr() == ("", "askrs: Another askrs is writing.\n  Wait for it.\n")
    assert guarded(raising(SettingsError("No."))) == 1
    assert capsys.readouterr() == ("", "askrs: No.\n")


def test_a_refusal_about_a_hostile_file_name_steers_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    guarded(raising(SettingsError("\x1b[2J\udcff\u202egnp.exe is damaged.")))
    assert capsys.readouterr().err == "askrs: [2J\ufffdgnp.exe is damaged.\n"


@pytest.mark.parametrize("error", [KeyboardInterrupt(), click.Abort()])
def test_ctrl_c_stops_without_a_word_too_many(error: BaseException, capsys: pytest.CaptureFixture[str]) -> None:
    assert guarded(raising(error)) == 130
    assert capsys.readouterr().err == "Stopped.\n"


def test_a_bug_is_one_sentence_and_a_private_log(state: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert guarded(raising(ZeroDivisionError("a bug"))) == 70
    said = capsys.readouterr().err
    log = state / "last-error.log"
    assert said == f"askrs: Something went wrong that askrs did not foresee. What happened is written in {log}.\n"
    assert "ZeroDivisionError: a bug" in log.read_text()
    assert stat.S_IMODE(log.stat().st_mode) == 0o600


def test_a_bug_without_a_place_for_its_log_is_still_one_sentence(
    state: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    state.write_text("a file where the folder should be")
    assert guarded(raising(ZeroDivisionError())) == 70
    assert capsys.readouterr().err.endswith("Set ASKRS_DEBUG=1 to see what happened.\n")


def test_debugging_shows_the_traceback(
    state: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ASKRS_DEBUG", "1")
    assert guarded(raising(ZeroDivisionError("a bug"))) == 70
    assert capsys.readouterr().err.startswith("Traceback (most recent call last)")
    assert not state.exists()


def test_a_bug_in_a_verb_is_caught_at_the_roof(askrs, library: FakeLibrary, state: Path) -> None:
    library.failure = ZeroDivisionError("a bug")
    ran = askrs("status")
    assert ran.code == 70
    assert "Traceback" not in ran.out + ran.err


@pytest.mark.skipif(os.name != "posix", reason="pipes break with a signal here only")
@pytest.mark.parametrize("arguments", [["--help"], ["completion", "fish"]])
def test_a_broken_pipe_is_silent(arguments: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "askrs", *arguments]
    ran = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert ran.stderr == b""
