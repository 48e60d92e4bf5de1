from __future__ import annotations

import io
import sys

import pytest

from askrs.cli.progress import bar, lines, shown
from askrs.domain.progress import Outcome, Preparing, Renewing, Vanished
from askrs.errors import NoText
from cli_fakes import indexing
from fakes import make_article

EVENTS = [
    Preparing("One moment."),
    Renewing(64, 900),
    *indexing(Outcome.ADDED, NoText("It is a scan."), Outcome.UNCHANGED),
    Vanished("/articles/4.html", make_article(4)),
]


def test_elsewhere_the_end_of_encoding_again_is_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    with lines() as show:
        show(Renewing(0, 900))
        show(Renewing(900, 900))
    assert capsys.readouterr().err == "900 passages encoded again, for another model\n"


def test_elsewhere_each_file_is_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    with lines() as show:
        for event in EVENTS:
            show(event)
    assert capsys.readouterr() == (
        "",
        "One moment.\n1/3 added 1.html\n2/3 skipped 2.html\n3/3 unchanged 3.html\nvanished 4.html\n",
    )


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_on_a_terminal_a_bar_moves(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "80")
    with bar() as show:
        for event in EVENTS:
            show(event)
    assert "3/3" in terminal.getvalue()


def test_what_is_shown_depends_on_standard_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert shown().__class__ is bar().__class__
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    with shown() as show:
        show(Preparing("Plain."))
    assert sys.stderr.getvalue() == "Plain.\n"
