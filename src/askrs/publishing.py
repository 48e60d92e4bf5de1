"""The fourth door: answers, sessions and quotations as documents to take along.

It needs no library: an answer holds all that a document says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from askrs.domain.answer import Answer
from askrs.domain.article import Article
from askrs.domain.history import SavedSession
from askrs.domain.paper import Run
from askrs.errors import ExportError
from askrs.exporting.composing import composed
from askrs.exporting.formats import FORMATS, Format, Painter
from askrs.exporting.inert import for_xml, printable
from askrs.exporting.references import reference_runs, with_address
from askrs.exporting.styles import DEFAULT_STYLE, STYLES

__all__ = ["DEFAULT_STYLE", "FORMATS", "STYLES", "Format", "Quotation", "document", "for_xml", "format_of", "quotation"]


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of an article with their source, as plain text and as HTML."""

    text: str
    html: str


def format_of(file: str | PurePath) -> Format:
    """The format by a file's suffix, Markdown where it has none; raises ``ExportError``."""
    suffix = PurePath(file).suffix.lower().lstrip(".")
    known = {"": "md", "markdown": "md", "htm": "html"}.get(suffix, suffix)
    if known not in FORMATS:
        raise ExportError(
            f"There is no export to .{printable(suffix)} files.",
            f"End the file's name with {', '.join(f'.{name}' for name in FORMATS)}.",
        )
    return FORMATS[known]


def document(
    told: Answer | SavedSession, kind: Format, paint: Painter, style: str = DEFAULT_STYLE, asked: str = ""
) -> bytes:
    """An answer, asked at the ISO 8601 moment ``asked``, or a session, as the bytes of a file.

    ``paint`` sets the formats that need pages. Raises ``ExportError`` for a bibliography of nothing.
    """
    return (kind.make or paint)(composed(told, style, asked))


def quotation(
    article: Article,
    quote: str,
    pages: Sequence[str] = (),
    sections: Sequence[str] = (),
    style: str = DEFAULT_STYLE,
) -> Quotation:
    """The words in quotation marks, and where they are from in a second line."""
    from askrs.exporting.html import quotation_html

    lines = [line for line in printable(quote.strip()).split("\n") if line]
    runs = reference_runs(article, pages, sections, style)
    said = "".join(run.text for run in runs)
    html = quotation_html(lines, with_address(runs, article, style) if article.url else (Run(said),))
    return Quotation("“" + "\n".join(lines) + f"”\n— {said}", html)
