from __future__ import annotations

import random
from math import isnan
from pathlib import Path

import pytest
from click.testing import CliRunner

from askrs.bench.comparison import compare, compared
from askrs.bench.measures import RANKING, summed_up
from askrs.bench.metrics import bootstrap
from askrs.bench.runs import to_json
from askrs.bench.verdicts import Verdict
from askrs.errors import SettingsError


def verdict(number: int, hit: float, found: bool = True, answerable: bool = True) -> Verdict:
    flags = {"hit@1": hit} if answerable else {}
    return Verdict(str(number), answerable, found, 0.5 + hit / 4, 0.1, flags, f"Question {number}?")


OLD = summed_up(
    "set", [verdict(1, 0.0), verdict(2, 1.0), verdict(3, 1.0), verdict(4, 0, found=False, answerable=False)]
)
NEW = summed_up("set", [verdict(2, 1.0), verdict(1, 1.0), verdict(4, 0, answerable=False), verdict(5, 0.0)])


def test_cases_are_paired_by_id() -> None:
    comparison = compared(OLD, NEW)
    assert [(old.id, new.id) for old, new in comparison.pairs] == [("2", "2"), ("1", "1"), ("4", "4")]
    assert comparison.differences["hit@1"].value == 0.5
    assert comparison.differences["refused"].value == -1
    assert [one.id for one in comparison.became(right=True)] == ["1"]
    assert [one.id for one in comparison.became(right=False)] == ["4"]


def test_pairs_tell_what_two_samples_do_not() -> None:
    chance = random.Random(5)
    hits = [float(chance.random() < 0.5) for _ in range(100)]
    better = [1.0 if n < 6 else hit for n, hit in enumerate(hits)]
    old, new = (summed_up("set", [verdict(n, hit) for n, hit in enumerate(one)]) for one in (hits, better))
    difference = compared(old, new).differences["hit@1"]
    assert difference.interval.low <= difference.value <= difference.interval.high
    width = difference.interval.high - difference.interval.low
    alone = old.numbers["hit@1"].interval
    assert width < alone.high - alone.low


def test_the_same_run_twice_differs_in_nothing() -> None:
    differences = compared(OLD, OLD).differences
    for difference in differences.values():
        assert isnan(difference.value) or (difference.value, *difference.interval) == (0, 0, 0)
    assert {label for label, difference in differences.items() if isnan(difference.value)} == {"R@1", "R@5", "hit@3"}


def test_only_measures_of_both_runs_are_compared() -> None:
    pools = summed_up("set", [Verdict("1", True, True, 0.5, 0.1, {"MAP": 0.5})], RANKING)
    assert compared(OLD, pools).differences == {}
    assert set(compared(pools, pools).differences) == set(RANKING)


def test_what_changed_is_printed_with_its_questions(tmp_path: Path) -> None:
    for name, result in (("old", OLD), ("new", NEW)):
        (tmp_path / f"{name}.json").write_text(to_json([result], "m"))
    ran = CliRunner().invoke(compare, [str(tmp_path / "old.json"), str(tmp_path / "new.json")], catch_exceptions=False)
    (hits,) = (line.split() for line in ran.output.splitlines() if line.startswith("hit@1"))
    assert hits == ["hit@1", "2", "0.500", "1.000", "+0.500", "+0.00", "…", "+1.00"]
    assert "became right: 1\n  1  Question 1?\nbecame wrong: 1\n  4  Question 4?\n" in ran.output


def test_runs_without_a_common_set_are_refused(tmp_path: Path) -> None:
    for name in ("old", "new"):
        (tmp_path / f"{name}.json").write_text(to_json([summed_up(name, OLD.verdicts)], "m"))
    with pytest.raises(SettingsError, match="no set in common"):
        CliRunner().invoke(compare, [str(tmp_path / "old.json"), str(tmp_path / "new.json")], catch_exceptions=False)


def test_the_interval_is_that_of_the_bootstrap_over_pairs() -> None:
    gains = [1.0, 0.0]
    assert compared(OLD, NEW).differences["hit@1"].interval == bootstrap(gains[::-1], lambda g: sum(g) / len(g))
