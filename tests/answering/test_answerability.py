from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from askrs.answering.answerability import confidence


@given(st.floats(-3, 4), st.floats(-3, 4))
def test_confidence_is_a_probability_that_grows_with_the_score(one, two):
    low, high = sorted((one, two))
    assert 0 <= confidence(low) <= confidence(high) <= 1
