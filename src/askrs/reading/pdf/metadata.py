"""What a PDF says of itself: its information dictionary where that makes sense, else its first page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from askrs.domain.article import BlockKind, Metadata
from askrs.reading.bylines import author_names, byline_names
from askrs.reading.dates import find_date
from askrs.reading.pdf.paragraphs import Paragraph
from askrs.reading.tidy import tidy

__all__ = ["first_page_metadata", "mark_title"]

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
_HEAD = 14  # blocks in which the date and the byline of an article stand
_LONGEST = 250  # code points of a title


def first_page_metadata(info: dict[str, str], paragraphs: Sequence[Paragraph], margins: str) -> Metadata:
    """Title, authors, date and address; ``info`` dates are the file's and are not used.

    ``margins`` is the text of the first page's margins, where browsers print a page's address.
    """
    head = [paragraph for paragraph in paragraphs[:_HEAD] if paragraph.lines[0][0] == 1]
    title, author = tidy(info.get("Title", "")), tidy(info.get("Author", ""))
    shown = next((tidy(paragraph.text) for paragraph in head if paragraph.kind is BlockKind.TITLE), "")
    bylines = next(filter(None, (byline_names(paragraph.text) for paragraph in head)), ())
    address = _URL.search(margins)
    return Metadata(
        title=title if _is_title(title) else shown,
        authors=bylines or (() if _NOBODY.match(author) else author_names(author)),
        published=next(
            filter(None, (find_date(paragraph.text) for paragraph in head if len(paragraph.text) <= 300)), ""
        ),
        url=address[0] if address else "",
    )


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
