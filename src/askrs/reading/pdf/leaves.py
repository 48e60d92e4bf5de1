"""A PDF's pages as they look: sizes, pictures, and where the words of the article's text stand on them.

The bytes are read once and compared with the fingerprint of those that the article was read from, so that what is
shown is that file, whatever happens to it meanwhile.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw
from pypdfium2.raw import FPDF_ERR_PASSWORD

from askrs.domain.facsimile import Leaf, Picture, Rectangle
from askrs.domain.span import Span
from askrs.errors import LockedFile, TooLarge, UnreadableFile
from askrs.reading.pdf.shapes import Box
from askrs.reading.pdf.tracing import Tracer
from askrs.reading.pdf.turning import shown_at, shown_size

__all__ = ["MOST_PIXELS", "Leaves"]

MOST_PIXELS = 4_000_000  # of one picture: 16 MB
_LARGEST = 300_000_000  # bytes of a file
_LONGEST = 14_400.0  # points: the largest page that PDF knows


class Leaves:
    """One PDF, open."""

    def __init__(self, path: Path, fingerprint: str) -> None:
        """Raises ``ReadError``: UnreadableFile where it is gone, changed or damaged, LockedFile, TooLarge."""
        try:
            if path.stat().st_size > _LARGEST:
                raise TooLarge(f"{path.name} is too large to be shown page by page.", "Open it in a PDF viewer.")
            data = path.read_bytes()
        except OSError as error:
            raise UnreadableFile(f"The file is no longer at {path}.", "Put it back to see its pages.") from error
        if hashlib.sha256(data).hexdigest() != fingerprint:
            raise UnreadableFile(
                f"{path.name} has changed since it was read.", "Add it again to see its pages as they are now."
            )
        try:
            self._document = pdfium.PdfDocument(data)
        except pdfium.PdfiumError as error:
            if getattr(error, "err_code", None) == FPDF_ERR_PASSWORD:
                raise LockedFile(f"{path.name} is protected by a password.", "Open it in a PDF viewer.") from error
            raise UnreadableFile(f"The pages of {path.name} cannot be shown.", "Open it in a PDF viewer.") from error

    def all(self) -> tuple[Leaf, ...]:
        """What is known of each page without loading it."""
        found = []
        for index in range(len(self._document)):
            size = raw.FS_SIZEF()
            known = raw.FPDF_GetPageSizeByIndexF(self._document.raw, index, size)
            width, height = (size.width, size.height) if known else (0.0, 0.0)
            label = self._document.get_page_label(index) or str(index + 1)
            found.append(Leaf(label, _sensible(width, 595.0), _sensible(height, 842.0)))
        return tuple(found)

    def picture(self, index: int, width: int, height: int, top: int, rows: int) -> Picture:
        """``rows`` rows of pixels, from row ``top`` on, of the page drawn ``width`` by ``height`` pixels."""
        if width < 1 or rows < 1 or width * rows > MOST_PIXELS:
            raise TooLarge("This page is too large to be shown at this size.", "Make it smaller.")
        with self._page(index) as page:
            bitmap = pdfium.PdfBitmap.new_native(width, rows, raw.FPDFBitmap_BGRx)
            bitmap.fill_rect((255, 255, 255, 255), 0, 0, width, rows)
            raw.FPDF_RenderPageBitmap(bitmap.raw, page.raw, 0, -top, width, height, 0, raw.FPDF_ANNOT)
            pixels = bytes(bitmap.buffer)
            bitmap.close()
        return Picture(width, rows, pixels)

    def rectangles(self, index: int, text: str, spans: Sequence[Span]) -> tuple[tuple[Rectangle, ...], ...]:
        """For each of ``spans``, places in the page's ``text``, the rectangles around it; none where it is unsure."""
        with self._page(index) as page:
            extent, quarters = _extent(page), raw.FPDFPage_GetRotation(page.raw)
            textpage = page.get_textpage()
            tracer = Tracer(textpage, text)
            textpage.close()
            size = shown_size(extent, quarters)
        found = [[shown_at(box, extent, quarters) for box in tracer.rectangles(span)] for span in spans]
        return tuple(tuple(places) if all(_shows(place, size) for place in places) else () for places in found)

    def close(self) -> None:
        """Close the file."""
        self._document.close()

    @contextmanager
    def _page(self, index: int) -> Iterator[Any]:
        try:
            page = self._document[index]
        except (pdfium.PdfiumError, IndexError) as error:
            raise UnreadableFile("This page is damaged.", "Open the file in a PDF viewer.") from error
        try:
            yield page
        finally:
            page.close()


def _extent(page: Any) -> Box:  # noqa: ANN401 - a pypdfium2 page
    """The part of the page that is shown: its crop box, as far as it lies on the medium."""
    shown = raw.FS_RECTF()
    if not raw.FPDF_GetPageBoundingBox(page.raw, shown):
        return Box(0.0, 0.0, 595.0, 842.0)
    return Box(shown.left, shown.bottom, shown.right, shown.top)


def _shows(place: Rectangle, size: tuple[float, float]) -> bool:
    """Whether the middle of ``place`` is on the page as it is shown."""
    x, y = (place.left + place.right) / 2, (place.top + place.bottom) / 2
    return 0 <= x <= size[0] and 0 <= y <= size[1]


def _sensible(points: float, usual: float) -> float:
    return min(points, _LONGEST) if math.isfinite(points) and points >= 1.0 else usual
