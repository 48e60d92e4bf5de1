from __future__ import annotations

from pathlib import Path

import pytest

from askrs.settings import DEFAULT_MODEL
from cli_fakes import FakeLibrary


@pytest.mark.parametrize(
    "arguments",
    [
        ["--library", "a", "--model", "m", "status"],
        ["status", "--library", "a", "--model", "m"],
        ["--library", "a", "status", "--model", "m"],
        ["--library", "b", "--model", "n", "status", "--library", "a", "--model", "m"],
    ],
)
def test_library_and_model_may_stand_before_and_after_the_verb(
    askrs, library: FakeLibrary, arguments: list[str]
) -> None:
    assert askrs(*arguments).code == 0
    assert library.folder == Path("a")
    assert library.settings.model == "m"


def test_without_them_the_library_decides(askrs, library: FakeLibrary) -> None:
    askrs("status")
    assert library.folder is None
    assert library.settings.model == DEFAULT_MODEL


def test_one_call_leaves_nothing_to_the_next(askrs, library: FakeLibrary) -> None:
    askrs("--library", "a", "status")
    askrs("status")
    assert library.folder is None


def test_a_setting_without_meaning_is_refused(askrs) -> None:
    assert askrs("--model", " ", "status").err.startswith("askrs: The encoder model has no name.")
