from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

from askrs.settings import Settings


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Path | None, str | None, Settings]]:
    """What the window was opened with; no Qt is needed."""
    calls: list[tuple[Path | None, str | None, Settings]] = []
    window = ModuleType("askrs.gui")
    window.run = lambda folder, question, settings: calls.append((folder, question, settings)) or 3
    monkeypatch.setitem(sys.modules, "askrs.gui", window)
    return calls


def test_askrs_alone_opens_the_window_and_leaves_with_its_code(askrs, opened) -> None:
    assert askrs().code == 3
    assert opened == [(None, None, Settings())]


def test_the_window_may_open_with_a_question(askrs, opened) -> None:
    askrs("gui", "--ask", "Who?")
    assert opened == [(None, "Who?", Settings())]


def test_the_window_gets_the_library_and_the_model(askrs, opened) -> None:
    askrs("--library", "a", "--model", "m")
    askrs("gui", "--library", "a", "--model", "m")
    assert opened == [(Path("a"), None, Settings(model="m"))] * 2
