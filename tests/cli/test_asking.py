from __future__ import annotations

import pytest

from askrs.domain.filters import Filters
from cli_fakes import FakeLibrary


def test_words_become_one_question_whatever_their_spaces(askrs, library: FakeLibrary) -> None:
    askrs("ask", "Who ", "mediated\n in", "Geneva?")
    assert library.asked[0][0] == "Who mediated in Geneva?"


def test_a_dash_reads_the_question_from_standard_input(askrs, library: FakeLibrary) -> None:
    askrs("ask", "-", typed="Who mediated\nin Geneva?\n")
    assert library.asked[0][0] == "Who mediated in Geneva?"


@pytest.mark.parametrize(("typed", "asked"), [("Кто?".encode(), "Кто?"), (b"Who\xff?", "Who\ufffd?")])
def test_letters_unknown_to_the_locale_are_read_as_utf_8(askrs, library: FakeLibrary, typed: bytes, asked: str) -> None:
    askrs("ask", typed.decode("ascii", "surrogateescape"))
    assert library.asked[0][0] == asked


@pytest.mark.parametrize("words", [[], [""], ["  "], ["-"]])
def test_an_empty_question_is_a_usage_sentence(askrs, library: FakeLibrary, words: list[str]) -> None:
    ran = askrs("ask", *words)
    assert ran.code == 2
    assert "Type a question" in ran.err
    assert not library.asked


def test_limits_become_filters_and_settings(askrs, library: FakeLibrary) -> None:
    askrs(
        "ask",
        "-k",
        "3",
        "--article",
        "1",
        "--article",
        "2",
        "--outlet",
        "ft",
        "--since",
        "2023",
        "--until",
        "2024-02",
        "Q",
    )
    filters = Filters(articles=frozenset({1, 2}), outlets=frozenset({"FT"}), since="2023", until="2024-02")
    assert library.asked == [("Q", filters)]
    assert library.settings.statements == 3


@pytest.mark.parametrize(
    ("limit", "sentence"),
    [
        (["-k", "0"], "askrs: An answer cannot hold 0 statements.\n  Choose 1 to 50.\n"),
        (["--article", "7"], "askrs: No article has the number 7.\n  List them with: askrs articles\n"),
        (["--outlet", "FTT"], "askrs: No article is from “FTT”.\n  List articles and outlets with: askrs articles\n"),
    ],
)
def test_a_slip_is_not_mistaken_for_a_no(askrs, library: FakeLibrary, limit: list[str], sentence: str) -> None:
    assert askrs("ask", *limit, "Q") == (1, "", sentence)
    assert not library.asked


@pytest.mark.parametrize("date", ["2024-13", "yesterday", "20241025", "2024-W01", "2024-10-25T00:00"])
def test_only_iso_dates_are_dates(askrs, date: str) -> None:
    ran = askrs("ask", "--since", date, "Q")
    assert ran.code == 2
    assert "is not a date" in ran.err
