from __future__ import annotations

import io
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from askrs.cli import main
from cli_fakes import FakeLibrary


class Ran(NamedTuple):
    code: object
    out: str
    err: str


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> FakeLibrary:
    """Behind ``Library.open``, whatever folder is named."""
    fake = FakeLibrary()
    monkeypatch.setattr("askrs.library.Library", fake)
    return fake


@pytest.fixture
def askrs(
    library: FakeLibrary, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Ran]:
    """The whole program on the fake library: call it with its arguments."""

    def run(*arguments: str, typed: str = "") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        with pytest.raises(SystemExit) as left:
            main(arguments)
        return Ran(left.value.code, *capsys.readouterr())

    return run


class Terminal(io.StringIO):
    """Somebody who types, where there is a screen."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[[str | None], None]:
    """Has somebody type this at a terminal; None is no terminal and nobody there."""
    return lambda typed: monkeypatch.setattr(sys, "stdin", io.StringIO() if typed is None else Terminal(typed))


@pytest.fixture
def folder(sample_folder: Path, tmp_path: Path) -> Path:
    """The folder of a real library of all sample articles, to be changed."""
    shutil.copytree(sample_folder, tmp_path / "library")
    return tmp_path / "library"


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """The whole program on that library, or on another one: call it with its arguments."""

    def run(*arguments: object, library: Path = folder) -> Ran:
        with pytest.raises(SystemExit) as left:
            main(["--library", str(library), *map(str, arguments)])
        return Ran(left.value.code, *capsys.readouterr())

    return run
