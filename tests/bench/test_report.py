from __future__ import annotations

import io
import json

from rich.console import Console

from askrs.bench.cases import Case
from askrs.bench.measures import MEASURES, measured
from askrs.bench.report import table, to_json, wrong_cases
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


def test_the_table_has_a_row_a_set_with_intervals_below() -> None:
    console = Console(file=io.StringIO(), width=160)
    console.print(table([RESULT]))
    head, values, intervals = (line.split() for line in console.file.getvalue().splitlines())
    assert " ".join(head) == f"set n {' '.join(MEASURES)}"
    assert values[:3] == ["[bold]set", "5", "0.750"]
    assert values[-2:] == ["10", "20"]
    assert len(intervals) == len(MEASURES)


def test_what_is_unknown_is_a_dash_and_null() -> None:
    console = Console(file=io.StringIO(), width=160)
    result = measured("set", TRIALS[:1])
    console.print(table([result]))
    assert console.file.getvalue().count(" – ") == 2
    assert json.loads(to_json([result]))["sets"][0]["measures"]["AUROC"] == {"value": None, "low": None, "high": None}


def test_json_holds_all_numbers_and_trials() -> None:
    (fields,) = json.loads(to_json([RESULT]))["sets"]
    assert fields["n"] == 5
    assert fields["measures"]["R@1"]["value"] == 0.75
    assert fields["trials"][1] == {
        "id": "1",
        "answerable": True,
        "found": True,
        "confidence": 0.9,
        "articles": ["b"],
        "highlights": [QUOTE],
        "seconds": 0.01,
    }


def test_wrong_cases_name_their_fault_and_what_was_given() -> None:
    document = wrong_cases([RESULT])
    assert document.startswith("# [bold]set: 4 of 5\n")
    faults = ["another article first", "another sentence first", "wrongly refused", "though the library has no answer"]
    assert [document.count(fault) for fault in faults] == [1, 1, 1, 1]
    assert f"- right: {QUOTE}\n- given: Another.\n- right articles: a\n- given articles: a\n" in document
