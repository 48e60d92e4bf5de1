from __future__ import annotations

import pytest

from askrs.domain.article import BlockKind
from askrs.reading.pdf.metadata import first_page_metadata, mark_head, mark_title, named_authors
from askrs.reading.pdf.paragraphs import Paragraph


@pytest.fixture
def block(line):
    def make(text, kind=BlockKind.PARAGRAPH, page=1, size=10.0):
        return Paragraph(kind, [(page, line(text, size=size))])

    return make


@pytest.mark.parametrize(
    "title",
    [
        "",
        "Microsoft Word - paper.doc",
        "untitled document",
        "paper final.pdf",
        "Paper Title (use style)",
        "Layout 1",
        "123 456",
    ],
)
def test_a_title_that_a_program_wrote_is_none(title, block):
    assert first_page_metadata({"Title": title}, [block("A cold peace", BlockKind.TITLE)], "").title == "A cold peace"


@pytest.mark.parametrize("author", ["", "Administrator", "user", "IEEE", "jd0417"])
def test_an_author_that_a_program_wrote_is_nobody(author, block):
    assert first_page_metadata({"Author": author}, [block("Text.")], "").authors == ()


def test_the_first_page_tells_author_date_and_address(block):
    blocks = [block("By Jane Doe"), block("Oslo, 3 May 2024"), block("4 June 2025", page=2)]
    metadata = first_page_metadata(
        {"Author": "Somebody Else", "CreationDate": "D:20200101"}, blocks, "see https://x.org/a 1/3"
    )
    assert (metadata.authors, metadata.published, metadata.url) == (("Jane Doe",), "2024-05-03", "https://x.org/a")


def test_the_largest_heading_is_the_title(block):
    blocks = [
        block("The Desk", BlockKind.HEADING, size=13.0),
        block("A cold peace", BlockKind.HEADING, size=22.0),
        block("Text."),
    ]
    mark_title(blocks, 10.0)
    assert [paragraph.kind.value for paragraph in blocks] == ["heading", "title", "paragraph"]


def test_no_heading_no_title(block):
    blocks = [block("Text.")]
    mark_title(blocks, 10.0)
    assert blocks[0].kind is BlockKind.PARAGRAPH


def test_a_masthead_is_furniture_and_credits_are_bylines(block):
    blocks = [
        block("THE DESK", BlockKind.HEADING),
        block("A cold peace", BlockKind.TITLE, size=22.0),
        block("Jane Doe", BlockKind.HEADING),
        block("6 September 2022", BlockKind.FOOTNOTE),
        block("The bridge over the river was built when the two countries were one, and nobody wanted it."),
    ]
    mark_head(blocks, {"Author": "Jane Doe"})
    assert [paragraph.kind.value for paragraph in blocks] == ["furniture", "title", "byline", "byline", "paragraph"]
    metadata = first_page_metadata({"Author": "Jane Doe", "Subject": "The Desk, 6 September 2022"}, blocks, "")
    assert (metadata.authors, metadata.outlet, metadata.published) == (("Jane Doe",), "The Desk", "2022-09-06")


def test_a_page_above_a_title_that_is_none_stays(block):
    blocks = [*(block(f"Part {number}") for number in range(6)), block("A cold peace", BlockKind.TITLE, size=22.0)]
    mark_head(blocks, {})
    assert blocks[0].kind is BlockKind.PARAGRAPH


def test_a_day_in_the_body_is_not_that_of_publication(block):
    assert first_page_metadata({}, [block("On 3 May 2024 the bridge was sold.")], "").published == ""


def test_a_running_head_names_the_outlet(block):
    blocks = [block("THE DESK", BlockKind.FURNITURE), block("A cold peace", BlockKind.TITLE)]
    assert first_page_metadata({}, blocks, "The Desk | Report No. 14\n7").outlet == "The Desk"


def test_named_authors():
    assert named_authors({"Author": "Jane Doe; John Roe"}) == ("Jane Doe", "John Roe")
    assert named_authors({"Author": "admin"}) == named_authors({}) == ()
