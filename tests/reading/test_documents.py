from __future__ import annotations

from pathlib import Path

import pytest

from askrs.domain.article import BlockKind, Metadata
from askrs.reading.builder import Piece
from askrs.reading.documents import finished, people

TEXT = Piece(BlockKind.PARAGRAPH, "Oman mediated the talks between Tehran and Washington in Muscat with patience.")
PROPERTIES = Metadata(title="Quiet talks", authors=("A Typist",), language="en")


@pytest.mark.parametrize(
    ("pieces", "title"),
    [
        ([Piece(BlockKind.TITLE, "Talks"), TEXT], "Talks"),
        ([Piece(BlockKind.HEADING, "Talks", 1), TEXT], "Talks"),
        ([TEXT], "Quiet talks"),
        ([Piece(BlockKind.PARAGRAPH, "QUIET TALKS"), TEXT], "QUIET TALKS"),
    ],
)
def test_the_title_shown_goes_before_the_property(pieces, title):
    assert finished(pieces, PROPERTIES, Path("a.odt")).metadata.title == title


def test_a_byline_goes_before_the_property():
    byline = Piece(BlockKind.PARAGRAPH, "By Jane Doe, 3 May 2019")
    assert finished([byline, TEXT], PROPERTIES, Path("a.odt")).metadata.authors == ("Jane Doe",)
    assert finished([TEXT], PROPERTIES, Path("a.odt")).metadata.authors == ("A Typist",)


def test_stand_ins_are_nobody():
    assert people("Jane Doe; User") == ("Jane Doe",)
    assert people("Microsoft Office User") == ()
