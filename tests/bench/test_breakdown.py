from __future__ import annotations

import pytest

from askrs.bench.breakdown import FIELDS, broken_down
from askrs.bench.measures import summed_up
from askrs.bench.verdicts import Verdict

VERDICTS = [
    Verdict("1", True, True, 0.9, 0.1, {"hit@1": 1.0}, type="why", style="plain"),
    Verdict("2", True, True, 0.9, 0.1, {"hit@1": 0.0}, type="why", style="typo"),
    Verdict("3", True, True, 0.9, 0.1, {"hit@1": 1.0}, type="who", style="plain"),
    Verdict("4", False, False, 0.1, 0.1, kind="near_miss"),
]
RESULT = summed_up("set", VERDICTS)


def test_each_sort_of_a_set_has_its_numbers_the_most_frequent_first() -> None:
    why, who = broken_down([RESULT], "type")
    assert (why.name, len(why.verdicts), why.numbers["hit@1"].value) == ("set: why", 2, 0.5)
    assert (who.name, len(who.verdicts), who.numbers["hit@1"].value) == ("set: who", 1, 1)


def test_cases_without_a_sort_are_left_out() -> None:
    assert [result.name for result in broken_down([RESULT, RESULT], "kind")] == ["set: near_miss"] * 2
    assert not list(broken_down([summed_up("set", VERDICTS[:3])], "kind"))


@pytest.mark.parametrize("field", FIELDS)
def test_a_case_counts_once(field: str) -> None:
    sorted_in = [verdict.id for result in broken_down([RESULT], field) for verdict in result.verdicts]
    assert len(sorted_in) == len(set(sorted_in))
