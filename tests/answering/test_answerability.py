from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from askrs.answering.answerability import confidence
from askrs.answering.weights import FIRST_LOOK, READ, THOROUGH


@given(st.floats(-9, 9), st.floats(-9, 9), st.sampled_from([FIRST_LOOK, READ, THOROUGH]))
def test_confidence_is_a_probability_that_grows_with_the_score(one, two, weights):
    low, high = sorted((one, two))
    assert 0 <= confidence(low, weights) <= confidence(high, weights) <= 1
    assert confidence(weights.middle, weights) == 0.5
