"""One PDF, from its bytes to its draft."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pypdfium2 as pdfium
from pypdfium2.raw import FPDF_ERR_PASSWORD

from askrs.domain.article import BlockKind, Draft
from askrs.errors import NoText
from askrs.reading.builder import Builder, Piece
from askrs.reading.passwords import locked
from askrs.reading.pdf.columns import regions
from askrs.reading.pdf.fallback import read_slowly
from askrs.reading.pdf.flow import flow, lay
from askrs.reading.pdf.garbage import is_garbage
from askrs.reading.pdf.glyphs import lines_of, upright
from askrs.reading.pdf.hyphens import Hyphens
from askrs.reading.pdf.margins import Sheet, without_margins
from askrs.reading.pdf.metadata import first_page_metadata, mark_head, mark_title, named_authors
from askrs.reading.pdf.paragraphs import paragraphs_of
from askrs.reading.pdf.shapes import Box
from askrs.reading.titles import titled

__all__ = ["read"]

_SCAN = "Is it a scan? Run text recognition (OCR) over it, then add it again."


def read(data: bytes, path: Path, password: str = "") -> Draft:
    """The text of a PDF with its pages; without a password the empty one is tried, as every viewer does."""
    try:
        document = pdfium.PdfDocument(data, password=password or None)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == FPDF_ERR_PASSWORD:
            raise locked(path.name, password) from error
        return read_slowly(data, path, password)
    try:
        return _read(document, path)
    finally:
        document.close()


def _read(document: pdfium.PdfDocument, path: Path) -> Draft:
    sheets = _without_noise([_sheet(document, index) for index in range(len(document))], path)
    size = _body_size(sheets)
    info = document.get_metadata_dict()
    pages = without_margins(sheets, size, filter(None, (info.get("Title"), *named_authors(info))))
    paragraphs = [
        paragraph
        for number, lines in enumerate(pages, 1)
        for region in regions(lines)
        for paragraph in paragraphs_of(region, number, size)
    ]
    mark_title(paragraphs, size)
    mark_head(paragraphs, info)
    kept = {line for lines in pages for line in lines}
    margins = "\n".join(line.text for sheet in sheets[:3] for line in sheet.lines if line not in kept)
    metadata = first_page_metadata(info, paragraphs, margins)
    labels = [document.get_page_label(index) or str(index + 1) for index in range(len(document))]
    builder = Builder(path.name)
    for sheet, lines in zip(sheets, pages, strict=True):
        builder.drop(BlockKind.FURNITURE, (line.text for line in sheet.lines if line not in lines))
    lay(flow(paragraphs), labels, Hyphens(line.text for lines in pages for line in lines), builder)
    pieces = [Piece(paragraph.kind, paragraph.text, paragraph.level) for paragraph in paragraphs[:8]]
    return builder.build(titled(metadata, pieces, path), _SCAN)


def _sheet(document: pdfium.PdfDocument, index: int) -> Sheet:
    """The page at ``index``, counted from 0; one that PDFium cannot load is an empty one, as in every viewer."""
    try:
        page = document[index]
        textpage = page.get_textpage()
    except pdfium.PdfiumError:
        return Sheet([], 0.0, 1.0)
    lines, turn = lines_of(textpage)
    extent = upright(Box(*page.get_cropbox()), turn)
    textpage.close()
    page.close()
    return Sheet(lines, extent.bottom, extent.top)


def _without_noise(sheets: Sequence[Sheet], path: Path) -> list[Sheet]:
    """The pages without those whose text is garbage; NoText where that is most of them."""
    texts = [" ".join(line.text for line in sheet.lines) for sheet in sheets]
    noise = [is_garbage(text) for text in texts]
    if 2 * sum(len(text) for text, bad in zip(texts, noise, strict=True) if bad) > sum(map(len, texts)):
        raise NoText(
            f"{path.name} does not say which letters its fonts show.",
            "Run text recognition (OCR) over it, then add it again.",
        )
    return [sheet._replace(lines=[]) if bad else sheet for sheet, bad in zip(sheets, noise, strict=True)]


def _body_size(sheets: Sequence[Sheet]) -> float:
    """The size of type, in points, in which most of the document is set."""
    sizes: Counter[float] = Counter()
    for sheet in sheets:
        for line in sheet.lines:
            sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0
