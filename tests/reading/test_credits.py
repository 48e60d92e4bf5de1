from __future__ import annotations

import pytest

from askrs.domain.article import BlockKind, Metadata
from askrs.reading.builder import Piece
from askrs.reading.credits import credited, mark_credits

BYLINES = [Piece(BlockKind.BYLINE, "By Jane Doe"), Piece(BlockKind.BYLINE, "25 October 2024")]
BODY = Piece(BlockKind.PARAGRAPH, "It began on 1 May 1999. By John Roe.")
TITLE = Piece(BlockKind.TITLE, "A bridge that nobody guards")
LONG = "The bridge over the river was built when the two countries were one; neither wanted to pay for the other half."


def marked(*lines, known=None):
    """The lines that become bylines, under a title and above a body."""
    pieces = [TITLE, *(Piece(BlockKind.PARAGRAPH, line) for line in lines), Piece(BlockKind.PARAGRAPH, LONG)]
    return [piece.text for piece in mark_credits(pieces, known or Metadata()) if piece.kind is BlockKind.BYLINE]


def test_bylines_fill_what_is_missing():
    assert credited(Metadata(), [BODY, *BYLINES]) == Metadata(authors=("Jane Doe",), published="2024-10-25")


def test_what_the_file_says_counts_more():
    told = Metadata(authors=("Ann Poe",), published="2001")
    assert credited(told, BYLINES) == told


def test_bylines_far_below_belong_to_others():
    assert credited(Metadata(), [BODY] * 30 + BYLINES) == Metadata()


def test_people_are_the_last_resort_and_never_the_outlet():
    assert credited(Metadata(), [BODY], {"subject": ["Ann Poe"]}, ("Ann Poe",)) == Metadata(authors=("Ann Poe",))


def test_lines_of_credits_are_bylines():
    lines = ["By Jane Doe", "Policy Ledger, 21 November 2019", "https://example.org/bridge"]
    assert marked(*lines) == lines
    pieces = [TITLE, *(Piece(BlockKind.BYLINE, line) for line in lines), Piece(BlockKind.PARAGRAPH, LONG)]
    told = Metadata("", ("Jane Doe",), "Policy Ledger", "2019-11-21", "https://example.org/bridge")
    assert credited(Metadata(), pieces) == told


def test_a_line_that_repeats_an_author_or_the_outlet_is_a_credit():
    known = Metadata(authors=("Jane Doe", "John Roe"), outlet="The Desk")
    assert marked("Jane Doe and John Roe", "THE DESK", "Ann Poe", known=known) == ["Jane Doe and John Roe", "THE DESK"]


@pytest.mark.parametrize("name", ["Jane Doe", "JANE DOE"])
def test_a_name_beside_a_date_is_a_byline(name):
    assert marked(name, "25 October 2024") == [name, "25 October 2024"]
    assert credited(Metadata(), [TITLE, Piece(BlockKind.BYLINE, name), *BYLINES[1:]]).authors == ("Jane Doe",)


@pytest.mark.parametrize("lines", [("Jane Doe", "Analysis"), ("Middle East", "25 October 2024")])
def test_a_name_alone_or_a_rubric_is_not(lines):
    assert not {"Jane Doe", "Middle East"} & set(marked(*lines))


def test_a_place_before_a_date_is_no_outlet():
    pieces = [TITLE, Piece(BlockKind.BYLINE, "Washington, October 25, 2024")]
    assert credited(Metadata(), pieces) == Metadata(published="2024-10-25")


def test_a_note_about_the_author_is_no_evidence_and_names_the_outlet():
    note = "Jane Doe covers trade for Straits & Capes."
    pieces = [TITLE, BYLINES[0], Piece(BlockKind.PARAGRAPH, LONG), Piece(BlockKind.PARAGRAPH, note)]
    copied = [*pieces, Piece(BlockKind.PARAGRAPH, "© 2023 Straits & Capes. All rights reserved.")]
    found = mark_credits(copied, Metadata())
    assert found[3].kind is BlockKind.BYLINE
    assert credited(Metadata(), found).outlet == "Straits & Capes"
    assert credited(Metadata(), mark_credits(pieces, Metadata())).outlet == ""


@pytest.mark.parametrize("line", ["Jane Doe’s bridge fell in May.", "The author was arrested in Minsk on Monday."])
def test_sentences_about_people_stay(line):
    pieces = [TITLE, BYLINES[0], Piece(BlockKind.PARAGRAPH, LONG), Piece(BlockKind.PARAGRAPH, line)]
    assert mark_credits(pieces, Metadata())[3].kind is BlockKind.PARAGRAPH


def test_an_address_at_the_end_is_the_articles_if_it_is_the_only_one():
    one, other = (Piece(BlockKind.PARAGRAPH, f"https://example.org/{name}") for name in ("a", "b"))
    assert credited(Metadata(), [BODY, one]).url == "https://example.org/a"
    assert credited(Metadata(), [BODY, one, other]).url == ""
