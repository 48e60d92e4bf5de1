"""A second opinion on PDFs that PDFium cannot open: pypdf repairs more, slowly and without rectangles."""

from __future__ import annotations

import logging
from pathlib import Path

import pypdf
from pypdf.errors import LimitReachedError, PyPdfError

from askrs.domain.article import BlockKind, Draft, Metadata
from askrs.errors import TooLarge, UnreadableFile
from askrs.reading.builder import Builder
from askrs.reading.passwords import locked
from askrs.reading.pdf.garbage import is_garbage
from askrs.reading.titles import titled
from askrs.reading.unwrapping import paragraphs

__all__ = ["read_slowly"]


def read_slowly(data: bytes, path: Path, password: str = "") -> Draft:
    """The text of a damaged PDF page by page, as far as pypdf finds it."""
    from io import BytesIO

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells every oddity; the sentence below is enough
    try:
        reader = pypdf.PdfReader(BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(password):
            raise locked(path.name, password)
        texts = [page.extract_text() for page in reader.pages]
    except LimitReachedError as error:
        raise TooLarge(
            f"{path.name} unpacks to far more than a document holds.", "Leave it out; it may be harmful."
        ) from error
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError) as error:
        raise UnreadableFile(
            f"{path.name} is damaged.", "Open it in a PDF viewer and print it to a new PDF."
        ) from error
    builder = Builder(path.name)
    for number, text in enumerate(texts, 1):
        builder.start_page(number, str(number))
        for paragraph in [] if is_garbage(text) else paragraphs(text):
            builder.add(BlockKind.PARAGRAPH, paragraph)
    return builder.build(titled(Metadata(), (), path), "Is it a scan? Run text recognition (OCR) over it.")
