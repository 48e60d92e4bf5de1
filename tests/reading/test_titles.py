from __future__ import annotations

from pathlib import Path

import pytest

from askrs.domain.article import BlockKind, Metadata
from askrs.reading.builder import Piece
from askrs.reading.titles import mark_title, same_title, tails, titled, without_outlet

BODY = Piece(BlockKind.PARAGRAPH, "The body of it, a sentence that is rather long and ends with a full stop. " * 2)


def test_an_own_title_stays():
    assert titled(Metadata(title="Own"), [Piece(BlockKind.TITLE, "Other")], Path("x.txt")).title == "Own"


@pytest.mark.parametrize(
    ("pieces", "title"),
    [
        ([Piece(BlockKind.HEADING, "Head", 1), Piece(BlockKind.TITLE, "Title")], "Title"),
        ([BODY, Piece(BlockKind.HEADING, "Head\n two", 1)], "Head two"),
        ([Piece(BlockKind.FURNITURE, "Share"), Piece(BlockKind.PARAGRAPH, "A short line")], "A short line"),
        ([BODY], "2024 why russia won’t"),
        ([], "2024 why russia won’t"),
    ],
)
def test_a_title_is_sought_from_the_best_place_to_the_worst(pieces, title):
    assert titled(Metadata(), pieces, Path("some/2024-why_russia--won’t.txt")).title == title


def test_a_title_stands_once():
    pieces = [Piece(BlockKind.PARAGRAPH, "A cold peace"), Piece(BlockKind.HEADING, "A Cold Peace!", 1), BODY]
    assert mark_title(pieces, "A cold peace") == [Piece(BlockKind.TITLE, "A cold peace"), BODY]


def test_a_title_that_the_text_lacks_is_not_made_up():
    assert mark_title([BODY], "A cold peace") == [BODY]
    assert mark_title([BODY], "") == [BODY]


def test_titles_are_the_same_in_spite_of_case_and_punctuation():
    assert same_title("Why Russia won’t save Iran", "WHY RUSSIA WON'T SAVE IRAN?")
    assert not same_title("?", "!")


@pytest.mark.parametrize(
    ("title", "outlet", "bare"),
    [
        ("A cold peace | The Desk", "The Desk", "A cold peace"),
        ("A cold peace - World - bbc.co.uk", "bbc", "A cold peace - World"),
        ("Iran - and Iraq", "The Desk", "Iran - and Iraq"),
        ("A cold peace | The Desk", "", "A cold peace | The Desk"),
    ],
)
def test_the_outlet_leaves_the_title(title, outlet, bare):
    assert without_outlet(title, outlet) == bare


def test_what_stands_behind_the_bars_of_a_title():
    assert tails("A cold peace | Europe – The Desk") == ["Europe – The Desk", "The Desk"]
    assert tails("A well-known peace") == []
