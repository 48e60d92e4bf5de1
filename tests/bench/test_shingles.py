from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askrs.bench.shingles import Overlap, overlap, word_recall

TEXT = "Oman mediated the talks between the two capitals again."


def test_the_same_text_is_all_right_and_another_all_wrong():
    assert overlap(TEXT, TEXT) == Overlap(1, 0, 0)
    assert overlap("Wheat failed in the far north.", TEXT).right == 0
    assert overlap("", "") == Overlap(0, 0, 0)
    assert overlap("No.", "No!") == Overlap(1, 0, 0)


def test_texts_weigh_the_same_however_long():
    precision, recall, f1 = Overlap.pooled([overlap(TEXT * 50, TEXT * 50), overlap("a b c d", TEXT)])
    assert recall == pytest.approx(1 / (1 + 6 / 7))
    assert precision == pytest.approx(1 / (1 + 1 / 7))
    assert recall < f1 < precision


def test_word_recall_counts_repetitions():
    assert word_recall("the talks", "the talks the") == pytest.approx(2 / 3)
    assert word_recall("", "") == 1


@given(st.text(), st.text())
def test_shares_add_up(one, other):
    found = overlap(one, other)
    assert found.right + found.extra + found.missing == pytest.approx(1) or found == Overlap(0, 0, 0)
    assert overlap(other, one) == Overlap(found.right, found.missing, found.extra)
