from __future__ import annotations

import pytest

from askrs.reading.menus import is_menu


@pytest.mark.parametrize(
    "line",
    [
        "MENU   World   Business   Climate   Log in",
        "World\tEurope\tAsia\tOpinion",
        "About us | Contact | Careers | Privacy",
        "Home > World > Black Sea",
        "Home » Analysis » Europe",
    ],
)
def test_menus_and_paths(line):
    assert is_menu(line)


@pytest.mark.parametrize(
    "line",
    [
        "Analysis | Middle East",
        "Oil  75  80  95",
        "He came.   He saw.   He won.   He left.",
        "a > b",
        "Who pays for the war, and who, after it, for the peace?",
        "One two three four five   six seven eight nine ten   eleven   twelve",
        '""  ""  ""  ""',
    ],
)
def test_what_is_not_one(line):
    assert not is_menu(line)
