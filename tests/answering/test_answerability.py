from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askrs.answering.answerability import confidence, together
from askrs.answering.weights import FIRST_LOOK, READ, THOROUGH


@given(st.floats(-9, 9), st.floats(-9, 9), st.sampled_from([FIRST_LOOK, READ, THOROUGH]))
def test_confidence_is_a_probability_that_grows_with_the_score(one, two, weights):
    low, high = sorted((one, two))
    assert 0 <= confidence(low, weights) <= confidence(high, weights) <= 1
    assert confidence(weights.middle, weights) == 0.5


@given(st.floats(0, 1), st.floats(0, 1))
def test_two_looks_together_are_as_sure_as_something_between_them(one, other):
    assert min(one, other) - 1e-9 <= together(one, other) <= max(one, other) + 1e-9
    assert together(one, other) == pytest.approx(together(other, one))


def test_two_looks_that_are_equally_sure_of_opposites_know_nothing():
    assert together(0.9, 0.1) == pytest.approx(0.5)
    assert together(0.8, 0.8) == pytest.approx(0.8)
