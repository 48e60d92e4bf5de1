from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from askrs.bench.cases import Case
from askrs.bench.faults import faults, to_html, to_markdown, write_faults
from askrs.bench.measures import measured
from askrs.bench.trials import Ranked, Trial
from askrs.domain.explanation import Stage
from fakes import HOSTILE

QUOTE = "Moscow fears for its ties with Israel."
CASE = Case("1", "Why?", True, ("a",), (QUOTE,))
TRIALS = [
    Trial(CASE, ("a",), (QUOTE,), True, 0.9, 0.010),
    Trial(CASE, ("b",), (QUOTE,), True, 0.9, 0.010),
    Trial(CASE, ("a",), ("Another.",), True, 0.9, 0.010),
    Trial(CASE, ("a",), (QUOTE,), False, 0.1, 0.010),
    Trial(Case("2", "Who?", False, type="who", kind="near_miss"), ("b",), ("Made up.",), True, 0.8, 0.020),
]
RESULT = measured("[bold]set", TRIALS)


def test_wrong_cases_name_their_fault_and_what_was_given() -> None:
    document = to_markdown([RESULT])
    assert document.startswith("# [bold]set: 4 of 5\n")
    whats = ["another article first", "another sentence first", "wrongly refused", "though the library has no answer"]
    assert [document.count(what) for what in whats] == [1, 1, 1, 1]
    assert f"- right: {QUOTE}\n- given: Another.\n- right articles: a\n- given articles: a\n" in document
    assert "(confidence 0.80; who, near_miss)" in document


def test_what_the_ranking_said_stands_beside_each_sentence() -> None:
    stages = (Stage("words", 3.456, 2), Stage("together", 0.7, 1))
    explained = replace(TRIALS[2], ranking=(Ranked("Another.", 1, stages), Ranked(QUOTE, 7)))
    (fault,) = faults(measured("set", [explained]))
    assert fault.lines[:2] == (
        ("right", QUOTE, "ranked 7"),
        ("given", "Another.", "ranked 1; words 3.46 (rank 2); together 0.70 (rank 1)"),
    )
    unseen = replace(explained, ranking=explained.ranking[:1])
    (fault,) = faults(measured("set", [unseen]))
    assert fault.lines[0] == ("right", QUOTE, "in none of the passages shown")


@pytest.mark.parametrize("name", ["errors.html", "errors.HTM", "errors.md", "errors"])
def test_the_name_of_the_file_says_its_form(tmp_path: Path, name: str) -> None:
    write_faults([RESULT], tmp_path / name)
    is_page = (tmp_path / name).read_text(encoding="utf-8").startswith("<!doctype html>")
    assert is_page is name.lower().endswith((".html", ".htm"))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_page_runs_nothing_that_stands_in_an_article(text: str) -> None:
    case = Case(text, text, True, (text,), (text,), type=text)
    page = to_html([measured(text, [Trial(case, ("b",), ("Another.",), True, 0.9, 0.01)])])
    tags = {"html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "code", "dl", "dt", "dd"}
    assert set(re.findall(r"</?(\w+)", page)) <= tags
    assert unescape(page).count(text) >= 4
