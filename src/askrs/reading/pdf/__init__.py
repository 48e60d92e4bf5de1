"""PDF: from glyphs on pages back to the paragraphs that somebody wrote.

A page goes through five hands, each a file here: ``glyphs`` (characters to lines with rectangles), ``margins`` (running
heads and page numbers leave), ``columns`` (reading order), ``paragraphs`` (lines to blocks), ``flow`` (blocks over
columns and pages).
"""

from __future__ import annotations

from askrs.reading.pdf.document import read
from askrs.reading.pdf.hearsay import hearsay

__all__ = ["hearsay", "read"]
