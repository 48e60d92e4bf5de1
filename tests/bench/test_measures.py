from __future__ import annotations

from math import isnan

import pytest

from askrs.bench.cases import Case
from askrs.bench.measures import MEASURES, RANKING, measured, summed_up
from askrs.bench.trials import Trial
from askrs.bench.verdicts import Verdict

QUOTE = "Moscow fears for its ties with Israel."
ANSWERABLE = Case("1", "Why?", True, ("a",), (QUOTE,))
UNANSWERABLE = Case("2", "Who?", False)
TRIALS = [
    Trial(ANSWERABLE, ("a", "b"), (QUOTE,), True, 0.9, 0.010),
    Trial(ANSWERABLE, ("b", "a"), ("Another.", QUOTE), True, 0.6, 0.020),
    Trial(ANSWERABLE, ("b", "c"), ("Another.",), False, 0.4, 0.030),
    Trial(UNANSWERABLE, ("b",), ("Another.",), False, 0.2, 0.040),
    Trial(UNANSWERABLE, ("b",), (QUOTE,), True, 0.7, 0.050),
]


def test_every_measure_looks_at_the_trials_that_it_is_about() -> None:
    numbers = {label: number.value for label, number in measured("set", TRIALS).numbers.items()}
    assert numbers == pytest.approx(
        {
            "R@1": 1 / 3,
            "R@5": 2 / 3,
            "hit@1": 1 / 3,
            "hit@3": 2 / 3,
            "abstention F1": 0.5,
            "refused": 1 / 2,
            "wrong refusals": 1 / 3,
            "AUROC": 4 / 6,
            "p50 ms": 30,
            "p95 ms": 50,
        }
    )


def test_every_number_stands_in_its_interval() -> None:
    for number in measured("set", TRIALS).numbers.values():
        assert number.interval.low <= number.value <= number.interval.high


def test_what_a_set_cannot_tell_is_unknown() -> None:
    numbers = measured("set", TRIALS[:1]).numbers
    assert isnan(numbers["abstention F1"].value)
    assert isnan(numbers["AUROC"].value)
    empty = measured("set", []).numbers
    assert all(isnan(empty[label].value) for label in MEASURES)


def test_cases_without_quotes_count_for_articles_only() -> None:
    numbers = measured("set", [Trial(Case("1", "Why?", True, ("a",)), ("a",), (), True, 1.0, 0.01)]).numbers
    assert numbers["R@1"].value == 1
    assert isnan(numbers["hit@1"].value)


def test_a_set_of_pools_is_summed_up_by_its_own_measures() -> None:
    flags = [{"MAP": 1.0, "MRR": 1.0, "P@1": 1.0, "ranked": 1.0}, {"MAP": 0.5, "MRR": 0.25, "P@1": 0.0, "ranked": 0.5}]
    verdicts = [Verdict(str(n), True, True, 0.9, 0.1, one) for n, one in enumerate(flags)]
    result = summed_up("pools", verdicts, RANKING)
    values = {label: number.value for label, number in result.numbers.items()}
    assert values == {"MAP": 0.75, "MRR": 0.625, "P@1": 0.5, "ranked": 0.75}
    assert result.trials == ()


def test_a_set_without_unanswerable_cases_refuses_none_of_them() -> None:
    assert isnan(measured("set", TRIALS[:3]).numbers["refused"].value)
