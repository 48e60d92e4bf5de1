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
    assert askrs("remove", "1", "2", "1", "--yes") == (0, "Removed 2 articles.\n", "")
    assert not library.cards


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
