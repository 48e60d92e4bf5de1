from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askrs.domain.folding import folded


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("Kyiv", "kyiv"),
        ("N’Djamena", "n'djamena"),
        ("São Tomé", "sao tome"),
        ("Erdog\u0306an", "erdogan"),
        ("Київ", "киів"),
    ],
)
def test_spellings_of_one_word_fold_to_one(written: str, same: str) -> None:
    assert folded(written) == same


@given(st.text())
def test_what_is_folded_stays_as_it_is(text: str) -> None:
    once = folded(text)
    assert folded(once) == once
