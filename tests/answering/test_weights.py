"""The weights of the looks make sense together."""

from __future__ import annotations

import pytest

from askrs.answering.weights import FIRST_LOOK, READ, THOROUGH


@pytest.mark.parametrize("weights", [FIRST_LOOK, READ, THOROUGH])
def test_more_is_never_worse(weights):
    assert min(weights.logit, weights.likeness, weights.reread) >= 0
    assert weights.slope > 0
    assert weights.margin > 0


def test_a_look_that_is_not_taken_weighs_nothing():
    assert FIRST_LOOK.logit == FIRST_LOOK.likeness == FIRST_LOOK.reread == READ.reread == 0
