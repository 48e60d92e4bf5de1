"""What a PDF says of itself: its information dictionary where that makes sense, else its first page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from askrs.domain.article import BlockKind, Metadata
from askrs.reading.builder import Piece
from askrs.reading.bylines import author_names, byline_names, is_byline
from askrs.reading.credits import credited, mark_credits
from askrs.reading.dates import find_date
from askrs.reading.furniture import is_label
from askrs.reading.outlets import named_in
from askrs.reading.pdf.paragraphs import Paragraph
from askrs.reading.tidy import tidy

__all__ = ["first_page_metadata", "mark_head", "mark_title", "named_authors"]

_NO_TITLE = re.compile(
    r"(?:untitled|no title|title|document|microsoft (?:word|powerpoint|office)|powerpoint|slide|layout|print"
    r"|about:blank|https?:|paper title)"
    r"|.*\.(?:docx?|pdf|indd|qxd|rtf|odt|tex|dvi|html?|pptx?|xlsx?|pmd|p65|txt)$|[\W\d_]*$",
    re.I,
)
_NOBODY = re.compile(
    r"(?:user|admin(?:istrator)?|owner|author|unknown|anonymous|microsoft|adobe|acrobat|latex|tex|ieee|\W*|\w*\d{2,}\w*)$",
    re.I,
)
_URL = re.compile(r"https?://[^\s)>\]\"']+")
_OPEN = (BlockKind.PARAGRAPH, BlockKind.HEADING)
_HEAD = 14  # blocks in which the date and the byline of an article stand
_MASTHEAD = 4  # blocks above a title: a name, a rubric, a number, a date
_LONGEST = 250  # code points of a title


def first_page_metadata(info: dict[str, str], paragraphs: Sequence[Paragraph], margins: str) -> Metadata:
    """Title, authors, outlet, date and address; ``info`` dates are the file's and are not used.

    ``margins`` is the text of the first pages' margins, line by line: browsers print a page's address there.
    """
    head = [paragraph for paragraph in paragraphs[:_HEAD] if paragraph.lines[0][0] == 1]
    title = tidy(info.get("Title", ""))
    shown = next((tidy(paragraph.text) for paragraph in head if paragraph.kind is BlockKind.TITLE), "")
    labels = [paragraph.text for paragraph in head if is_label(tidy(paragraph.text))]
    address = _URL.search(margins)
    bylines = next(filter(None, (byline_names(paragraph.text) for paragraph in head)), ())
    known = Metadata(
        title=title if _is_title(title) else shown,
        authors=bylines or named_authors(info),
        url=address[0] if address else "",
    )
    witnesses = {
        "subject": [*named_in(tidy(info.get("Subject", ""))), tidy(info.get("Creator", ""))],
        "running head": [name for line in margins.splitlines() for name in named_in(tidy(line))],
    }
    metadata = credited(known, _pieces(paragraphs), witnesses)
    return replace(metadata, published=metadata.published or next(filter(None, map(find_date, labels)), ""))


def named_authors(info: dict[str, str]) -> tuple[str, ...]:
    """The people in the information dictionary, without the stand-ins that programs write there."""
    author = tidy(info.get("Author", ""))
    return () if _NOBODY.match(author) else author_names(author)


def mark_head(paragraphs: Sequence[Paragraph], info: dict[str, str]) -> None:
    """Mark, in place, what stands around the title: the masthead above it as furniture, credits as bylines."""
    marked = mark_credits(_pieces(paragraphs), Metadata(authors=named_authors(info)))
    for place, (paragraph, piece) in enumerate(zip(paragraphs, marked, strict=True)):
        agency = place < _HEAD and paragraph.kind in _OPEN and is_byline(paragraph.text)
        if piece.kind is BlockKind.BYLINE or agency:
            paragraph.kind, paragraph.level = BlockKind.BYLINE, 0
    titles = [place for place, paragraph in enumerate(paragraphs[:_HEAD]) if paragraph.kind is BlockKind.TITLE]
    above = paragraphs[: titles[0] if titles else 0]
    if len(above) <= _MASTHEAD and all(is_label(tidy(paragraph.text)) for paragraph in above):
        for paragraph in above:
            if paragraph.kind in _OPEN:
                paragraph.kind, paragraph.level = BlockKind.FURNITURE, 0


def _pieces(paragraphs: Sequence[Paragraph]) -> list[Piece]:
    return [Piece(paragraph.kind, paragraph.text, paragraph.level) for paragraph in paragraphs]


def mark_title(paragraphs: Sequence[Paragraph], body_size: float) -> None:
    """Mark the largest text in the upper part of the first page as the title, in place."""
    head = [
        paragraph
        for paragraph in paragraphs[:_HEAD]
        if paragraph.kind is BlockKind.HEADING and paragraph.lines[0][0] == 1 and 4 <= len(paragraph.text) <= _LONGEST
    ]
    if not head:
        return
    largest = max(paragraph.size for paragraph in head)
    if largest >= 1.2 * body_size or head[0] is paragraphs[0]:
        first = next(paragraph for paragraph in head if paragraph.size == largest)
        first.kind, first.level = BlockKind.TITLE, 0


def _is_title(title: str) -> bool:
    return 4 <= len(title) <= _LONGEST and not _NO_TITLE.match(title) and " " in title
