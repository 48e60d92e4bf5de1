from __future__ import annotations

import io
import os
import signal

import click
import pytest

from askrs.cli.index import command
from askrs.domain.events import Failed, from_line
from askrs.domain.progress import Finished, Outcome, Preparing, Renewing, Started, Summary, Vanished
from askrs.errors import DiskFull, LibraryBusy, NoText, UnsupportedFormat
from cli_fakes import FakeLibrary, indexing
from fakes import make_article


def test_a_summary_counts_fates_and_gives_reasons(askrs, library: FakeLibrary) -> None:
    library.events = indexing(
        Outcome.ADDED, Outcome.UPDATED, Outcome.UNCHANGED, Outcome.ADDED, NoText("It is a scan.", "Use OCR first.")
    )
    ran = askrs("index", "a", "b c")
    assert ran.code == 0
    assert library.indexed == ["a", "b c"]
    assert ran.out == (
        "2 added, 1 updated, 1 unchanged, 1 skipped in 1.2 s.\n"
        "Skipped:\n"
        "  /articles/5.html: It is a scan. Use OCR first.\n"
    )
    assert ran.err.splitlines()[-1] == "5/5 skipped 5.html"


def test_files_that_vanished_are_told_with_their_articles(askrs, library: FakeLibrary) -> None:
    gone = Vanished("/articles/7.html", make_article(7, title="A\nstory"))
    library.events = [Started(0), gone, Finished(Summary(vanished=1, seconds=0.1))]
    ran = askrs("index", "a")
    assert ran == (
        0,
        "1 vanished in 0.1 s.\nNo longer there, their articles stay:\n  /articles/7.html: A story (7)\n",
        "vanished 7.html\n",
    )


def test_without_paths_only_what_another_model_has_encoded_is_encoded_again(askrs, library: FakeLibrary) -> None:
    ran = askrs("index")
    assert (ran.code, "Name files" in ran.err) == (2, True)
    library.outdated = 20
    library.events = [Renewing(20, 20), Finished(Summary(renewed=20, seconds=0.1))]
    ran = askrs("index")
    assert ran[:2] == (0, "20 passages encoded again in 0.1 s.\n")


def test_nothing_but_skipped_files_is_a_refusal(askrs, library: FakeLibrary) -> None:
    library.events = indexing(UnsupportedFormat("No reader for .xyz files."))
    assert askrs("index", "a").code == 1


def test_unchanged_files_are_usable_files(askrs, library: FakeLibrary) -> None:
    library.events = indexing(Outcome.UNCHANGED, NoText("It is a scan."))
    assert askrs("index", "a").code == 0


def test_no_files_at_all_is_said(askrs, library: FakeLibrary) -> None:
    library.events = indexing()
    assert askrs("index", "a")[:2] == (1, "No files to read were found there.\n")


@pytest.mark.parametrize(
    ("typed", "given", "got"),
    [("", "", ""), ("", "open sesame", "open sesame"), ("from a program\n", "-", "from a program")],
)
def test_a_password_is_typed_or_piped(askrs, library: FakeLibrary, typed: str, given: str, got: str) -> None:
    ran = askrs("index", "a", *(["--password", given] if given else []), typed=typed)
    assert library.password == got
    assert not got or got not in ran.out + ran.err


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_person_types_a_password_unseen(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []
    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr(click, "prompt", lambda _text, hide_input, err: asked.append(hide_input and err) or "sesame")
    with command.make_context("index", ["a", "--password", "-"]) as context:
        assert (context.params["password"], asked) == ("sesame", [True])


def test_without_a_path_it_is_a_usage_error(askrs) -> None:
    assert askrs("index").code == 2


def test_ctrl_c_says_what_is_safe_and_closes_the_library(askrs, library: FakeLibrary) -> None:
    library.events = [*indexing(Outcome.ADDED, Outcome.ADDED)[:4], KeyboardInterrupt()]
    ran = askrs("index", "a")
    assert ran.code == 130
    assert ran.err.endswith("Stopped. 2 articles are safe in the library; run the same command to go on.\n")
    assert library.closed == 1


def terminate(*_: object, **__: object) -> None:
    os.kill(os.getpid(), signal.SIGTERM)


@pytest.mark.parametrize("form", [[], ["--events"]])
def test_sigterm_stops_like_ctrl_c(askrs, library: FakeLibrary, form: list[str]) -> None:
    before = signal.getsignal(signal.SIGTERM)
    library.events = [*indexing(Outcome.ADDED)[:3], terminate, *indexing(Outcome.ADDED)]
    assert askrs("index", *form, "a").code == 130
    assert library.closed == 1
    assert signal.getsignal(signal.SIGTERM) is before


def test_stopping_between_two_events_cancels_the_work(
    askrs, library: FakeLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(click, "echo", terminate)
    assert askrs("index", "--events", "a").code == 130
    assert library.cancelled


def test_a_refusal_in_the_middle_is_a_sentence(askrs, library: FakeLibrary) -> None:
    library.events = [*indexing(Outcome.ADDED)[:3], DiskFull("The disk is full.", "Make room.")]
    ran = askrs("index", "a")
    assert ran.code == 1
    assert ran.err.endswith("askrs: The disk is full.\n  Make room.\n")


def test_a_hostile_file_name_steers_no_terminal(askrs, library: FakeLibrary) -> None:
    library.events = indexing(NoText("\x1b[2Ja\nb\u202e.pdf is a scan."))
    ran = askrs("index", "a")
    assert not {"\x1b", "\u202e"} & set(ran.out + ran.err)


def test_events_are_lines_that_read_back(askrs, library: FakeLibrary) -> None:
    library.preparations = [Preparing("One moment.")]
    ran = askrs("index", "--events", "a")
    assert ran.code == 0
    assert ran.err == ""
    read = [from_line(line) for line in ran.out.splitlines()]
    assert read[0] == Preparing("One moment.")
    assert [type(event) for event in read[1:]] == [type(event) for event in library.events]


def test_a_refusal_is_the_last_event(askrs, library: FakeLibrary) -> None:
    library.failure = LibraryBusy("Another askrs is writing.", "Wait for it.")
    ran = askrs("index", "--events", "a")
    assert ran.code == 1
    assert ran.err == ""
    with pytest.raises(Failed) as failed:
        from_line(ran.out)
    assert failed.value.error.hint == "Wait for it."
