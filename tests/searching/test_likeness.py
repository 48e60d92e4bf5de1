from __future__ import annotations

import pytest

from askrs.searching.likeness import likeness, shingles, signature, warm_up

WORDS = " ".join(f"word{n}" for n in range(400))


def test_a_shingle_is_five_words_whatever_stands_between_them():
    assert shingles("“One, two — three\nfour; FIVE six”!") == {"one two three four five", "two three four five six"}
    assert shingles("One two three four") == set()


def test_likeness_is_the_share_of_common_shingles():
    half = " ".join(WORDS.split()[:200])
    texts = [WORDS.upper(), half, " ".join(f"other{n}" for n in range(400)), "Too short."]
    assert likeness(signature(WORDS), [signature(text) for text in texts]) == pytest.approx([1, 0.5, 0, 0], abs=0.13)


def test_a_short_text_has_no_signature_and_is_like_nothing():
    assert signature("The talks were held in Muscat.") == b""
    assert likeness(b"", [b"", signature(WORDS)]).tolist() == [0, 0]
    assert likeness(signature(WORDS), []).tolist() == []


def test_signatures_are_stored_and_so_never_change():
    made = signature(WORDS)
    assert len(made) == 512
    assert made[:16].hex() == "7a964900a5bbb100b34c6a00777a7700"


def test_warming_up_changes_nothing():
    warm_up()
    assert signature(" ".join(map(str, range(100)))) == signature(" ".join(map(str, range(100)))) != b""
