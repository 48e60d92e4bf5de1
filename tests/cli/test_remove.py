from __future__ import annotations

import io
import sys

import pytest

from askrs.cli import main
from cli_fakes import FakeLibrary


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_yes_removes_at_once(askrs, library: FakeLibrary) -> None:
    hint = "To put back what was removed, within a day: askrs remove --undo\n"
    assert askrs("remove", "1", "2", "1", "--yes") == (0, f"Removed 2 articles.\n{hint}", "")
    assert not library.cards
    ran = askrs("remove", "--undo")
    assert ran.out.startswith("Put back 2 articles.\n1  ")
    assert len(library.cards) == 2
    assert "no removed articles" in askrs("remove", "--undo").err


def test_for_good_nothing_is_kept(askrs, library: FakeLibrary) -> None:
    assert askrs("remove", "1", "--for-good", "--yes").out == "Removed 1 article.\n"
    assert askrs("remove", "--undo").code == 1
    askrs("remove", "2", "--yes")
    assert askrs("remove", "--for-good").out == "Forgot 1 article of those removed before.\n"
    assert askrs("remove", "--undo").code == 1


def test_what_was_added_again_meanwhile_is_told(askrs, library: FakeLibrary) -> None:
    askrs("remove", "1", "2", "--yes")
    library.removals.undo = lambda: [1]
    assert "The files of 1 article were added again meanwhile" in askrs("remove", "--undo").out


@pytest.mark.parametrize("typed", [[], ["--undo", "1"], ["--undo", "--for-good"]])
def test_what_makes_no_sense_is_told(askrs, library: FakeLibrary, typed: list[str]) -> None:
    assert askrs("remove", *typed).code == 2
    assert len(library.cards) == 2


def test_without_a_terminal_nothing_is_removed_unasked(askrs, library: FakeLibrary) -> None:
    ran = askrs("remove", "1")
    assert ran.code == 2
    assert "Add --yes" in ran.err
    assert len(library.cards) == 2


@pytest.mark.parametrize(
    ("typed", "left", "said"), [("y\n", 1, "Removed 1 article."), ("n\n", 2, "Nothing was removed.")]
)
def test_on_a_terminal_the_titles_are_shown_and_the_person_decides(
    library: FakeLibrary,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    typed: str,
    left: int,
    said: str,
) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal(typed))
    with pytest.raises(SystemExit, match="0"):
        main(["remove", "2"])
    out = capsys.readouterr().out
    assert out.startswith("2  Two\n")
    assert said in out
    assert len(library.cards) == left
