from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

from askrs.settings import Settings


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    """What the window was opened with; no Qt is needed."""
    calls: list[tuple[object, ...]] = []
    window = ModuleType("askrs.gui")
    window.run = lambda *arguments: calls.append(arguments) or 3
    monkeypatch.setitem(sys.modules, "askrs.gui", window)
    return calls


def test_askrs_alone_opens_the_window_and_leaves_with_its_code(askrs, opened) -> None:
    assert askrs().code == 3
    assert opened == [(None, None, Settings(), ())]


def test_the_window_may_open_with_a_question(askrs, opened) -> None:
    askrs("gui", "--ask", "Who?")
    assert opened == [(None, "Who?", Settings(), ())]


def test_the_window_gets_the_library_and_the_model(askrs, opened) -> None:
    askrs("--library", "a", "--model", "m")
    askrs("gui", "--library", "a", "--model", "m")
    assert opened == [(Path("a"), None, Settings(model="m"), ())] * 2


def test_the_window_gets_files_as_another_process_can_find_them(askrs, opened, tmp_path, monkeypatch) -> None:
    (tmp_path / "a b.txt").write_text("An article.")
    monkeypatch.chdir(tmp_path)
    askrs("gui", "a b.txt", "https://example.org/a")
    assert opened == [(None, None, Settings(), (str(tmp_path / "a b.txt"), "https://example.org/a"))]


def test_a_file_that_is_not_there_opens_no_window(askrs, opened) -> None:
    ran = askrs("gui", "nowhere.txt")
    assert ran.code == 2
    assert "There is no file" in ran.err
    assert opened == []
