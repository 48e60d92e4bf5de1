from __future__ import annotations

import pytest

from askrs.errors import SettingsError
from askrs.settings import DEFAULT_MODEL, STAGES, Settings


def test_a_person_need_choose_nothing() -> None:
    assert Settings() == Settings(DEFAULT_MODEL, statements=5, threshold=0.42)


@pytest.mark.parametrize(
    "chosen",
    [
        {"statements": 1},
        {"statements": 50},
        {"threshold": 0.0},
        {"threshold": 1.0},
        {"model": "./model"},
        {"without": frozenset(STAGES)},
    ],
)
def test_what_has_a_meaning_is_taken(chosen: dict[str, object]) -> None:
    Settings(**chosen)


@pytest.mark.parametrize(
    "chosen",
    [
        {"model": ""},
        {"model": "  "},
        {"statements": 0},
        {"statements": 51},
        {"threshold": -0.01},
        {"threshold": 1.01},
        {"threshold": float("nan")},
        {"without": frozenset({"words", "magic"})},
    ],
)
def test_what_has_none_is_refused_with_a_hint(chosen: dict[str, object]) -> None:
    with pytest.raises(SettingsError) as refused:
        Settings(**chosen)
    assert refused.value.hint
