from __future__ import annotations

import json
from math import isnan
from pathlib import Path

import pytest

from askrs.bench.cases import Case
from askrs.bench.measures import measured, summed_up
from askrs.bench.runs import read_run, to_compact_json, to_json, today
from askrs.bench.trials import Trial
from askrs.bench.verdicts import Verdict
from askrs.errors import SettingsError

QUOTE = "Moscow fears for its ties with Israel."
TRIALS = [
    Trial(Case("1", "Why not?", True, ("a",), (QUOTE,), type="why"), ("b",), (QUOTE,), True, 0.912345, 0.01),
    Trial(Case("2", "Who?", False, kind="near_miss"), ("b",), ("Made up.",), True, 0.8, 0.02),
]
RESULT = measured("set", TRIALS)


def test_json_holds_all_numbers_and_trials() -> None:
    run = json.loads(to_json([RESULT], "a-model"))
    assert (run["date"], run["model"]) == (today(), "a-model")
    (fields,) = run["sets"]
    assert (fields["set"], fields["n"], fields["measures"]["R@1"]["value"]) == ("set", 2, 0)
    assert fields["trials"][0] == {
        "id": "1",
        "answerable": True,
        "found": True,
        "confidence": 0.912345,
        "seconds": 0.01,
        "R@1": 0,
        "R@5": 0,
        "hit@1": 1,
        "hit@3": 1,
        "question": "Why not?",
        "type": "why",
        "articles": ["b"],
        "highlights": [QUOTE],
    }


def test_what_is_unknown_is_null_and_read_as_unknown(tmp_path: Path) -> None:
    text = to_json([measured("set", TRIALS[:1])], "")
    assert json.loads(text)["sets"][0]["measures"]["AUROC"] == {"value": None, "low": None, "high": None}
    (tmp_path / "run.json").write_text(text)
    assert isnan(read_run(tmp_path / "run.json").sets[0].numbers["AUROC"].value)


@pytest.mark.parametrize("written", [to_json, to_compact_json])
def test_a_run_is_read_as_it_was_written(tmp_path: Path, written) -> None:
    (tmp_path / "first.json").write_text(written([RESULT, RESULT], "a-model"), encoding="utf-8")
    run = read_run(tmp_path / "first.json")
    assert (run.name, run.date, run.model, len(run.sets)) == ("first", today(), "a-model", 2)
    assert [verdict.flags for verdict in run.sets[0].verdicts] == [verdict.flags for verdict in RESULT.verdicts]
    assert [verdict.kind for verdict in run.sets[0].verdicts] == ["", "near_miss"]
    assert run.sets[0].numbers["R@1"] == RESULT.numbers["R@1"]


def test_the_compact_form_holds_no_text_of_anybody_s() -> None:
    text = to_compact_json([RESULT], "a-model")
    assert not any(said in text for said in ("Why not?", "Who?", "Moscow", "Made up", '"articles"', '"highlights"'))
    assert '{"id": "1", "answerable": true, "found": true, "confidence": 0.9123' in text


def test_the_compact_form_of_a_large_run_is_small() -> None:
    flags = {"R@1": 1.0, "R@5": 1.0, "hit@1": 0.0, "hit@3": 1.0}
    verdicts = [
        Verdict(f"set-{n:05}", True, True, 0.123456, 0.123456, flags, "Why?" * 20, "result", "paraphrase")
        for n in range(1500)
    ]
    assert len(to_compact_json([summed_up("set", verdicts, {})], "m").encode()) < 300_000


@pytest.mark.parametrize("text", [None, "{", "[]", "{}", '{"sets": [{}]}', '{"sets": [{"set": "a", "trials": [1]}]}'])
def test_what_is_no_run_is_refused(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / "run.json").write_text(text)
    with pytest.raises(SettingsError, match="is not a run"):
        read_run(tmp_path / "run.json")
