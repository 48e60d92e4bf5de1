from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from askrs.searching.fusion import LEXICAL_WEIGHT, fuse

scores = st.dictionaries(st.integers(0, 9), st.floats(0, 30), max_size=6)


def test_both_searches_count_by_their_weight():
    fused = fuse({1: 8.0, 2: 4.0}, {2: 0.5, 3: 0.9})
    assert fused[1] == LEXICAL_WEIGHT
    assert fused[2] == LEXICAL_WEIGHT * 0.5 + (1 - LEXICAL_WEIGHT) * 0.5
    assert fused[3] == (1 - LEXICAL_WEIGHT) * 0.9
    assert fuse({}, {}) == {}


@given(scores, scores)
def test_a_higher_score_in_either_never_lowers_a_passage(lexical, semantic):
    fused = fuse(lexical, semantic)
    assert fused.keys() == lexical.keys() | semantic.keys()
    for key in semantic:
        assert fuse(lexical, semantic | {key: semantic[key] + 1})[key] > fused[key]
