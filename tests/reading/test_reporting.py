from __future__ import annotations

from pathlib import Path

import pytest

from askrs.domain.article import BlockKind, Metadata
from askrs.domain.report import Tally
from askrs.reading.builder import Piece, build
from askrs.reading.reporting import TEXT, Hearsay, reported

PIECES = (
    Piece(BlockKind.HEADING, "A cold peace", 1),
    Piece(BlockKind.BYLINE, "By Jane Doe, 3 May 2019"),
    Piece(BlockKind.PARAGRAPH, "Moscow waits."),
)
METADATA = Metadata("A cold peace", ("Jane Doe",), "The Desk", "2019-05-03", "https://x.example", "en")


def report(metadata=METADATA, pieces=PIECES, name="a.txt", **heard):
    return reported(build(pieces, metadata, name), Hearsay(**heard), Path(name)).report


def origins(*args, **more):
    return {origin.field: origin.place for origin in report(*args, **more).origins}


def test_every_field_has_its_origin():
    said = (
        ("linked data", Metadata(title="A cold peace | The Desk", outlet="The Desk")),
        ("meta tags", Metadata(title="A cold peace", language="en")),
    )
    assert origins(said=said, otherwise="page") == {
        "title": "linked data",
        "authors": "byline",
        "outlet": "linked data",
        "published": "byline",
        "url": "page",
        "language": "meta tags",
    }


def test_the_text_may_be_listened_to_first():
    said = ("properties", METADATA)
    assert origins(said=(said,))["authors"] == "properties"
    assert origins(said=(TEXT, said)) == {
        "title": "first heading",
        "authors": "byline",
        "outlet": "properties",
        "published": "byline",
        "url": "properties",
        "language": "properties",
    }


@pytest.mark.parametrize(
    ("kind", "title", "place"),
    [
        (BlockKind.TITLE, "Quiet talks", "title shown"),
        (BlockKind.PARAGRAPH, "Quiet talks", "text"),
        (BlockKind.PARAGRAPH, "2024 quiet", "file name"),
        (BlockKind.PARAGRAPH, "Something else", "text"),
    ],
)
def test_a_title_without_a_field(kind, title, place):
    assert origins(Metadata(title), (Piece(kind, "Quiet talks"),), "2024_quiet.txt") == {"title": place}


def test_what_is_not_known_has_no_origin():
    assert origins(Metadata()) == {}


def test_what_is_shown_and_not_kept_was_dropped():
    shown = (
        *PIECES,
        Piece(BlockKind.LIST_ITEM, " Home\n"),
        Piece(BlockKind.PARAGRAPH, "Moscow"),
        Piece(BlockKind.TITLE, ""),
    )
    told = report(shown=shown)
    assert told.dropped == (Tally(BlockKind.LIST_ITEM, 1, 4),)
    assert [(tally.kind.value, tally.blocks) for tally in told.kept] == [
        ("heading", 1),
        ("paragraph", 1),
        ("byline", 1),
    ]


def test_pages_without_text_are_said():
    assert report(pages=3).warnings == ("3 pages hold no readable text, of 3: pictures, or a scan.",)
    assert report(pages=1, warnings=("Damaged.",)).warnings[0] == "Damaged."
    assert (report(pages=3).pages, report().pages, report().language) == (3, 0, "en")
