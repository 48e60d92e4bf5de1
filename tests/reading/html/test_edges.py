from __future__ import annotations

from askrs.domain.article import BlockKind
from askrs.reading.builder import Piece
from askrs.reading.html.edges import mark_edges

TEASER = "Why a border went to sleep and who would have to wake it"
BODY = Piece(BlockKind.PARAGRAPH, "The bridge is guarded by nobody.")


def kinds(*pieces):
    made = [Piece(BlockKind.HEADING, piece, 2) if isinstance(piece, str) else piece for piece in pieces]
    return [piece.kind.value for piece in mark_edges(made)]


def test_a_teaser_above_the_body_is_no_heading():
    assert kinds(TEASER, BODY) == ["furniture", "paragraph"]
    assert kinds("Newsletter", "Thanks!", BODY) == ["furniture", "furniture", "paragraph"]


def test_the_heading_of_the_first_section_stays():
    assert kinds("1. Summary", BODY, "2. The bridge", BODY) == ["heading", "paragraph", "heading", "paragraph"]


def test_headings_behind_the_body_head_nothing():
    assert kinds(BODY, "Tell us what you think", "Related") == ["paragraph", "furniture", "furniture"]


def test_blank_pieces_are_nothing_and_headings_alone_stay():
    assert kinds("One", "Two") == ["heading", "heading"]
    assert kinds(TEASER, Piece(BlockKind.PARAGRAPH, " "), BODY) == ["furniture", "paragraph"]
    assert mark_edges([]) == []
