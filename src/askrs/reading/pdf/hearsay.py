"""What a PDF's information dictionary says, and how many pages there are."""

from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium

from askrs.reading.pdf.metadata import first_page_metadata
from askrs.reading.reporting import TEXT, Hearsay

__all__ = ["hearsay"]


def hearsay(data: bytes, _path: Path, password: str = "") -> Hearsay:
    """The dictionary's fields; PDFium opens a file without reading its pages."""
    try:
        document = pdfium.PdfDocument(data, password=password or None)
    except pdfium.PdfiumError:
        return Hearsay(warnings=("The file is damaged: its text was recovered without its layout.",))
    try:
        said = first_page_metadata(document.get_metadata_dict(), (), "")
        return Hearsay((("PDF information", said), TEXT), pages=len(document), otherwise="first page")
    finally:
        document.close()
