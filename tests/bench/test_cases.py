from __future__ import annotations

import json
from pathlib import Path

import pytest

from askrs.bench.cases import Case, load, load_files, spread
from askrs.errors import SettingsError

PLAIN = {"id": "1", "question": "Who?", "answerable": False}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "set" / "articles" / "deeper").mkdir(parents=True)
    (tmp_path / "set" / "articles" / "a.html").write_text("A")
    (tmp_path / "set" / "articles" / "deeper" / "b.html").write_text("B")
    return tmp_path / "set"


def write(folder: Path, *cases: object) -> None:
    lines = [case if isinstance(case, str) else json.dumps(case, ensure_ascii=False) for case in cases]
    (folder / "cases.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


def test_a_set_is_a_folder_of_articles_and_a_file_of_cases(folder: Path) -> None:
    full = {
        **PLAIN,
        "id": 7,
        "answerable": True,
        "articles": ["a.html"],
        "evidence": [{"article": "a.html", "quote": "One."}],
        "also_ok": [{"article": "a.html", "quote": "Two.\u2028"}],
        "scope": ["a.html", "b.html"],
        "answers": ["ignored"],
        "type": "why",
        "style": "typo",
        "unanswerable_kind": None,
    }
    write(folder, full, {**PLAIN, "unanswerable_kind": "near_miss"})
    cases = load(folder)
    assert (cases.name, cases.articles) == ("set", folder / "articles")
    assert cases.cases == (
        Case("7", "Who?", True, ("a.html",), ("One.", "Two.\u2028"), ("a.html", "b.html"), "why", "typo"),
        Case("1", "Who?", False, kind="near_miss"),
    )


def test_cases_and_articles_may_stand_apart(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "sample.jsonl").write_text(json.dumps({**PLAIN, "articles": ["b.html"]}))
    assert load_files(tmp_path / "sample.jsonl", folder / "articles").name == "sample"


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("{", ":1 is not a case"),
        ("[]", ":1 is not a case"),
        ({"id": "1", "question": "Who?"}, ":1 is not a case"),
        ({**PLAIN, "question": " "}, ":1 is not a case"),
        ({**PLAIN, "evidence": ["quote"]}, ":1 is not a case"),
        ({**PLAIN, "articles": ["c.html"]}, ":1 names a missing article: c.html"),
        ({**PLAIN, "scope": ["d.html"]}, ":1 names a missing article: d.html"),
        ("", "There are no cases"),
        (f"{json.dumps(PLAIN)}\n{json.dumps(PLAIN)}", "have the same id"),
    ],
)
def test_a_faulty_set_is_refused_with_its_place(folder: Path, line: object, sentence: str) -> None:
    write(folder, line)
    with pytest.raises(SettingsError, match=sentence):
        load(folder)


def test_a_missing_set_is_refused(tmp_path: Path, folder: Path) -> None:
    with pytest.raises(SettingsError, match="no folder of articles"):
        load(tmp_path)
    with pytest.raises(SettingsError, match="cannot be read"):
        load(folder)


@pytest.mark.parametrize(("limit", "ids"), [(None, "0123456789"), (20, "0123456789"), (3, "036"), (1, "0")])
def test_a_limit_takes_cases_evenly(limit: int | None, ids: str) -> None:
    cases = tuple(Case(str(n), "Who?", True) for n in range(10))
    assert "".join(case.id for case in spread(cases, limit)) == ids
