from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askrs.reading.tidy import tidy

BREAKS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
GONE = "\x00\x08\x1b\x7f\ufdd0\ufdd1\ufffc\u00ad\ufeff\ud800\udfff\u200b"


@pytest.mark.parametrize("sign", BREAKS)
def test_a_line_break_of_any_kind_becomes_a_space(sign):
    assert tidy(f"one{sign}two") == "one two"


@pytest.mark.parametrize("sign", GONE)
def test_what_nobody_sees_goes(sign):
    assert tidy(f"Pezesh{sign}kian") == "Pezeshkian"


def test_white_space_runs_collapse_and_ends_are_bare():
    assert tidy("\t one \u00a0\u2003 two \r\n\r\n three ") == "one two three"


def test_composition_is_canonical_and_never_compatible():
    assert tidy("e\u0301tat ﬁn ２ ™") == "état ﬁn ２ ™"


def test_what_scripts_and_emoji_need_stays():
    assert tidy(
        "نمی\u200cخواهم 👩\u200d👩\u200d👧 שָׁלוֹם"
    ) == "نمی\u200cخواهم 👩\u200d👩\u200d👧 " + unicodedata.normalize("NFC", "שָׁלוֹם")


@given(
    st.text(st.characters(), max_size=80) | st.text(st.sampled_from(BREAKS + GONE + "ab \u0301\u00a0😀"), max_size=40)
)
def test_a_tidied_text_holds_none_of_it_and_tidying_again_changes_nothing(raw):
    tidied = tidy(raw)
    assert not set(tidied) & set(BREAKS + GONE)
    assert len(tidied.splitlines()) <= 1
    assert tidied == tidy(tidied)
