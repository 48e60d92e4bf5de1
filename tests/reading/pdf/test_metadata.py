from __future__ import annotations

import pytest

from askrs.domain.article import BlockKind
from askrs.reading.pdf.metadata import first_page_metadata, mark_title
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
