"""The whole program in processes of its own, on a real library."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from askrs.domain.events import from_line
from askrs.domain.progress import Finished, Started, Summary

TREATY = """# The quiet talks

Oman mediated the talks between Tehran and Washington in Muscat. Both sides 🚢 praised the hosts.

The delegations met in separate rooms because neither wanted a photograph.
"""
HARBOUR = """# The leased harbour

The government leased the harbour to its lender because it could no longer pay its dollar debts.
"""


def started(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    """What a shell has told background jobs to ignore is heard again by a process of this test's own."""
    command = [sys.executable, "-m", "askrs", "--library", str(folder / "library"), *arguments]
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        return _opened(command, folder)
    finally:
        signal.signal(signal.SIGINT, before)


def _opened(command: list[str], folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=folder)


def askrs(folder: Path, *arguments: str) -> tuple[int, str, str]:
    process = started(folder, *arguments)
    out, err = process.communicate(timeout=120)
    assert "Traceback" not in err
    return process.returncode, out, err


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two articles and one file that is none, indexed."""
    folder = tmp_path_factory.mktemp("reading")
    (folder / "articles").mkdir()
    (folder / "articles" / "talks.md").write_text(TREATY, encoding="utf-8")
    (folder / "articles" / "harbour.md").write_text(HARBOUR, encoding="utf-8")
    (folder / "articles" / "broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    code, out, _ = askrs(folder, "index", "articles")
    assert code == 0
    assert out.startswith("2 added, 1 skipped in ")
    assert f"Skipped:\n  {folder}/articles/broken.pdf: " in out
    return folder


def test_a_quote_is_the_article_s_text_at_its_span(folder: Path) -> None:
    answer = json.loads(askrs(folder, "ask", "--json", "Why", "did the delegations meet in separate rooms?")[1])
    assert answer["found"]
    citation = answer["citations"][0]
    assert citation["quote"] == "The delegations met in separate rooms because neither wanted a photograph."
    text = json.loads(askrs(folder, "show", str(citation["article"]["id"]), "--json")[1])["text"]
    for citation in answer["citations"]:
        if citation["article"]["title"] == "The quiet talks":
            start, end = citation["span"]
            assert text[start:end] == citation["quote"]


def test_an_answer_is_text_a_document_and_a_file(folder: Path) -> None:
    question = "Who mediated the talks between Tehran and Washington?"
    assert "**Oman mediated the talks" in askrs(folder, "ask", question)[1]
    document = askrs(folder, "ask", "--markdown", question)[1]
    assert "> **Oman** mediated the talks" in document
    assert askrs(folder, "export", question, "-o", "notes.md")[0] == 0
    assert (folder / "notes.md").read_text(encoding="utf-8") == document


def test_a_filter_leaves_the_other_article_out(folder: Path) -> None:
    articles = json.loads(askrs(folder, "articles", "--json")[1])
    (harbour,) = [article["id"] for article in articles if "harbour" in article["title"]]
    answer = json.loads(askrs(folder, "ask", "--json", "--article", str(harbour), "Who mediated the talks?")[1])
    assert {item["article"] for item in answer["evidence"]} <= {harbour}


def test_the_library_is_listed_and_measured(folder: Path) -> None:
    assert "The leased harbour" in askrs(folder, "articles")[1]
    assert json.loads(askrs(folder, "status", "--json")[1])["articles"] == 2


def test_events_are_the_same_work_for_a_program(folder: Path) -> None:
    code, out, err = askrs(folder, "index", "--events", "articles")
    events = [from_line(line) for line in out.splitlines()]
    assert (code, err) == (0, "")
    assert events[0] == Started(3)
    assert isinstance(events[-1], Finished)
    assert (events[-1].summary.unchanged, events[-1].summary.skipped) == (2, 1)


def test_refusals_are_sentences(folder: Path) -> None:
    assert askrs(folder, "index", "missing.html")[0] == 1
    assert askrs(folder, "show", "99")[2].startswith("askrs: No article has the number 99.")
    assert askrs(folder, "remove", "99", "--yes")[0] == 1


@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.parametrize("form", [[], ["--events"]])
def test_a_stopped_index_keeps_what_was_reported(tmp_path: Path, form: list[str]) -> None:
    (tmp_path / "many").mkdir()
    for number in range(300):
        text = f"# Article {number}\n\n" + f"Envoy {number} went to Geneva and came back. " * 40
        (tmp_path / "many" / f"{number:03}.md").write_text(text)
    process = started(tmp_path, "index", *form, "many")
    stream = process.stdout if form else process.stderr
    assert stream is not None
    reported = 0
    while reported < 3:
        line = stream.readline()
        assert line
        reported += "Indexed" in line or " added " in line
    process.send_signal(signal.SIGTERM)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Traceback" not in out + err
    kept = json.loads(askrs(tmp_path, "status", "--json")[1])["articles"]
    assert reported <= kept < 300
    assert form or f"Stopped. {kept} articles are safe in the library" in err


@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_watched_folder_is_followed_until_the_end(tmp_path: Path, number: int) -> None:
    (tmp_path / "articles").mkdir()
    process = started(tmp_path, "watch", "--events", "articles")
    assert process.stdout is not None

    def batch() -> Summary:
        while not isinstance(event := from_line(process.stdout.readline()), Finished):
            pass
        return event.summary

    assert batch().added == 0
    (tmp_path / "articles" / "talks.md").write_text(TREATY, encoding="utf-8")
    assert batch().added == 1
    assert askrs(tmp_path, "ask", "Who mediated the talks between Tehran and Washington?")[0] == 0
    process.send_signal(number)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (0, "", "")


def test_articles_are_removed(folder: Path) -> None:
    numbers = [str(article["id"]) for article in json.loads(askrs(folder, "articles", "--json")[1])]
    assert askrs(folder, "collections", "create", "Both", *numbers)[:2] == (0, "Both: 2 articles\n")
    assert askrs(folder, "remove", *numbers, "--yes")[1].startswith("Removed 2 articles.\n")
    assert json.loads(askrs(folder, "articles", "--json")[1]) == []
    assert askrs(folder, "remove", "--undo")[1].startswith("Put back 2 articles.\n")
    assert len(json.loads(askrs(folder, "articles", "--collection", "both", "--json")[1])) == 2
    assert askrs(folder, "remove", *numbers, "--yes", "--for-good")[:2] == (0, "Removed 2 articles.\n")
    assert "The library is empty." in askrs(folder, "ask", "Who mediated?")[2]
