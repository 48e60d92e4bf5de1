from __future__ import annotations

import io
from math import nan

import pytest
from rich.console import Console

from askrs.bench.cases import Case
from askrs.bench.measures import MEASURES, Number, measured
from askrs.bench.metrics import Interval
from askrs.bench.report import cell, show, table
from askrs.bench.trials import Trial

QUOTE = "Moscow fears for its ties with Israel."
CASE = Case("1", "Why?", True, ("a",), (QUOTE,))
TRIALS = [
    Trial(CASE, ("a",), (QUOTE,), True, 0.9, 0.010),
    Trial(CASE, ("b",), (QUOTE,), True, 0.9, 0.010),
    Trial(CASE, ("a",), ("Another.",), True, 0.9, 0.010),
    Trial(CASE, ("a",), (QUOTE,), False, 0.1, 0.010),
    Trial(Case("2", "Who?", False), ("b",), ("Made up.",), True, 0.8, 0.020),
]
RESULT = measured("[bold]set", TRIALS)


def drawn(*results) -> str:
    console = Console(file=io.StringIO(), width=240)
    console.print(table(results))
    return console.file.getvalue()


def test_the_table_has_a_row_a_set_with_intervals_below() -> None:
    head, values, intervals = (line.split() for line in drawn(RESULT).splitlines())
    assert " ".join(head) == f"set n {' '.join(MEASURES)}"
    assert values[:3] == ["[bold]set", "5", "0.750"]
    assert values[-2:] == ["10", "20"]
    assert len(intervals) == len(MEASURES)


def test_what_is_unknown_is_a_dash() -> None:
    assert drawn(measured("set", TRIALS[:1])).count(" – ") == 3


def test_no_results_are_an_empty_table() -> None:
    assert drawn().split() == ["set", "n"]


@pytest.mark.parametrize(
    ("value", "label", "signed", "text"),
    [
        (0.1234, "R@1", False, "0.123\n0.10–0.20"),
        (0.1234, "R@1", True, "+0.123\n+0.10 … +0.20"),
        (-12.4, "p50 ms", True, "-12\n+0 … +0"),
        (nan, "R@1", False, "–"),
    ],
)
def test_a_cell_suits_its_measure(value: float, label: str, signed: bool, text: str) -> None:
    assert cell(Number(value, Interval(0.1, 0.2)), label, signed) == text


def test_a_table_is_printed_whole_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    show(table([RESULT]))
    assert len(capsys.readouterr().out.splitlines()) == 3
