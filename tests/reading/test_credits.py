from __future__ import annotations

from askrs.domain.article import BlockKind, Metadata
from askrs.reading.builder import Piece
from askrs.reading.credits import credited

BYLINES = [Piece(BlockKind.BYLINE, "By Jane Doe"), Piece(BlockKind.BYLINE, "25 October 2024")]
BODY = Piece(BlockKind.PARAGRAPH, "It began on 1 May 1999. By John Roe.")


def test_bylines_fill_what_is_missing():
    assert credited(Metadata(), [BODY, *BYLINES]) == Metadata(authors=("Jane Doe",), published="2024-10-25")


def test_what_the_file_says_counts_more():
    told = Metadata(authors=("Ann Poe",), published="2001")
    assert credited(told, BYLINES) == told


def test_bylines_far_below_belong_to_others():
    assert credited(Metadata(), [BODY] * 30 + BYLINES) == Metadata()
