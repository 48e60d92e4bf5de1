from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askrs.bench.cases import Case
from askrs.bench.trials import Trial
from askrs.bench.verdicts import FLAGS, Verdict, judged, to_fields, verdict_from

QUOTE = "Moscow fears for its ties with Israel."
CASE = Case("1", "Why?", True, ("a",), (QUOTE,), type="why", style="typo")
TRIAL = Trial(CASE, ("b", "a"), ("Another.", QUOTE), True, 0.9, 0.01)

SHARES = st.floats(0, 1)
VERDICTS = st.builds(
    Verdict,
    id=st.text(min_size=1),
    answerable=st.booleans(),
    found=st.booleans(),
    confidence=SHARES,
    seconds=SHARES,
    flags=st.dictionaries(st.sampled_from(FLAGS), SHARES),
    question=st.text(),
    type=st.text(),
    style=st.text(),
    kind=st.text(),
)


def test_a_trial_is_judged_by_what_came_first() -> None:
    verdict = judged(TRIAL)
    assert verdict.flags == {"R@1": 0, "R@5": 1, "hit@1": 0, "hit@3": 1}
    assert (verdict.question, verdict.type, verdict.style, verdict.kind) == ("Why?", "why", "typo", "")


def test_a_flag_that_does_not_apply_is_absent() -> None:
    assert judged(replace(TRIAL, case=Case("1", "Why?", True))).flags == {}
    assert judged(replace(TRIAL, case=Case("1", "Why?", False, ("a",), (QUOTE,), kind="near_miss"))).flags == {}


@pytest.mark.parametrize(
    ("answerable", "found", "flags", "right"),
    [
        (False, False, {}, True),
        (False, True, {}, False),
        (True, False, {"hit@1": 1.0}, False),
        (True, True, {"hit@1": 1.0, "R@1": 0.0}, True),
        (True, True, {"hit@1": 0.0, "R@1": 1.0}, False),
        (True, True, {"R@1": 1.0}, True),
        (True, True, {"P@1": 0.0, "MAP": 0.5}, False),
        (True, True, {}, True),
    ],
)
def test_right_is_a_refusal_or_the_right_thing_first(answerable, found, flags, right) -> None:
    assert Verdict("1", answerable, found, 0.5, 0.1, flags).is_right is right


@given(VERDICTS)
def test_a_verdict_is_read_as_it_was_written(verdict: Verdict) -> None:
    assert verdict_from(json.loads(json.dumps(to_fields(verdict)))) == verdict


def test_what_is_empty_is_not_written() -> None:
    assert to_fields(Verdict("1", True, True, 0.5, 0.1)).keys() == {
        "id",
        "answerable",
        "found",
        "confidence",
        "seconds",
    }
