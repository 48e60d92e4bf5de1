from __future__ import annotations

import io
import sys
from collections.abc import Callable
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
